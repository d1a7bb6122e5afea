using FsCheck;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Every step of a trajectory, over random instruments and diaries, compared with the dates of the reference and a separate assessment.</summary>
public sealed class TrajectoryLaws
{
    [Law]
    public void There_is_a_step_at_the_end_of_each_entry_and_milestone_in_order_of_time(DoNotSize<int> seed)
    {
        var (random, trajectory) = Of(seed);
        if (random.Diary is not { } diary)
        {
            Assert.Empty(trajectory.Steps);
            Assert.Null(trajectory.Now);
            return;
        }
        var dates = new ReferenceDates(diary.TimeZone);
        var asOf = random.AsOf.UtcTicks;
        var moments = from thing in diary.Milestones.Select(milestone => (milestone.On, Incident: (string?)null, (string?)milestone.Kind))
                          .Concat(diary.Incidents.Select(incident => (incident.When, (string?)incident.Id, (string?)null)))
                      let span = dates.Span(thing.Item1)
                      where span.Start <= asOf
                      let last = span.End > span.Start ? Math.Max(span.Start, span.End - TimeSpan.TicksPerSecond) : span.Start
                      select (At: Math.Min(asOf, Math.Max(0, last)), thing.Item2, thing.Item3);
        Assert.Equal(
            moments.OrderBy(moment => moment.At).ThenBy(moment => moment.Item2 is not null).ThenBy(moment => moment.Item2 ?? moment.Item3, StringComparer.Ordinal),
            trajectory.Steps.Select(step => (step.At.UtcTicks, step.Incident, step.Milestone)));
        Assert.Equal(random.AsOf, trajectory.Now!.At);
        Assert.All(trajectory.Steps.Append(trajectory.Now), step => Assert.Equal(TimeZoneInfo.ConvertTime(step.At, diary.TimeZone).Offset, step.At.Offset));
    }

    [Law]
    public void Each_step_matches_an_assessment_at_its_instant_and_lists_the_changes(DoNotSize<int> seed)
    {
        var (random, trajectory) = Of(seed);
        var (held, peak) = (new List<string>(), RiskLevel.Undetermined);
        foreach (var step in trajectory.Now is { } now ? trajectory.Steps.Append(now) : [])
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

    private static (RandomCase Random, Trajectory Trajectory) Of(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
        return (random, random.Assessor.TrajectoryOf(random.Answers, random.Diary, random.AsOf));
    }
}
