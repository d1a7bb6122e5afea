using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What to ask next, and what each answer would make of the range.</summary>
internal static class QuestionPart
{
    private const int Most = 5;

    internal static void Write(Report report)
    {
        var (questions, facts) = (report.Assessment.OpenQuestions, report.Assessment.OpenFacts);
        if (questions.Count + facts.Count == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.AskNext));
        if (report.Assessment.IsSettled)
            report.Page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.AskedFor));
        for (var i = 0; i < Math.Min(Most, questions.Count); i++)
            WriteQuestion(report, questions[i], string.Format(CultureInfo.InvariantCulture, "{0}.", i + 1));
        if (questions.Count > Most)
            report.Page.Paragraph(
                TextPage.Margin, report.Count(questions.Count - Most, ReportPhrases.OneMoreQuestion, ReportPhrases.MoreQuestions));
        if (facts.Count > 0)
            report.Page.Paragraph(
                TextPage.Margin, report.Say(ReportPhrases.OpenInDiary, string.Join(", ", facts.Select(open => report.Say(open.Fact.Label)))) + " " + report.Say(facts[0].Ask));
    }

    private static void WriteQuestion(Report report, OpenQuestion question, string mark)
    {
        report.Page.Point(TextPage.Margin, mark, (report.Say(question.Item.Prompt), TextStyle.Plain));
        var state = question.State switch
        {
            OpenState.Unknown => ReportPhrases.AskedNotKnown,
            OpenState.Declined => ReportPhrases.Declined,
            _ => ReportPhrases.NotAsked,
        };
        var code = question.Item.Code + ",";
        var rest = $"{report.Say(state)}. {Outcomes(report, question)}";
        if (question.Item.IsCritical)
            report.Page.Paragraph(5, (code, TextStyle.Faint), (report.Say(ReportPhrases.Critical) + ",", TextStyle.Alert), (rest, TextStyle.Faint));
        else
            report.Page.Paragraph(5, (code, TextStyle.Faint), (rest, TextStyle.Faint));
    }

    /// <summary>What the answers that change anything would make of the range, answers with one outcome together.</summary>
    internal static string Outcomes(Report report, OpenQuestion question)
    {
        var assessment = report.Assessment;
        if (assessment.IsSettled)
            return "";
        var outcomes =
            from outcome in question.Effects
            where outcome.Lowest != assessment.Lowest || outcome.Highest != assessment.Highest
            group Label(report, question.Item, outcome.Answer) by (outcome.Lowest, outcome.Highest) into answers
            select report.Say(ReportPhrases.Outcome, string.Join(", ", answers), report.Range(answers.Key.Lowest, answers.Key.Highest));
        return string.Join(" ", outcomes);
    }

    private static string Label(Report report, Item item, Answer answer) =>
        answer.IsNotApplicable ? report.Say(QuestionnairePhrases.NotApplicable)
        : item.Kind == ItemKind.Count ? report.Say(ReportPhrases.OrMore, answer.Code)
        : report.Say(item.Options.First(option => option.Code == answer.Option).Label);
}
