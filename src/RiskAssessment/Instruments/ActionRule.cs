namespace RiskAssessment.Instruments;

/// <summary>The person who is to carry out an action.</summary>
public enum ActionAudience
{
    /// <summary>The officer in the case.</summary>
    Officer = 0,

    /// <summary>A supervisor.</summary>
    Supervisor = 1,

    /// <summary>The victim.</summary>
    Victim = 2,

    /// <summary>The call handler.</summary>
    CallHandler = 3,
}

/// <summary>How urgent an action is. A greater value is more urgent.</summary>
public enum ActionUrgency
{
    /// <summary>As part of the ordinary work on the case.</summary>
    Routine = 0,

    /// <summary>Within seven days.</summary>
    Within7Days = 1,

    /// <summary>Before the day is over.</summary>
    SameDay = 2,

    /// <summary>Now.</summary>
    Immediate = 3,
}

/// <summary>An action, and when it is recommended.</summary>
/// <remarks>Immutable; equality is identity. An action is recommended if all of its requirements are met.</remarks>
public sealed class ActionRule
{
    /// <summary>Makes an action that is recommended at every grade, unless a property says otherwise.</summary>
    /// <param name="code">The code in kebab-case, unique among the actions of the instrument.</param>
    /// <param name="audience">Who is to carry it out.</param>
    /// <param name="urgency">How urgent it is.</param>
    /// <param name="text">What to do, in words.</param>
    /// <exception cref="ArgumentNullException">The code or the text is <see langword="null"/>.</exception>
    public ActionRule(string code, ActionAudience audience, ActionUrgency urgency, LocalizedText text) =>
        (Code, For, Urgency, Text) = (NotNull.Of(code), audience, urgency, NotNull.Of(text));

    /// <summary>The code in kebab-case, unique among the actions of the instrument.</summary>
    public string Code { get; }

    /// <summary>Who is to carry it out.</summary>
    public ActionAudience For { get; }

    /// <summary>How urgent it is.</summary>
    public ActionUrgency Urgency { get; }

    /// <summary>What to do, in words.</summary>
    public LocalizedText Text { get; }

    /// <summary>Whether it is shown beside the level, before everything else. The default is <see langword="false"/>.</summary>
    public bool IsAlert { get; init; }

    /// <summary>What the law of each jurisdiction says of it, in the order of the instrument's file. Empty by default.</summary>
    public IReadOnlyList<LegalNote> Law { get; init => field = NotNull.All(value); } = [];

    /// <summary>The codes of the grades at which it is recommended, which may include <c>undetermined</c>; empty, the default, for every grade.</summary>
    public IReadOnlyList<string> Grades { get; init => field = NotNull.All(value); } = [];

    /// <summary>A condition that must certainly hold; <see langword="null"/>, the default, for none.</summary>
    public Condition? When { get; init; }

    /// <summary>A condition that must not certainly hold: it is false or open; <see langword="null"/>, the default, for none.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Whether the level must be settled (<see langword="true"/>) or must not be (<see langword="false"/>); <see langword="null"/>, the default, for either.</summary>
    public bool? Settled { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
