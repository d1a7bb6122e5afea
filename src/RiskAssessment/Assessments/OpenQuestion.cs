using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Why an item is open.</summary>
public enum OpenState
{
    /// <summary>It was not asked, or its answer does not hold yet.</summary>
    NotAsked = 0,

    /// <summary>It was asked, and the person does not know.</summary>
    Unknown = 1,

    /// <summary>It was asked, and the person would rather not say.</summary>
    Declined = 2,
}

/// <summary>An open item, with the range after each possible answer.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
/// <example>
/// <code>
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
/// if (assessment.OpenQuestions is [var question, ..])
/// {
///     Console.WriteLine(question.Item.Prompt.In("en"));
///     foreach (var effect in question.Effects)
///         Console.WriteLine($"{effect.Answer.Code}: {effect.Lowest} to {effect.Highest}");
///
///     var ifYes = assessment.WhatIf((question.Item.Code, Answer.Yes));
///     Console.WriteLine(ifYes.Level);
/// }
/// </code>
/// </example>
public sealed class OpenQuestion
{
    internal OpenQuestion(Item item, OpenState state, bool mayNotApply, IReadOnlyList<AnswerEffect> effects) =>
        (Item, State, MayNotApply, Effects) = (item, state, mayNotApply, effects);

    /// <summary>The item to ask about.</summary>
    public Item Item { get; }

    /// <summary>Whether the item was not asked, not known or declined.</summary>
    public OpenState State { get; }

    /// <summary>Whether other open items decide if this question applies at all.</summary>
    public bool MayNotApply { get; }

    /// <summary>The range after each possible answer, in the order of the item's options, or ascending for a count.</summary>
    public IReadOnlyList<AnswerEffect> Effects { get; }

    /// <summary>Item and state in one line.</summary>
    public override string ToString() => $"{Item.Code} ({State})";
}

/// <summary>The range after one possible answer.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class AnswerEffect
{
    internal AnswerEffect(Answer answer, Grade lowest, Grade highest) => (Answer, Lowest, Highest) = (answer, lowest, highest);

    /// <summary>The option; for a count the least one from which the range is this one.</summary>
    public Answer Answer { get; }

    /// <summary>The lowest grade that the case could have after this answer.</summary>
    public Grade Lowest { get; }

    /// <summary>The highest grade that the case could have after this answer.</summary>
    public Grade Highest { get; }

    /// <summary>Answer and range in one line.</summary>
    public override string ToString() => $"{Answer.Code}: {Lowest} to {Highest}";
}
