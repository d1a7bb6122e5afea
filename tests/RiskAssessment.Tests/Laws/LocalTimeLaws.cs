using System.Globalization;
using System.Text;
using FsCheck;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Local times begin and end as in NodaTime, near the clock changes of every zone. What is written is compared with points of
/// time to the tick, by the rule that an interval may not end before it begins.
/// </summary>
public sealed class LocalTimeLaws
{
    [Law]
    public void A_local_time_is_the_instant_that_NodaTime_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var change = ClockChange.Of(random);
        var local = TimeNear(change, random);
        var instant = local.InZone(change.Noda, Resolvers.LenientResolver).ToInstant();
        AssertSpan(change.Zone, EdtfDate.Parse(Written(local)), instant, instant);
    }

    [Law]
    public void A_day_month_or_year_begins_and_ends_where_NodaTime_says(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var change = ClockChange.Of(random);
        var day = TimeNear(change, random).Date.PlusDays(random.Next(-1, 2));
        var month = new LocalDate(day.Year, day.Month, 1);
        var year = new LocalDate(day.Year, 1, 1);
        AssertPeriod(change, EdtfDate.Day(day.Year, day.Month, day.Day), day, day.PlusDays(1));
        AssertPeriod(change, EdtfDate.Month(day.Year, day.Month), month, month.PlusMonths(1));
        AssertPeriod(change, EdtfDate.Year(day.Year), year, year.PlusYears(1));
    }

    [Law]
    public void Instants_are_on_as_many_local_days_as_NodaTime_says(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var change = ClockChange.Of(random);
        Instant[] instants = [.. Enumerable.Range(0, 4).Select(_ => change.At + Duration.FromMinutes(random.Next(-2_000, 2_001)) - Duration.FromTicks(random.Next(2)))];
        var diary = new IncidentDiary(instants.Select((instant, i) => new Incident($"i{i}", Point(instant), [Behaviour.Of("following")])), coverage: Coverage.Complete, timeZone: change.Zone);
        var days = instants.Select(instant => instant.InZone(change.Noda).Date).Distinct().Count();
        Assert.Equal(Interval.Point(days), PatternProfile.Of(diary, (change.At + Duration.FromDays(3)).ToDateTimeOffset())["conduct.days"]);
    }

    [Law]
    public void An_asOf_in_local_time_is_the_instant_and_the_offset_that_NodaTime_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var change = ClockChange.Of(random);
        var local = TimeNear(change, random);
        var file = $$"""{"formatVersion":"1.0","timeZone":"{{change.Zone.Id}}","asOf":"{{Written(local)}}","answers":{ } }""";
        var expected = local.InZone(change.Noda, Resolvers.LenientResolver).ToDateTimeOffset();
        var asOf = CaseJson.Read(Encoding.UTF8.GetBytes(file)).AsOf;
        Assert.True(expected.EqualsExact(asOf!.Value), $"{change}: {Written(local)} is {asOf:O} and not {expected:O}");
    }

    /// <summary>Each local time with the instant that NodaTime gives for it, over three years, in any order.</summary>
    [Law]
    public void Local_times_are_sorted_among_instants_as_NodaTime_sorts_them(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var change = ClockChange.Of(random);
        var entries = new List<(string Id, EdtfDate When, Instant At)>();
        for (var i = 0; i < 8; i++)
        {
            var local = TimeNear(change, random).PlusDays(random.Next(-500, 501));
            var instant = local.InZone(change.Noda, Resolvers.LenientResolver).ToInstant();
            if (!change.IsAgreedAbout(instant))
                continue;
            entries.Add(($"{random.Next(1_000):000}-{i}-local", EdtfDate.Parse(Written(local)), instant));
            entries.Add(($"{random.Next(1_000):000}-{i}", Point(instant), instant));
        }
        var diary = new IncidentDiary(entries.Select(entry => new Incident(entry.Id, entry.When, [Behaviour.Of("following")])), timeZone: change.Zone);
        var sorted = entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => entry.Id);
        Assert.Equal(sorted, diary.Incidents.Select(incident => incident.Id));
    }

    /// <summary>Toronto went from 23:30 to 00:30, Samoa over a whole day; St John's and Havana had a midnight twice.</summary>
    [Theory]
    [InlineData("America/Toronto", "1919-03-30", "1919-03-30T05:00Z", "1919-03-31T04:30Z")]
    [InlineData("America/Toronto", "1919-03-31", "1919-03-31T04:30Z", "1919-04-01T04:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00Z", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", "2011-12-31T10:00Z")]
    [InlineData("America/St_Johns", "2008-11-01", "2008-11-01T02:30Z", "2008-11-02T02:30Z")]
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00Z", "2024-11-04T05:00Z")]
    [InlineData("Africa/Cairo", "2024-04-26", "2024-04-25T22:00Z", "2024-04-26T21:00Z")]
    public void A_day_begins_at_its_first_midnight_or_at_the_clock_change_that_skips_it(string zone, string day, string start, string end) =>
        AssertSpan(TimeZoneInfo.FindSystemTimeZoneById(zone), EdtfDate.Parse(day), InstantOf(start), InstantOf(end));

    private static Instant InstantOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToInstant();

    private static LocalDateTime TimeNear(ClockChange change, Random random)
    {
        var edge = random.Next(2) == 0 ? change.Shown.Before : change.Shown.After;
        return random.Next(4) switch
        {
            0 => edge,
            1 => edge.PlusTicks(random.Next(-1, 2)),
            2 => edge.PlusMinutes(random.Next(-240, 241)),
            _ => edge.PlusMinutes(random.Next(-2_880, 2_881)).PlusTicks(random.Next(600_000_000)),
        };
    }

    private static string Written(LocalDateTime local) => local.ToDateTimeUnspecified().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static void AssertPeriod(ClockChange change, EdtfDate period, LocalDate first, LocalDate next)
    {
        var (start, end) = (FirstMidnight(change.Noda, first), FirstMidnight(change.Noda, next));
        if (change.IsAgreedAbout(start) && change.IsAgreedAbout(end))
            AssertSpan(change.Zone, period, start, end);
    }

    /// <summary>The first midnight of a day, or the moment at which the clocks skip it.</summary>
    private static Instant FirstMidnight(DateTimeZone zone, LocalDate day)
    {
        var mapping = zone.MapLocal(day.AtMidnight());
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>That a date begins and ends at these instants; that one which ends as it begins is a point.</summary>
    private static void AssertSpan(TimeZoneInfo zone, EdtfDate date, Instant start, Instant end)
    {
        var tick = Duration.FromTicks(1);
        var last = end > start ? end - tick : start;
        Assert.False(RunsBackwards(zone, date, Point(start)), $"{zone.Id}: {date} begins after {start}.");
        Assert.True(RunsBackwards(zone, date, Point(start - tick)), $"{zone.Id}: {date} begins before {start}.");
        Assert.False(RunsBackwards(zone, Point(last), date), $"{zone.Id}: {date} ends before {end}.");
        Assert.True(RunsBackwards(zone, Point(last + tick), date), $"{zone.Id}: {date} ends after {end}.");
    }

    private static EdtfDate Point(Instant instant) => EdtfDate.At(instant.ToDateTimeOffset());

    private static bool RunsBackwards(TimeZoneInfo zone, EdtfDate from, EdtfDate until)
    {
        try
        {
            _ = new IncidentDiary([new Incident("i", EdtfDate.Between(from, until), [Behaviour.Of("following")])], timeZone: zone);
            return false;
        }
        catch (InvalidInputException refusal) when (refusal.Problems.All(problem => problem.Code == "SRA0202"))
        {
            return true;
        }
    }
}
