using System.Globalization;

namespace RiskAssessment;

/// <summary>The level after every incident and at every milestone: "when would this first have been High?"</summary>
/// <remarks>
/// Immutable; equality is identity. The level of each step is what <see cref="Assessor"/> gives for its instant. Answers count from the
/// start unless they carry a date from which they hold. A whole trajectory costs O(N log N), and more only where spans are under way
/// at many steps.
/// </remarks>
public sealed class Trajectory
{
    private Trajectory(IReadOnlyList<TrajectoryStep> steps, TrajectoryStep? now)
    {
        Steps = steps;
        Now = now;
        foreach (var step in steps)
            if (Peak is null || step.Grade.Level > Peak.Grade.Level)
                Peak = step;
    }

    /// <summary>The steps in the order of time.</summary>
    public IReadOnlyList<TrajectoryStep> Steps { get; }

    /// <summary>The first step with the highest level of all; <see langword="null"/> where there is no step.</summary>
    public TrajectoryStep? Peak { get; }

    /// <summary>How the case stands at the end, after nothing in particular; <see langword="null"/> where there is no diary.</summary>
    public TrajectoryStep? Now { get; }

    /// <summary>The first step at which a level was reached; <see langword="null"/> where none reached it.</summary>
    public TrajectoryStep? FirstAt(RiskLevel level) => Steps.FirstOrDefault(step => step.Grade.Level >= level);

    /// <summary>That of a case without a diary.</summary>
    internal static Trajectory None { get; } = new([], null);

    internal static Trajectory Of(TrajectoryWalk walk, IncidentDiary diary, long asOf)
    {
        var steps = TrajectoryMoment.Of(diary, asOf).ConvertAll(walk.Step);
        return new Trajectory(steps.AsReadOnly(), walk.Step(new TrajectoryMoment(asOf, null, null)));
    }

    /// <summary>How many steps there are, and the peak.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} steps, peak {1}", Steps.Count, Peak?.Grade.Code ?? "none");
}
