using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The state of a case after an incident, at a milestone, or at the end of the trajectory.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class TrajectoryStep
{
    internal TrajectoryStep(DateTimeOffset at, TrajectoryMoment moment, Grade grade, Grade highest)
    {
        (At, Incident, Milestone, Measure, Item) = (at, moment.Incident, moment.Milestone, moment.Measure, moment.Item);
        (Grade, Highest) = (grade, highest);
    }

    /// <summary>
    /// The instant of the step, in the time zone of the case: that of the incident or milestone, or its last second if it is a day or longer (an
    /// entry of several occurrences between two dates has a step for each date); the start of the measure, or of the day from which the answer holds.
    /// </summary>
    public DateTimeOffset At { get; }

    /// <summary>The id of the incident; <see langword="null"/> if the step has another cause, and at the end.</summary>
    [PersonalData]
    public string? Incident { get; }

    /// <summary>The kind of the milestone, as a code; <see langword="null"/> if the step has another cause, and at the end.</summary>
    [PersonalData]
    public string? Milestone { get; }

    /// <summary>The id of the measure that begins; <see langword="null"/> if the step has another cause, and at the end.</summary>
    [PersonalData]
    public string? Measure { get; }

    /// <summary>The code of the item whose answer holds from then on; <see langword="null"/> if the step has another cause, and at the end.</summary>
    public string? Item { get; }

    /// <summary>The grade that was proved, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade { get; }

    /// <summary>The highest grade that the case could have had, whatever the open items are answered with.</summary>
    public Grade Highest { get; }

    /// <summary>The codes of the rules that are true and were not at the step before, in the instrument's order.</summary>
    public IReadOnlyList<string> Gained { get; internal init; } = [];

    /// <summary>The codes of the rules that were true at the step before and are no longer, in the instrument's order.</summary>
    public IReadOnlyList<string> Lost { get; internal init; } = [];

    /// <summary>
    /// Whether the level is below that of an earlier step. As incidents are never taken back, only the passing of time lowers it: the case needs
    /// review, and has not necessarily improved.
    /// </summary>
    public bool IsLapsed { get; internal init; }

    /// <summary>When, after what kind of entry, and the grade in one line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd'T'HH:mm:sszzz}, {1}: {2}", At, Cause, Grade);

    private string Cause => Incident is not null ? "incident" : Milestone is not null ? "milestone" : Measure is not null ? "measure" : Item ?? "now";
}
