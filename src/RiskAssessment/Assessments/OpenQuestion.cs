using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Why an item is open.</summary>
public enum OpenState
{
    /// <summary>It was not asked.</summary>
    NotAsked = 0,

    /// <summary>It was asked, and the answer is not known.</summary>
    Unknown = 1,

    /// <summary>It was asked, and not answered.</summary>
    Declined = 2,
}

/// <summary>An open item, with what each possible answer would make of the range.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class OpenQuestion
{
    internal OpenQuestion(Item item, OpenState state, bool mayNotApply, IReadOnlyList<AnswerEffect> effects) =>
        (Item, State, MayNotApply, Effects) = (item, state, mayNotApply, effects);

    /// <summary>The item.</summary>
    public Item Item { get; }

    /// <summary>Why it is open.</summary>
    public OpenState State { get; }

    /// <summary>Whether it is still open if the question applies at all.</summary>
    public bool MayNotApply { get; }

    /// <summary>The range after each possible answer, in the item's order.</summary>
    public IReadOnlyList<AnswerEffect> Effects { get; }

    /// <summary>Item and state in one line.</summary>
    public override string ToString() => $"{Item.Code} ({State})";
}

/// <summary>The range after one possible answer.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class AnswerEffect
{
    internal AnswerEffect(Answer answer, Grade lowest, Grade highest) => (Answer, Lowest, Highest) = (answer, lowest, highest);

    /// <summary>The option, or the least count from which this range holds.</summary>
    public Answer Answer { get; }

    /// <summary>The lowest grade that the case could then have.</summary>
    public Grade Lowest { get; }

    /// <summary>The highest grade that the case could then have.</summary>
    public Grade Highest { get; }

    /// <summary>Answer and range in one line.</summary>
    public override string ToString() => $"{Answer}: {Lowest} to {Highest}";
}
