using FsCheck;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Every step of a trajectory, over random instruments and diaries, compared with the dates of the reference and a separate assessment.</summary>
public sealed class TrajectoryLaws
{
    [Law]
    public void There_is_a_step_for_each_cause_in_order_of_time_and_one_at_the_end(DoNotSize<int> seed)
    {
        var (random, trajectory) = Of(seed);
        var zone = random.Diary?.TimeZone ?? TimeZoneInfo.Utc;
        var causes = CausesOf(random, new ReferenceDates(zone)).Where(cause => cause.At <= random.AsOf.UtcTicks)
            .Select(cause => cause with { At = Math.Max(0, cause.At) })
            .OrderBy(cause => cause.At).ThenBy(cause => Array.IndexOf(Kinds, cause.Kind)).ThenBy(cause => cause.Code, StringComparer.Ordinal)
            .Append((random.AsOf.UtcTicks, "end", ""));
        Assert.Equal(causes, trajectory.Steps.Select(step => (step.At.UtcTicks, KindOf(step), step.Measure ?? step.Milestone ?? step.Item ?? step.Incident ?? "")));
        Assert.Same(trajectory.Steps[^1], trajectory.Now);
        Assert.All(trajectory.Steps, step => Assert.Equal(TimeZoneInfo.ConvertTime(step.At, zone).Offset, step.At.Offset));
    }

    [Law]
    public void Each_step_matches_an_assessment_at_its_instant_and_lists_the_changes(DoNotSize<int> seed)
    {
        var (random, trajectory) = Of(seed);
        var (held, peak) = (new List<string>(), RiskLevel.Undetermined);
        foreach (var step in trajectory.Steps)
        {
            var assessment = random.Assessor.Assess(random.Answers, random.Diary, step.At);
            var holds = random.Instrument.Rules.Select(rule => rule.Code).Where(code => assessment.Reasons.Any(reason => reason.Rule.Code == code)).ToList();
            Assert.Equal((assessment.Grade, assessment.Highest, assessment.Level < peak), (step.Grade, step.Highest, step.IsLapsed));
            Assert.Equal(holds.Except(held), step.Gained);
            Assert.Equal(held.Except(holds), step.Lost);
            (held, peak) = (holds, assessment.Level > peak ? assessment.Level : peak);
        }
        Assert.Same(trajectory.Steps.FirstOrDefault(step => step.Grade.Level == trajectory.Steps.Max(other => other.Grade.Level)), trajectory.Peak);
    }

    private static readonly string[] Kinds = ["measure", "milestone", "item", "incident"];

    private static string KindOf(TrajectoryStep step) =>
        step.Measure is not null ? "measure" : step.Milestone is not null ? "milestone" : step.Item is not null ? "item" : step.Incident is not null ? "incident" : "end";

    /// <summary>FORMATS.md: the last second of spans (of a run, of its first and of its last end), the start of measures and of answers' since.</summary>
    private static IEnumerable<(long At, string Kind, string Code)> CausesOf(RandomCase random, ReferenceDates dates)
    {
        foreach (var (item, answer) in random.Answers)
            if (answer.Since is { } since)
                yield return (dates.Span(since).Start, "item", item);
        foreach (var measure in random.Diary?.Measures ?? [])
            yield return (dates.Span(measure.From).Start, "measure", measure.Id);
        foreach (var milestone in random.Diary?.Milestones ?? [])
            yield return (LastSecond(dates.Span(milestone.On)), "milestone", milestone.Kind);
        foreach (var incident in random.Diary?.Incidents ?? [])
        {
            var (sides, whole) = (dates.Sides(incident.When), dates.Span(incident.When));
            var ends = sides.IsInterval && incident.Occurrences > 1 ? new[] { sides.First, sides.Last }.OfType<RefSpan>().Select(end => Clamp(end, whole)) : [whole];
            foreach (var end in ends)
                yield return (LastSecond(end), "incident", incident.Id);
        }
    }

    private static RefSpan Clamp(RefSpan end, RefSpan whole) =>
        new(Math.Clamp(end.Start, whole.Start, whole.End), Math.Clamp(end.End, whole.Start, whole.End));

    private static long LastSecond(RefSpan span) => span.IsPoint ? span.Start : Math.Max(span.Start, span.End - TimeSpan.TicksPerSecond);

    private static (RandomCase Random, Trajectory Trajectory) Of(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        return (random, random.Assessor.TrajectoryOf(random.Answers, random.Diary, random.AsOf));
    }
}
