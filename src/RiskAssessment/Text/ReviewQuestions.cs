using RiskAssessment.Instruments;
using static RiskAssessment.ReviewPhrases;

namespace RiskAssessment;

/// <summary>Each question with both wordings, its answers and weights, and all that bears on it.</summary>
internal static class ReviewQuestions
{
    internal static void Write(ReviewPage page)
    {
        page.Heading(2, page.Say(ReviewPhrases.Questions));
        page.Paragraph(MarkdownText.Of(page.Questionnaire.Summary));
        foreach (var section in page.Questionnaire.Sections)
        {
            page.Heading(3, $"{section.Label} (`{section.Section.Code}`)");
            foreach (var question in section.Questions)
                Write(page, question);
        }
    }

    private static void Write(ReviewPage page, Question question)
    {
        var item = question.Item;
        var critical = item.IsCritical ? $" ({page.Say(QuestionnairePhrases.Critical)})" : "";
        var judgement = item.IsJudgement ? $" ({page.Say(AskedLast)})" : "";
        page.Heading(4, $"{question.Number}. `{item.Code}`{critical}{judgement}");
        page.Field(QuestionnairePhrases.Victim, MarkdownText.Of(question.Prompt));
        page.Field(QuestionnairePhrases.Officer, MarkdownText.Of(question.OfficerPrompt));
        page.Field(QuestionnairePhrases.Help, question.Help is { } help ? MarkdownText.Of(help) : null);
        page.Field(QuestionnairePhrases.Answers, Answers(page, item));
        page.Field(QuestionnairePhrases.AskWhen, page.Words(item.AskWhen));
        foreach (var observation in item.ObservedBy)
            page.Point($"**{page.Say(Observed, $"`{observation.Answer}`")}:** {page.Words(observation.When)}");
        page.Field(QuestionnairePhrases.Rules, ReviewPage.Codes(question.Rules));
        page.Field(Sources, ReviewPage.Codes(item.Sources));
        if (item.Replaces is { } replaces)
            page.Field(Replaces, replaces.Count == 0 ? page.Say(TakesOverNothing) : string.Join("; ", replaces.Select(Old)));
    }

    private static string Old(ReplacedItem old)
    {
        var options = old.Options is null ? "" : $" ({string.Join(", ", old.Options.Select(option => $"`{option.Key}` → `{option.Value}`"))})";
        return $"{(old.Instrument is { } instrument ? $"{instrument} " : "")}`{old.Item}`{options}";
    }

    private static string Answers(ReviewPage page, Item item) => string.Join("; ",
    [
        .. item.Kind == ItemKind.Count
            ? [page.Say(WeightOfEach, item.Weight)]
            : item.Options.Select(option => $"{page.Say(option.Label)} (`{option.Code}`, {page.Say(Weight, option.Weight)})"),
        .. item.MayNotApply ? [$"{page.Say(QuestionnairePhrases.NotApplicable)} (`{Answer.NotApplicable}`)"] : (string[])[],
    ]);
}
