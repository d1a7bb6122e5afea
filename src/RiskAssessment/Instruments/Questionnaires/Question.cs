using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>One question in one language.</summary>
internal sealed class Question(Questionnaire questionnaire, int index)
{
    internal int Number => index + 1;

    internal Item Item { get; } = questionnaire.Instrument.Items[index];

    internal string Prompt => questionnaire.Say(Item.Prompt);

    internal string OfficerPrompt => questionnaire.Say(Item.OfficerPrompt);

    internal string? Help => Item.Help is { } help ? questionnaire.Say(help) : null;

    internal string? AskWhen => Item.AskWhen is { } condition ? ConditionWords.Of(condition, questionnaire) : null;

    /// <summary>When it is asked, for somebody with a form in hand.</summary>
    internal string? AskOnlyIf => Item.AskWhen is { } condition ? ConditionWords.OnPaper(condition, questionnaire) : null;

    /// <summary>Codes of the rules on which the answer bears, by itself or through a score.</summary>
    internal IEnumerable<string> Rules =>
        from i in Enumerable.Range(0, questionnaire.Instrument.Rules.Count)
        where questionnaire.Instrument.Program.Rules[i].Items.Contains(index)
        select questionnaire.Instrument.Rules[i].Code;

    internal IEnumerable<(string Code, string Label)> Options => Item.Options.Select(option => (option.Code, questionnaire.Say(option.Label)));

    /// <summary>The answers in words, with the code where it says something else.</summary>
    internal string Answers => Item.Kind == ItemKind.Count
        ? questionnaire.Say(QuestionnairePhrases.Number)
        : string.Join("; ", Options.Select(option => Item.Kind == ItemKind.Choice ? $"{option.Label} ({option.Code})" : option.Label));
}
