using Xunit;

namespace RiskAssessment.Import.Tests;

public class InstantTests
{
    [Theory]
    [InlineData("1719876600", "2024-07-02T00:30+01:00")]
    [InlineData("1719876600000", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01T23:30:00Z", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01 23:30:00 UTC", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01 23:30 GMT", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01T23:30:00+0000", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01T23:30:00.123Z", "2024-07-02T00:30+01:00")]
    [InlineData("01/07/2024 23:30 UTC", "2024-07-02T00:30+01:00")]
    [InlineData("23:30:00 UTC 2024-07-01", "2024-07-02T00:30+01:00")]
    [InlineData("2024-07-01 16:30 PDT", "2024-07-02T00:30+01:00")]
    [InlineData("July 1, 2024 at 4:30 PM PDT", "2024-07-02T00:30+01:00")]
    [InlineData("2 July 2024 00:30 BST", "2024-07-02T00:30+01:00")]
    [InlineData("2 July 2024 at 00:30", "2024-07-02T00:30")]
    public void An_instant_is_converted_to_the_time_zone_of_the_diary(string written, string when) =>
        Assert.StartsWith(when, Import.On(written).When.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Date,Time(GMT)", "2024-07-01,23:30")]
    [InlineData("Date,Time (UTC)", "01/07/2024,11:30 pm")]
    [InlineData("Date and time (Pacific),Time of day", "2024-07-01 16:30,")]
    [InlineData("Timestamp (UTC),Other", "2024-07-01 23:30:00,")]
    public void A_time_zone_in_the_header_is_converted(string headers, string cells)
    {
        var result = Import.Of($"{headers},Number,Type,Duration\n{cells},07700900123,Missed,0\n");

        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal("2024-07-02", incident.When.ToString());
        Assert.Contains("At 00:30.", incident.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-07-01 23:30 XQT")]
    [InlineData("01/07/2024 23:30:00 QST")]
    public void A_time_zone_that_is_not_known_does_not_leave_a_wrong_day(string written)
    {
        Assert.Equal(["SRA0512"], Import.Of($"Timestamp,Number,Type\n{written},07700900123,Missed\n").Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));
        Assert.Equal(["SRA0512"], Import.Of($"Date,Behaviour\n{written},following\n").Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));
    }
}
