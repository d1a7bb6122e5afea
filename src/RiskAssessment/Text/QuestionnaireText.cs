using System.Globalization;
using RiskAssessment.Instruments;
using static RiskAssessment.Instruments.QuestionnairePhrases;

namespace RiskAssessment;

/// <summary>Questionnaires as plain text: each question in both wordings, its answers, and the rules that use it.</summary>
/// <remarks>The same instrument gives the same text on every machine; lines end in a line feed.</remarks>
public static class QuestionnaireText
{
    private const int Indent = 6;

    /// <summary>Writes a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire, which has its language.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(Questionnaire questionnaire, TextWriter writer, int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        page.Paragraph(0, (questionnaire.Title, TextStyle.Strong));
        page.Paragraph(0, (questionnaire.Summary, TextStyle.Faint));
        page.Paragraph(0, questionnaire.Say(NeverLeftOut));
        if (questionnaire.IsReviewPending)
            page.Paragraph(0, (questionnaire.ReviewNotice, TextStyle.Alert));
        foreach (var section in questionnaire.Sections)
        {
            page.Heading(section.Label);
            foreach (var question in section.Questions)
                Write(questionnaire, question, page);
        }
    }

    private static void Write(Questionnaire questionnaire, Question question, TextPage page)
    {
        page.Blank();
        var number = string.Format(CultureInfo.InvariantCulture, "{0,2}.", question.Number);
        if (question.Item.IsCritical)
            page.Point(TextPage.Margin, number, (question.Item.Code, TextStyle.Strong), ($"[{questionnaire.Say(Critical)}]", TextStyle.Alert));
        else
            page.Point(TextPage.Margin, number, (question.Item.Code, TextStyle.Strong));
        Field(questionnaire, page, Victim, question.Prompt, TextStyle.Plain);
        Field(questionnaire, page, Officer, question.OfficerPrompt, TextStyle.Plain);
        Field(questionnaire, page, Answers, question.Answers, TextStyle.Plain);
        Field(questionnaire, page, AskWhen, question.AskWhen, TextStyle.Plain);
        Field(questionnaire, page, Help, question.Help, TextStyle.Faint);
        Field(questionnaire, page, Rules, string.Join(", ", question.Rules), TextStyle.Faint);
    }

    private static void Field(Questionnaire questionnaire, TextPage page, LocalizedText label, string? text, TextStyle style)
    {
        if (text is { Length: > 0 })
            page.Paragraph(Indent, (questionnaire.Say(label) + ":", TextStyle.Strong), (text, style));
    }
}
