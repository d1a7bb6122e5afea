using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class TrajectoryTests
{
    private static readonly DateTimeOffset Now = new(2024, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_entry_of_a_day_is_assessed_at_its_last_second() =>
        Assert.Equal(
            DateTimeOffset.Parse("2024-05-01T23:59:59+01:00"),
            Of(Some.Incident("2024-05-01", "threat-to-kill")).Steps[0].At);

    [Fact]
    public void The_peak_is_the_first_of_several_steps_with_the_highest_level()
    {
        var trajectory = Of(
            Some.Incident("2024-05-01", "unwanted-messages", "a"),
            Some.Incident("2024-05-02", "threat-to-kill turning-up-at-home", "b"),
            Some.Incident("2024-05-03", "threat-to-kill turning-up-at-home", "c"));
        Assert.Equal(RiskLevel.High, trajectory.Steps[2].Grade.Level);
        Assert.Equal("b", trajectory.Peak.Incident);
    }

    [Fact]
    public void A_level_that_fell_with_time_alone_has_lapsed_until_it_is_reached_again()
    {
        var lately = new InstrumentBuilder(StalkingScreen.Instrument, "9.0.0")
        {
            Rules = [new("lately", "high", Condition.FactAtLeast("approach.last-28-days", 1), new("Lately."))],
            Examples = [],
        };
        var trajectory = new Assessor(lately.Build()).TrajectoryOf(
            AnswerSheet.Empty, Some.Diary(Some.Incident("2024-05-01", "following"), Some.Incident("2024-08-01"), Some.Incident("2024-08-20", "following")), Now);
        Assert.Equal([false, true, false, false], trajectory.Steps.Select(step => step.IsLapsed));
        Assert.Equal((false, RiskLevel.High), (trajectory.Now.IsLapsed, trajectory.Now.Grade.Level));
    }

    private static Trajectory Of(params Incident[] incidents) =>
        new Assessor(StalkingScreen.Instrument).TrajectoryOf(AnswerSheet.Empty, Some.Diary(incidents), Now);
}
