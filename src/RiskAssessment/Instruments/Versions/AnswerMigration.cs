using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// An answer sheet taken from one version of an instrument to another. No old answer is lost: each is carried over, stands with a
/// question to ask again, or is dropped, and is there as it was given.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data: the answers.</remarks>
public sealed class AnswerMigration
{
    internal AnswerMigration(
        Instrument from, Instrument to, IReadOnlyList<CarriedAnswer> carriedOver, IReadOnlyList<QuestionToAskAgain> askAgain, IReadOnlyList<OldAnswer> dropped) =>
        (From, To, CarriedOver, AskAgain, Dropped) = (from, to, carriedOver, askAgain, dropped);

    /// <summary>The version that the answers were given to.</summary>
    public Instrument From { get; }

    /// <summary>The version that they are for now.</summary>
    public Instrument To { get; }

    /// <summary>The sheet for the new version; every answer on it is one that the version knows.</summary>
    public AnswerSheet Answers => new(CarriedOver.Select(carried => (carried.Item.Code, carried.Answer)));

    /// <summary>What is answered in the new version, in its order.</summary>
    public IReadOnlyList<CarriedAnswer> CarriedOver { get; }

    /// <summary>What must be asked again, or is asked for the first time, in the new version's order.</summary>
    public IReadOnlyList<QuestionToAskAgain> AskAgain { get; }

    /// <summary>Old answers for which the new version has no question, as they were given.</summary>
    public IReadOnlyList<OldAnswer> Dropped { get; }

    /// <summary>How many answers are carried over, and how many questions are to be asked again.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} carried, {1} to ask again", CarriedOver.Count, AskAgain.Count);
}

/// <summary>An answer as it was given to the old version.</summary>
/// <remarks>Equality is by value. Personal data.</remarks>
/// <param name="Item">The code of the old item.</param>
/// <param name="Answer">The answer.</param>
public sealed record OldAnswer(string Item, Answer Answer)
{
    /// <summary>The code of the old item.</summary>
    public string Item { get; init => field = NotNull.Of(value); } = NotNull.Of(Item);

    /// <summary>The answer.</summary>
    public Answer Answer { get; init => field = NotNull.Of(value); } = NotNull.Of(Answer);

    /// <summary>Item and answer.</summary>
    public override string ToString() => $"{Item} = {Answer}";
}

/// <summary>An answer that was carried over.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
public sealed class CarriedAnswer
{
    internal CarriedAnswer(Item item, Answer answer, IReadOnlyList<OldAnswer> oldAnswers) => (Item, Answer, OldAnswers) = (item, answer, oldAnswers);

    /// <summary>The question of the new version.</summary>
    public Item Item { get; }

    /// <summary>Its answer; who said so, since when and the note are those of the first of the old answers.</summary>
    public Answer Answer { get; }

    /// <summary>What it comes from, by old item; more than one where old questions were joined and agree.</summary>
    public IReadOnlyList<OldAnswer> OldAnswers { get; }

    /// <summary>Item and answer.</summary>
    public override string ToString() => $"{Item} = {Answer}";
}

/// <summary>A question of the new version that no old answer settles, though one was given or none could have been.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
public sealed class QuestionToAskAgain
{
    internal QuestionToAskAgain(Item item, AskAgainReason why, IReadOnlyList<OldAnswer> oldAnswers) => (Item, Why, OldAnswers) = (item, why, oldAnswers);

    /// <summary>The question of the new version.</summary>
    public Item Item { get; }

    /// <summary>Why it must be asked.</summary>
    public AskAgainReason Why { get; }

    /// <summary>What was answered before, by old item; none for a new question.</summary>
    public IReadOnlyList<OldAnswer> OldAnswers { get; }

    /// <summary>Item and why.</summary>
    public override string ToString() => $"{Item.Code} ({Why})";
}

/// <summary>Why a question must be asked again.</summary>
public enum AskAgainReason
{
    /// <summary>The old version had no such question.</summary>
    New,

    /// <summary>It has another kind or other options than the old question of the same code, and nothing says what old answers mean now.</summary>
    Changed,

    /// <summary>What was answered is no longer among the answers.</summary>
    NoCounterpart,

    /// <summary>Old questions that were joined in it were answered differently.</summary>
    Disagreement,
}
