using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>An answer, or a value of a fact, that a rule needs and the case does not have.</summary>
/// <remarks>Immutable; equality is identity. It is either about an item or about a fact. Personal data.</remarks>
[PersonalData]
public sealed class NeededChange
{
    internal NeededChange(Item item, bool isOpen, IReadOnlyList<Answer> answers, Interval? numbers, Answer? nowAnswered, OpenState? nowOpen) =>
        (Item, IsOpen, Answers, Numbers, NowAnswered, NowOpen) = (item, isOpen, answers, numbers, nowAnswered, nowOpen);

    internal NeededChange(PatternFact fact, bool isOpen, Interval numbers, Interval now) =>
        (Fact, IsOpen, Answers, Numbers, NowKnown) = (fact, isOpen, [], numbers, now);

    /// <summary>The item; <see langword="null"/> if it is a fact that must change.</summary>
    public Item? Item { get; }

    /// <summary>The fact of the diary; <see langword="null"/> if it is an item that must change.</summary>
    public PatternFact? Fact { get; }

    /// <summary>
    /// Whether it would only be learned: the item has no answer in effect, or the fact is not known well enough to rule the value out. Otherwise
    /// something that is known would have to change.
    /// </summary>
    public bool IsOpen { get; }

    /// <summary>The answers to the item that would do, each of them, in the order of its options; empty for a fact, and for numbers of a count.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>The numbers of the fact or the count that would do, each of them: at least, at most, or from one to another; <see langword="null"/> for options.</summary>
    public Interval? Numbers { get; }

    /// <summary>
    /// The answer that is in effect now, given or shown by the diary; <see cref="Answer.NotApplicable"/> if the item does not apply;
    /// <see langword="null"/> if it is open, and for a fact.
    /// </summary>
    public Answer? NowAnswered { get; }

    /// <summary>Why the item is open now; <see langword="null"/> if it is not, and for a fact.</summary>
    public OpenState? NowOpen { get; }

    /// <summary>What is known of the fact now; <see langword="null"/> for an item.</summary>
    public Interval? NowKnown { get; }

    /// <summary>What is needed, and what it is now, in one line.</summary>
    public override string ToString()
    {
        var now = NowKnown?.ToString() ?? NowAnswered?.Code ?? $"{NowOpen}";
        return $"{Item?.Code ?? Fact!.Code}: {Numbers?.ToString() ?? string.Join(" or ", Answers.Select(answer => answer.Code))} (now {now})";
    }
}
