using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>How the case stood after an incident, or at a milestone.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class TrajectoryStep
{
    internal TrajectoryStep(DateTimeOffset at, TrajectoryMoment moment, Grade grade, Grade highest)
    {
        (At, Incident, Milestone) = (at, moment.Incident, moment.Milestone);
        (Grade, Highest) = (grade, highest);
    }

    /// <summary>The last moment of the incident or milestone, as far as it lies before the end of the trajectory.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The id of the incident; <see langword="null"/> at a milestone.</summary>
    public string? Incident { get; }

    /// <summary>The kind of milestone; <see langword="null"/> after an incident.</summary>
    public string? Milestone { get; }

    /// <summary>The grade that was proved, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade { get; }

    /// <summary>The highest grade that the case could have had.</summary>
    public Grade Highest { get; }

    /// <summary>Codes of rules that hold and did not hold at the step before.</summary>
    public IReadOnlyList<string> Gained { get; internal init; } = [];

    /// <summary>Codes of rules that held at the step before and hold no more.</summary>
    public IReadOnlyList<string> Lost { get; internal init; } = [];

    /// <summary>Whether the level is below one that an earlier step had. Time alone did that: it needs review, and is no improvement.</summary>
    public bool IsLapsed { get; internal init; }

    /// <summary>When, after what, and the grade in one line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd'T'HH:mm:sszzz}, {1}: {2}", At, Incident ?? Milestone ?? "now", Grade);
}
