using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>
/// An answer sheet carried from one version of an instrument to another. No old answer is lost: each is carried over, is listed with a
/// question to ask again, or is listed as dropped.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data: the answers.</remarks>
[PersonalData]
public sealed class AnswerMigration
{
    internal AnswerMigration(
        Instrument from, Instrument to, IReadOnlyList<CarriedAnswer> carriedOver, IReadOnlyList<QuestionToAskAgain> askAgain, IReadOnlyList<OldAnswer> dropped) =>
        (From, To, CarriedOver, AskAgain, Dropped) = (from, to, carriedOver, askAgain, dropped);

    /// <summary>The version that the answers were given to.</summary>
    public Instrument From { get; }

    /// <summary>The version that they are for now.</summary>
    public Instrument To { get; }

    /// <summary>The sheet for the new version. Every answer on it is valid for that version.</summary>
    public AnswerSheet Answers => new(CarriedOver.Select(carried => (carried.Item.Code, carried.Answer)));

    /// <summary>The answers that were carried over, in the order of the items of the new version.</summary>
    public IReadOnlyList<CarriedAnswer> CarriedOver { get; }

    /// <summary>The questions that must be asked again or for the first time, in the order of the new version.</summary>
    public IReadOnlyList<QuestionToAskAgain> AskAgain { get; }

    /// <summary>Old answers for which the new version has no question, as they were given.</summary>
    public IReadOnlyList<OldAnswer> Dropped { get; }

    /// <summary>How many answers are carried over, and how many questions are to be asked again.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} carried, {1} to ask again", CarriedOver.Count, AskAgain.Count);
}

/// <summary>An answer as it was given to the old version.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class OldAnswer
{
    internal OldAnswer(string item, Answer answer) => (Item, Answer) = (item, answer);

    /// <summary>The code of the old item.</summary>
    [PersonalData]
    public string Item { get; }

    /// <summary>The answer.</summary>
    public Answer Answer { get; }

    /// <summary>The answer, without the item: an old answer may name one that no version has.</summary>
    public override string ToString() => Answer.ToString();
}

/// <summary>An answer that was carried over.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CarriedAnswer
{
    internal CarriedAnswer(Item item, Answer answer, IReadOnlyList<OldAnswer> oldAnswers) => (Item, Answer, OldAnswers) = (item, answer, oldAnswers);

    /// <summary>The question of the new version.</summary>
    public Item Item { get; }

    /// <summary>The answer. Its person, date and note are those of the first old answer.</summary>
    public Answer Answer { get; }

    /// <summary>The old answers that it comes from, by old item; more than one if old questions were joined and agree.</summary>
    public IReadOnlyList<OldAnswer> OldAnswers { get; }

    /// <summary>Item and answer.</summary>
    public override string ToString() => $"{Item.Code} = {Answer.Code}";
}

/// <summary>A question of the new version that no old answer answers.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class QuestionToAskAgain
{
    internal QuestionToAskAgain(Item item, AskAgainReason why, IReadOnlyList<OldAnswer> oldAnswers) => (Item, Why, OldAnswers) = (item, why, oldAnswers);

    /// <summary>The question of the new version.</summary>
    public Item Item { get; }

    /// <summary>Why it must be asked.</summary>
    public AskAgainReason Why { get; }

    /// <summary>The old answers, by old item; empty for a new question.</summary>
    public IReadOnlyList<OldAnswer> OldAnswers { get; }

    /// <summary>Item and why.</summary>
    public override string ToString() => $"{Item.Code} ({Why})";
}

/// <summary>Why a question must be asked again.</summary>
public enum AskAgainReason
{
    /// <summary>The old version had no such question.</summary>
    New = 0,

    /// <summary>Its kind or its options differ from those of the old question with the same code, and nothing says what old answers mean now.</summary>
    Changed = 1,

    /// <summary>The old answer has no counterpart among the new ones.</summary>
    NoCounterpart = 2,

    /// <summary>Old questions that were joined in it have different answers.</summary>
    Disagreement = 3,
}
