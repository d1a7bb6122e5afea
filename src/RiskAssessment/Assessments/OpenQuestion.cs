using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Why an item is open.</summary>
public enum OpenState
{
    /// <summary>It was not asked.</summary>
    NotAsked,

    /// <summary>It was asked, and the answer is not known.</summary>
    Unknown,

    /// <summary>It was asked, and not answered.</summary>
    Declined,
}

/// <summary>An open item, with what each possible answer would make of the range.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Item">The item.</param>
/// <param name="State">Why it is open.</param>
/// <param name="Outcomes">The range after each possible answer, in the item's order.</param>
public sealed record OpenQuestion(Item Item, OpenState State, IReadOnlyList<QuestionOutcome> Outcomes)
{
    /// <summary>Whether it is still open if the question applies at all.</summary>
    public bool MayNotApply { get; internal init; }
}

/// <summary>The range after one possible answer.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Answer">The option; for a count the least number from which this outcome holds.</param>
/// <param name="Lowest">The lowest grade that the case could then have.</param>
/// <param name="Highest">The highest grade that the case could then have.</param>
public readonly record struct QuestionOutcome(string Answer, Grade Lowest, Grade Highest);
