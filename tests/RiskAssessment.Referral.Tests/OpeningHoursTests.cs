using FsCheck;
using FsCheck.Fluent;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Referral.Tests;

/// <summary>When a service is open, minute by minute.</summary>
public sealed class OpeningHoursTests
{
    private const int Day = 24 * 60;

    private static readonly string[] Names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>A Monday.</summary>
    private static readonly DateTime Start = new(2024, 7, 1);

    [Law]
    public Property It_is_open_at_exactly_the_minutes_that_a_plain_table_says() => Prop.ForAll(Rules.ToArbitrary(), rules =>
    {
        Assert.True(OpeningHours.TryParse(Text(rules), out var hours), Text(rules));
        Assert.Equal(Table(rules), Minutes(hours));
    });

    [Law]
    public Property What_is_said_of_hours_is_read_as_the_same_hours() => Prop.ForAll(Rules.ToArbitrary(), rules =>
    {
        Assert.True(OpeningHours.TryParse(Text(rules), out var hours));
        Assert.True(OpeningHours.TryParse(hours.ToString(), out var again), hours.ToString());
        Assert.Equal(hours.ToString(), again.ToString());
        Assert.Equal(Minutes(hours), Minutes(again));
    });

    [Theory]
    [InlineData("24/7", "24/7")]
    [InlineData("00:00-24:00", "24/7")]
    [InlineData("mo-FR 09:00-17:00, Sa 10:00-13:00", "Mo-Fr 09:00-17:00; Sa 10:00-13:00")]
    [InlineData("Mo-Fr 09:00-17:00; We 13:00-16:00", "Mo-Tu 09:00-17:00; We 13:00-16:00; Th-Fr 09:00-17:00")]
    [InlineData("Mo,We 09:00-12:00,13:00-17:00", "Mo 09:00-12:00,13:00-17:00; We 09:00-12:00,13:00-17:00")]
    [InlineData("Sa-Mo 22:00-02:00", "Mo 22:00-02:00; Sa-Su 22:00-02:00")]
    public void Hours_are_read_in_the_notation_of_OpenStreetMap(string text, string said)
    {
        Assert.True(OpeningHours.TryParse(text, out var hours));
        Assert.Equal(said, hours.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("weekdays")]
    [InlineData("Mo-Fr")]
    [InlineData("Mo-Fr 9-17")]
    [InlineData("Mo-Fr 09:00-17:00;")]
    [InlineData("Mo-Fr 09:00-17:00; PH off")]
    [InlineData("Mo 25:00-26:00")]
    [InlineData("Mo 10:00-24:30")]
    [InlineData("Mo 24:00-02:00")]
    [InlineData("Mo 09:00-09:00")]
    public void What_is_not_wholly_in_the_notation_is_no_hours(string? text) => Assert.False(OpeningHours.TryParse(text, out _));

    private static bool[] Minutes(OpeningHours hours) => [.. Enumerable.Range(0, 7 * Day).Select(minute => hours.IsOpenAt(Start.AddMinutes(minute)))];

    /// <summary>The minutes of a week, marked one after the other.</summary>
    private static bool[] Table(RuleOfHours[] rules)
    {
        var spans = new List<(int Day, int From, int To)>();
        foreach (var rule in rules)
        {
            if (rule.Replaces)
                spans.RemoveAll(span => rule.Days.Contains(span.Day));
            spans.AddRange(rule.Days.SelectMany(day => rule.Spans, (day, span) => (day, span.From, span.To)));
        }
        var open = new bool[7 * Day];
        foreach (var (day, from, to) in spans)
            for (var minute = from; minute % Day != to % Day || minute == from; minute++)
                open[((day * Day) + minute) % open.Length] = true;
        return open;
    }

    private static string Text(RuleOfHours[] rules) => string.Concat(rules.Select((rule, index) =>
        $"{(index == 0 ? "" : rule.Replaces ? "; " : ", ")}{string.Join(',', rule.Days.Select(day => Names[day]))} {string.Join(',', rule.Spans.Select(span => $"{Time(span.From)}-{Time(span.To)}"))}"));

    private static string Time(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static Gen<RuleOfHours[]> Rules =>
        Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(
            from replaces in Gen.Elements(true, false)
            from days in Gen.Choose(1, 3).SelectMany(most => Gen.ArrayOf(Gen.Choose(0, 6), most))
            from spans in Gen.Choose(1, 2).SelectMany(most => Gen.ArrayOf(
                (from start in Gen.Choose(0, Day - 1)
                 from end in Gen.Choose(0, Day)
                 select (start, end)).Where(span => span.start != span.end), most))
            select new RuleOfHours(replaces, [.. days.Distinct()], spans), count));

    private sealed record RuleOfHours(bool Replaces, int[] Days, (int From, int To)[] Spans);
}
