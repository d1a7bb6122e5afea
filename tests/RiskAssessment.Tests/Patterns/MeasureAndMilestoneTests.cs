using Xunit;

namespace RiskAssessment.Tests.Patterns;

public sealed class MeasureAndMilestoneTests
{
    private static readonly PatternProfile Profile = new IncidentDiary(
        [
            Some.Incident("2024-03-01", id: "before"),
            Some.Incident("2024-03-12T10:00", id: "inside"),
            Some.Incident("2024-03-12T10:00", id: "suspected", attribution: Attribution.Suspected),
            Some.Incident("2024-03", id: "across", occurrences: 5),
            Some.Incident("2024-03-21", id: "after"),
        ],
        [
            new ProtectiveMeasure("m1", "bail", EdtfDate.Parse("2024-03-10"), EdtfDate.Parse("2024-03-15")),
            new ProtectiveMeasure("m2", "police-warning", EdtfDate.Parse("2024-03-12"), EdtfDate.Parse("2024-03-12")),
        ],
        [new Milestone("hearing", EdtfDate.Parse("2024-03-11")), new Milestone("release", EdtfDate.Parse("2030"))],
        Coverage.Complete,
        Some.London).AsOf("2024-04-10T00:00+01:00");

    [Fact]
    public void Possible_breaches_are_found_from_dates_alone_each_with_the_measures_in_force() =>
        Assert.Equal(
            [("across", "m1 m2", false), ("inside", "m1 m2", true), ("suspected", "m1 m2", false)],
            Profile.PossibleBreaches.Select(breach => (breach.Incident.Id, string.Join(' ', breach.Measures.Select(measure => measure.Id)), breach.IsCertain)));

    [Fact]
    public void A_milestone_gives_the_days_since_and_the_incidents_around_it()
    {
        var hearing = Assert.Single(Profile.Milestones);
        Assert.Equal("hearing", hearing.Milestone.Kind);
        Assert.Equal(new Interval(28, 29), hearing.DaysSince);
        Assert.Equal(new Interval(1, 6), hearing.Before);
        Assert.Equal(new Interval(2, 8), hearing.After);
        Assert.Equal(["before", "across", "inside", "suspected", "after"], hearing.Incidents);
    }
}
