using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// The level after every incident and milestone, at the start of every measure and of every answer that holds only from a day on, and at the end:
/// "when would this first have been High?"
/// </summary>
/// <remarks>
/// Immutable; equality is identity. The level of each step is what <see cref="Assessor"/> gives for its instant. Answers count from the
/// start unless they carry a date from which they hold. A whole trajectory costs O(N log N), and more only where spans are under way
/// at many steps. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 4, 9), Behaviour.Of("following"))]);
/// var trajectory = new Assessor(StalkingScreen.Instrument).TrajectoryOf(AnswerSheet.Empty, diary, asOf: DateTimeOffset.UtcNow);
///
/// foreach (var step in trajectory.Steps)
///     Console.WriteLine($"{step.At:d} {step.Grade}");
/// Console.WriteLine(trajectory.FirstAt(RiskLevel.High)?.At.ToString("d") ?? "never high");
/// </code>
/// </example>
[PersonalData]
public sealed class Trajectory
{
    private Trajectory(IReadOnlyList<TrajectoryStep> steps)
    {
        Steps = steps;
        Peak = steps[0];
        foreach (var step in steps)
            if (step.Grade.Level > Peak.Grade.Level)
                Peak = step;
    }

    /// <summary>
    /// The steps in the order of time; at the same instant measures come before milestones, answers and incidents. The last one is the end of the
    /// trajectory, so there is always one.
    /// </summary>
    public IReadOnlyList<TrajectoryStep> Steps { get; }

    /// <summary>The first of the steps with the highest level. Undetermined is the lowest.</summary>
    public TrajectoryStep Peak { get; }

    /// <summary>The state of the case at the end of the trajectory: the last of the <see cref="Steps"/>.</summary>
    public TrajectoryStep Now => Steps[Steps.Count - 1];

    /// <summary>The first step with at least a given level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The step; <see langword="null"/> if the level was never reached.</returns>
    public TrajectoryStep? FirstAt(RiskLevel level) => Steps.FirstOrDefault(step => step.Grade.Level >= level);

    /// <summary>A trajectory of steps in the order of time, of which there is at least one.</summary>
    internal static Trajectory Of(IEnumerable<TrajectoryStep> steps) => new(Array.AsReadOnly([.. steps]));

    /// <summary>How many steps there are, and the peak.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} steps, peak {1}", Steps.Count, Peak.Grade.Code);
}
