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

    internal Item(string code, string section, ItemKind kind, LocalizedText prompt, IReadOnlyList<ItemOption> options) =>
        (Code, Section, Kind, Prompt, Options) = (code, section, kind, prompt, options);

    /// <summary>The code, unique in the instrument.</summary>
    public string Code { get; }

    /// <summary>The code of the section in which it stands.</summary>
    public string Section { get; }

    /// <summary>How it is answered.</summary>
    public ItemKind Kind { get; }

    /// <summary>The question in words to say to the victim.</summary>
    public LocalizedText Prompt { get; }

    /// <summary>The same for a professional: what to establish.</summary>
    public LocalizedText OfficerPrompt { get => field ?? Prompt; internal init; }

    /// <summary>What counts, what does not, and why it is asked.</summary>
    public LocalizedText? Help { get; internal init; }

    /// <summary>The possible answers in the instrument's order; none for a count.</summary>
    public IReadOnlyList<ItemOption> Options { get; }

    /// <summary>What each unit of a count adds to a score.</summary>
    public int CountWeight { get; internal init; }

    /// <summary>Whether it is asked first and must be answered before the lowest grade may be stated.</summary>
    public bool IsCritical { get; internal init; }

    /// <summary>Whether it is a professional's judgement over the other answers, and therefore asked last.</summary>
    public bool IsJudgement { get; internal init; }

    /// <summary>When it is asked at all; it never discounts what was said.</summary>
    public Condition? AskWhen { get; internal init; }

    /// <summary>What the diary must certainly show for each answer to be filled in, or to contradict another.</summary>
    public IReadOnlyList<Observation> ObservedBy { get; internal init; } = [];

    /// <summary>Codes of the sources on which it leans.</summary>
    public IReadOnlyList<string> Sources { get; internal init; } = [];

    internal int IndexOf(string option)
    {
        for (var i = 0; i < Options.Count; i++)
            if (Options[i].Code == option)
                return i;
        return -1;
    }
}

/// <summary>An answer that the diary gives where a condition over its facts certainly holds.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Observation
{
    internal Observation(string answer, Condition when) => (Answer, When) = (answer, when);

    /// <summary>The option that it stands for.</summary>
    public string Answer { get; }

    /// <summary>The condition, over pattern facts only.</summary>
    public Condition When { get; }
}
