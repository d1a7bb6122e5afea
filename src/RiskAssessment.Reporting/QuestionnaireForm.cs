using RiskAssessment.Instruments;

namespace RiskAssessment.Reporting;

/// <summary>Questionnaires as forms to print and fill in by hand. Phrases of the form itself are there in English and Welsh (the Welsh awaits review).</summary>
public static class QuestionnaireForm
{
    /// <summary>Writes a form as one self-contained HTML page for A4. It has no script and loads nothing.</summary>
    /// <param name="questionnaire">The questionnaire, in the language of the form.</param>
    /// <param name="writer">Where to write; it is not flushed.</param>
    public static void WriteHtml(Questionnaire questionnaire, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(writer);
        new QuestionnaireHtml(questionnaire, writer).Write();
    }

    /// <summary>Writes a form in Markdown.</summary>
    /// <param name="questionnaire">The questionnaire, in the language of the form.</param>
    /// <param name="writer">Where to write; it is not flushed.</param>
    public static void WriteMarkdown(Questionnaire questionnaire, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(writer);
        new QuestionnaireMarkdown(questionnaire, writer).Write();
    }
}
