using RiskAssessment.Instruments;

namespace RiskAssessment.Reporting;

/// <summary>Questionnaires as forms to print and fill in by hand.</summary>
/// <remarks>
/// The language is that of the questionnaire. The phrases of the form itself exist in English and Welsh (the Welsh awaits review); for other
/// languages they are in English.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Instruments;
/// using RiskAssessment.Reporting;
///
/// using var page = new StreamWriter("form.html");
/// QuestionnaireForm.WriteHtml(new Questionnaire(StalkingScreen.Instrument, language: "cy"), page);
/// </code>
/// </example>
public static class QuestionnaireForm
{
    /// <summary>Writes a form as one self-contained HTML page for A4, without scripts and without anything to load.</summary>
    /// <param name="questionnaire">The questionnaire, in the language of the form.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void WriteHtml(Questionnaire questionnaire, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(writer);
        new QuestionnaireHtml(questionnaire, writer).Write();
    }

    /// <summary>Writes a form as a Markdown page.</summary>
    /// <param name="questionnaire">The questionnaire, in the language of the form.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    public static void WriteMarkdown(Questionnaire questionnaire, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(writer);
        new QuestionnaireMarkdown(questionnaire, writer).Write();
    }
}
