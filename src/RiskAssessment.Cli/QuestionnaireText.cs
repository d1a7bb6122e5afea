using System.Globalization;
using static RiskAssessment.QuestionnairePhrases;

namespace RiskAssessment.Cli;

/// <summary>The questionnaire to read in a terminal.</summary>
internal static class QuestionnaireText
{
    private const int Indent = 6;

    internal static void Write(Questionnaire questionnaire, TextPage page)
    {
        page.Paragraph(0, (questionnaire.Title, TextStyle.Strong));
        page.Paragraph(0, (questionnaire.Summary, TextStyle.Faint));
        page.Paragraph(0, questionnaire.Say(NeverLeftOut));
        if (questionnaire.Instrument.ReviewPending.Contains(questionnaire.Language))
            page.Paragraph(0, (questionnaire.Say(ReviewPending), TextStyle.Alert));
        foreach (var (section, questions) in questionnaire.Sections)
        {
            page.Heading(questionnaire.Say(section.Label));
            foreach (var question in questions)
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
        if (!string.IsNullOrEmpty(text))
            page.Paragraph(Indent, (questionnaire.Say(label) + ":", TextStyle.Strong), (text, style));
    }
}
