using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>How the case stood after an incident, or at a milestone.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="At">The last moment of the incident or milestone, as far as it lies before the end of the trajectory.</param>
/// <param name="Incident">The id of the incident; <see langword="null"/> at a milestone.</param>
/// <param name="Milestone">The kind of milestone; <see langword="null"/> after an incident.</param>
/// <param name="Grade">The grade that was proved, or <see cref="Grade.Undetermined"/>.</param>
/// <param name="Highest">The highest grade that the case could have had.</param>
/// <param name="Gained">Codes of rules that hold and did not hold at the step before.</param>
/// <param name="Lost">Codes of rules that held at the step before and hold no more.</param>
/// <param name="IsLapsed">
/// Whether the level is below one that an earlier step had. Time alone did that: it needs review, and is no improvement.
/// </param>
public sealed record TrajectoryStep(
    DateTimeOffset At,
    string? Incident,
    string? Milestone,
    Grade Grade,
    Grade Highest,
    IReadOnlyList<string> Gained,
    IReadOnlyList<string> Lost,
    bool IsLapsed);
