namespace RiskAssessment.Instruments;

/// <summary>A question of a questionnaire, in its language.</summary>
/// <remarks>Immutable. Equality is identity.</remarks>
public sealed class Question
{
    private readonly Questionnaire _questionnaire;
    private readonly int _index;

    internal Question(Questionnaire questionnaire, int index) => (_questionnaire, _index) = (questionnaire, index);

    /// <summary>The number that is printed, from 1, through all sections.</summary>
    public int Number => _index + 1;

    /// <summary>The item of the instrument.</summary>
    public Item Item => _questionnaire.Instrument.Items[_index];

    /// <summary>The wording for the victim.</summary>
    public string Prompt => _questionnaire.Say(Item.Prompt);

    /// <summary>The wording for an officer; the same as <see cref="Prompt"/> if the item has no other.</summary>
    public string OfficerPrompt => _questionnaire.Say(Item.OfficerPrompt);

    /// <summary>Help for the person who asks; <see langword="null"/> if there is none.</summary>
    public string? Help => Item.HelpIn(_questionnaire.Language);

    /// <summary>When the question is asked, in words with the codes of items; <see langword="null"/> if always.</summary>
    public string? AskWhen => Item.AskWhen is { } condition ? ConditionWords.Of(condition, _questionnaire) : null;

    /// <summary>When the question is asked, in words with the numbers of questions, for a printed form; <see langword="null"/> if always.</summary>
    public string? AskOnlyIf => Item.AskWhen is { } condition ? ConditionWords.OnPaper(condition, _questionnaire) : null;

    /// <summary>The codes of the rules on which the answer has an effect, by itself or through a score, in the order of the instrument.</summary>
    public IEnumerable<string> Rules =>
        _questionnaire.Instrument.RulesOn(Item.Code).Select(rule => rule.Code);

    /// <summary>
    /// The options with their labels, in the order of the instrument, and last <c>not-applicable</c> if the item may not apply; a count has no other.
    /// </summary>
    public IEnumerable<(string Code, string Label)> Options =>
    [
        .. Item.Options.Select(option => (option.Code, _questionnaire.Say(option.Label))),
        .. Item.MayNotApply ? [(Answer.NotApplicable.Option!, _questionnaire.Say(QuestionnairePhrases.NotApplicable))] : ((string, string)[])[],
    ];

    /// <summary>The answers in words, with the code if it is different.</summary>
    internal string Answers => string.Join("; ",
    [
        .. Item.Kind == ItemKind.Count ? [_questionnaire.Say(QuestionnairePhrases.Number)] : (string[])[],
        .. Options.Select(option => Item.Kind == ItemKind.YesNo && Item.IndexOf(option.Code) >= 0 ? option.Label : $"{option.Label} ({option.Code})"),
    ]);

    /// <summary>The number and the wording for the victim.</summary>
    public override string ToString() => $"{Number}. {Prompt}";
}
