using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Instruments;

/// <summary>How an item is answered.</summary>
public enum ItemKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of the item's own options.</summary>
    Choice,

    /// <summary>A whole number from 0 to <see cref="Item.MostCount"/>.</summary>
    Count,
}

/// <summary>One question of an instrument.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Item
{
    /// <summary>The most that a count may be: 1,000,000.</summary>
    public const int MostCount = 1_000_000;

    private readonly ItemOption[]? _noAndYes;

    /// <summary>A question in a section. Only a choice is given options; a yes-no has no and yes.</summary>
    public Item(string code, string section, ItemKind kind, LocalizedText prompt, params IEnumerable<ItemOption> options)
    {
        (Code, Section, Kind, Prompt, OwnOptions) = (NotNull.Of(code), NotNull.Of(section), kind, NotNull.Of(prompt), NotNull.All(options));
        Weight = kind == ItemKind.YesNo ? 1 : 0;
    }

    /// <summary>The code, unique in the instrument.</summary>
    public string Code { get; }

    /// <summary>The code of the section in which it stands.</summary>
    public string Section { get; }

    /// <summary>How it is answered.</summary>
    public ItemKind Kind { get; }

    /// <summary>The question in words to say to the victim.</summary>
    public LocalizedText Prompt { get; }

    /// <summary>The same for a professional: what to establish. If it is not set, or set to null, it is <see cref="Prompt"/>.</summary>
    [AllowNull]
    public LocalizedText OfficerPrompt { get => field ?? Prompt; init; }

    /// <summary>What counts, what does not, and why it is asked.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>The possible answers in the instrument's order; none for a count.</summary>
    public IReadOnlyList<ItemOption> Options => _noAndYes ?? OwnOptions;

    /// <summary>
    /// What yes adds to a score (1 unless it is said), or each unit of a count (0 unless it is said): -1,000 to 1,000. A choice has its
    /// weights on its options.
    /// </summary>
    public int Weight
    {
        get;
        init => (field, _noAndYes) = (value, Kind == ItemKind.YesNo && OwnOptions.Length == 0 ? ItemOption.NoAndYes(value) : null);
    }

    /// <summary>Whether it is asked first and must be answered before the lowest grade may be stated.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Whether it is a professional's judgement over the other answers, and therefore asked last.</summary>
    public bool IsJudgement { get; init; }

    /// <summary>When it is asked at all; it never discounts what was said.</summary>
    public Condition? AskWhen { get; init; }

    /// <summary>What the diary must certainly show for each answer to be filled in, or to contradict another.</summary>
    public IReadOnlyList<Observation> ObservedBy { get; init => field = NotNull.All(value); } = [];

    /// <summary>Codes of the sources on which it leans.</summary>
    public IReadOnlyList<string> Sources { get; init => field = NotNull.All(value); } = [];

    /// <summary>
    /// The items of replaced versions whose answers it takes over. <see langword="null"/> where nothing is said: then it takes over those of the
    /// item with its own code, as long as kind and options are the same. Empty: it takes over none.
    /// </summary>
    public IReadOnlyList<ReplacedItem>? Replaces { get; init => field = value is null ? null : NotNull.All(value); }

    /// <summary>The given options, which only a choice should have.</summary>
    internal ItemOption[] OwnOptions { get; }

    internal int CountWeight => Kind == ItemKind.Count ? Weight : 0;

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

/// <summary>An answer that the diary gives where a condition over its facts certainly holds.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Observation
{
    /// <summary>An answer that stands where the condition certainly holds.</summary>
    public Observation(string answer, Condition when) => (Answer, When) = (NotNull.Of(answer), NotNull.Of(when));

    /// <summary>The option that it stands for.</summary>
    public string Answer { get; }

    /// <summary>The condition, over pattern facts only.</summary>
    public Condition When { get; }

    /// <summary>The answer and when.</summary>
    public override string ToString() => $"{Answer} when {When}";
}
