using Xunit;

namespace RiskAssessment.Tests.Patterns;

public sealed class TrendTests
{
    /// <summary>
    /// Five active days after the first, on days 1 to 5 of 10: U = (3 - 5) / (10 / sqrt(60)) = -1.549.
    /// </summary>
    [Fact]
    public void Laplace_agrees_with_the_formula_worked_by_hand()
    {
        var profile = Daily(0, 1, 2, 3, 4, 5).AsOf("2018-01-11T12:00Z");
        Assert.Equal(-2 / (10 / Math.Sqrt(60)), profile["frequency.laplace-u"].Low, 12);
        Assert.Equal(Interval.Point(0), profile["frequency.trend"]);
    }

    [Fact]
    public void Frequency_has_a_trend_from_six_active_days_only()
    {
        Assert.True(Daily(0, 20, 21, 22, 23).AsOf("2018-01-25T12:00Z").HasTooFewToSay("frequency.trend"));
        var spoken = Daily(0, 20, 21, 22, 23, 24).AsOf("2018-01-25T12:00Z");
        Assert.False(spoken.HasTooFewToSay("frequency.trend"));
        Assert.Equal(Interval.Point(1), spoken["frequency.trend"]);
    }

    [Fact]
    public void Forty_calls_in_one_evening_are_one_active_day()
    {
        var burst = Some.Diary([.. Enumerable.Range(0, 40).Select(i => Some.Incident($"2018-01-20T20:{i:00}"))]);
        Assert.True(burst.AsOf("2018-01-25T12:00Z").HasTooFewToSay("frequency.trend"));
    }

    /// <summary>
    /// 1 2 2 3 4 at five times: S = 9, one tie of two severities: v = (5*4*15 - 2*1*9) / 18 = 15.667, z = 8 / sqrt(v).
    /// </summary>
    [Fact]
    public void Mann_Kendall_agrees_with_the_formula_worked_by_hand()
    {
        var profile = Severities(1, 2, 2, 3, 4).AsOf("2018-02-01T12:00Z");
        Assert.Equal(8 / Math.Sqrt((300 - 18) / 18.0), profile["severity.mann-kendall-z"].Low, 12);
        Assert.Equal(Interval.Point(1), profile["severity.trend"]);
    }

    [Fact]
    public void Mann_Kendall_gives_the_mirrored_value_for_the_mirrored_diary()
    {
        var (up, down) = (Severities(1, 3, 2, 3, 5, 4), Severities(4, 5, 3, 2, 3, 1));
        Assert.Equal(
            up.AsOf("2018-02-01T12:00Z")["severity.mann-kendall-z"].Low,
            -down.AsOf("2018-02-01T12:00Z")["severity.mann-kendall-z"].Low);
    }

    private static IncidentDiary Daily(params int[] days) =>
        Some.Diary([.. days.Select(day => Some.Incident(new DateTime(2018, 1, 1).AddDays(day).ToString("yyyy-MM-dd'T'12:00'Z'")))]);

    private static IncidentDiary Severities(params int[] severities) => Some.Diary([.. severities.Select((severity, day) =>
        Some.Incident(
            new DateTime(2018, 1, 1).AddDays(day).ToString("yyyy-MM-dd'T'12:00'Z'"),
            Behaviour.All.First(behaviour => behaviour.Severity == severity).Code))]);
}
