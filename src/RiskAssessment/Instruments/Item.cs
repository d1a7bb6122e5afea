using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Instruments;

/// <summary>How an item is answered.</summary>
public enum ItemKind
{
    /// <summary>Yes or no.</summary>
    YesNo = 0,

    /// <summary>One of the item's own options.</summary>
    Choice = 1,

    /// <summary>A whole number from 0 to <see cref="Item.MostCount"/>.</summary>
    Count = 2,
}

/// <summary>One question of an instrument.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Item
{
    /// <summary>The greatest count that is accepted: 1,000,000.</summary>
    public const int MostCount = 1_000_000;

    private readonly ItemOption[]? _noAndYes;

    /// <summary>Makes an item.</summary>
    /// <param name="code">The code in kebab-case, unique in the instrument.</param>
    /// <param name="section">The code of its section.</param>
    /// <param name="kind">How it is answered.</param>
    /// <param name="prompt">The question in words to say to the victim.</param>
    /// <param name="options">The options of a choice, in the order in which they are shown. Leave them out for other kinds: a yes-no item has the options <c>no</c> and <c>yes</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Item(string code, string section, ItemKind kind, LocalizedText prompt, params IEnumerable<ItemOption> options)
    {
        (Code, Section, Kind, Prompt, OwnOptions) = (NotNull.Of(code), NotNull.Of(section), kind, NotNull.Of(prompt), NotNull.All(options));
        Weight = kind == ItemKind.YesNo ? 1 : 0;
    }

    /// <summary>The code in kebab-case, unique in the instrument.</summary>
    public string Code { get; }

    /// <summary>The code of its section.</summary>
    public string Section { get; }

    /// <summary>How it is answered.</summary>
    public ItemKind Kind { get; }

    /// <summary>The question in words to say to the victim.</summary>
    public LocalizedText Prompt { get; }

    /// <summary>The wording for a professional: what to establish. If it is not set, or set to <see langword="null"/>, it is <see cref="Prompt"/>.</summary>
    [AllowNull]
    public LocalizedText OfficerPrompt { get => field ?? Prompt; init; }

    /// <summary>What counts, what does not count, and why it is asked; <see langword="null"/>, the default, for none.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>What the law of each jurisdiction says of it, shown after <see cref="Help"/>, in the order of the instrument's file. Empty by default.</summary>
    public IReadOnlyList<LegalNote> Law { get; init => field = NotNull.All(value); } = [];

    /// <summary>The possible answers in the order in which they are shown; empty for a count.</summary>
    public IReadOnlyList<ItemOption> Options => _noAndYes ?? OwnOptions;

    /// <summary>
    /// What yes, or each unit of a count, adds to a score: -1,000 to 1,000. The default is 1 for a yes-no item and 0 for a count. A choice
    /// has its weights on its options.
    /// </summary>
    public int Weight
    {
        get;
        init => (field, _noAndYes) = (value, Kind == ItemKind.YesNo && OwnOptions.Length == 0 ? ItemOption.NoAndYes(value) : null);
    }

    /// <summary>Whether it is asked first and must be answered before the lowest grade may be stated. The default is <see langword="false"/>.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Whether it is a professional's judgement of the other answers, and therefore asked last. The default is <see langword="false"/>.</summary>
    public bool IsJudgement { get; init; }

    /// <summary>
    /// Whether "not applicable" is an answer to it, after which it adds nothing, is not open, and makes every condition on it false. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool MayNotApply { get; init; }

    /// <summary>When it is asked; <see langword="null"/>, the default, for always. An answer that was given counts even if the condition is false.</summary>
    public Condition? AskWhen { get; init; }

    /// <summary>The answers that the diary can give by itself, each with its condition; empty by default. They fill in an item that was not asked, and contradict another answer.</summary>
    public IReadOnlyList<Observation> ObservedBy { get; init => field = NotNull.All(value); } = [];

    /// <summary>The codes of the sources that it cites; empty by default.</summary>
    public IReadOnlyList<string> Sources { get; init => field = NotNull.All(value); } = [];

    /// <summary>
    /// The items of replaced versions whose answers it takes over. <see langword="null"/>, the default: it takes over those of the item with
    /// its own code, if kind and options are the same. Empty: it takes over none.
    /// </summary>
    public IReadOnlyList<ReplacedItem>? Replaces { get; init => field = value is null ? null : NotNull.All(value); }

    /// <summary>The options that were given, which only a choice should have.</summary>
    internal ItemOption[] OwnOptions { get; }

    internal int CountWeight => Kind == ItemKind.Count ? Weight : 0;

    /// <summary>What the question means, and what the law of a jurisdiction says of it.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c>; a text that does not exist in it is taken in its primary language, else in English.</param>
    /// <param name="jurisdiction">The law that applies; <see langword="null"/> for that of each jurisdiction.</param>
    /// <returns>The text; <see langword="null"/> if there is no help.</returns>
    public string? HelpIn(string language, Jurisdiction? jurisdiction = null) =>
        NotNull.Of(language) is var tag && Help is { } help ? LegalNote.With(help.In(tag), Law, jurisdiction, tag) : null;

    internal int IndexOf(string option)
    {
        for (var i = 0; i < Options.Count; i++)
            if (Options[i].Code == option)
                return i;
        return -1;
    }

    /// <summary>Code and kind.</summary>
    public override string ToString() => $"{Code} ({Kind})";
}

/// <summary>An answer that the diary gives by itself if a condition over its facts certainly holds.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Observation
{
    /// <summary>Makes an answer of the diary.</summary>
    /// <param name="answer">The code of the option.</param>
    /// <param name="when">The condition, over facts only.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Observation(string answer, Condition when) => (Answer, When) = (NotNull.Of(answer), NotNull.Of(when));

    /// <summary>The code of the option.</summary>
    public string Answer { get; }

    /// <summary>The condition, over facts only.</summary>
    public Condition When { get; }

    /// <summary>The answer and when.</summary>
    public override string ToString() => $"{Answer} when {When}";
}
