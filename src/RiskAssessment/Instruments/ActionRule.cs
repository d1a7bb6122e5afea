namespace RiskAssessment.Instruments;

/// <summary>For whom an action is.</summary>
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

/// <summary>What to do, and when it is called for.</summary>
/// <remarks>Immutable; equality is identity. It is called for when everything that it asks is so.</remarks>
public sealed class ActionRule
{
    /// <summary>An action that is called for at every grade.</summary>
    public ActionRule(string code, ActionAudience audience, ActionUrgency urgency, LocalizedText text) =>
        (Code, For, Urgency, Text) = (NotNull.Of(code), audience, urgency, NotNull.Of(text));

    /// <summary>The code, unique among actions.</summary>
    public string Code { get; }

    /// <summary>For whom it is.</summary>
    public ActionAudience For { get; }

    /// <summary>How urgent it is.</summary>
    public ActionUrgency Urgency { get; }

    /// <summary>What to do, in words.</summary>
    public LocalizedText Text { get; }

    /// <summary>Codes of the grades at which it is called for, <c>undetermined</c> among them where it is; empty for every grade.</summary>
    public IReadOnlyList<string> Grades { get; init => field = NotNull.All(value); } = [];

    /// <summary>A condition that must certainly hold.</summary>
    public Condition? When { get; init; }

    /// <summary>A condition that must not certainly hold: no, or still open.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Whether the level must be settled, or must not be; <see langword="null"/> for either.</summary>
    public bool? Settled { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
