using System.Security.Cryptography;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>A made-up county: its days have what those of a force have.</summary>
public sealed class CountyTests
{
    private static readonly DateOnly FirstDay = new(2026, 3, 2);

    /// <summary>A quarter of a year with ten new cases a day.</summary>
    private static readonly IReadOnlyList<CountyReport> Quarter = [.. Drawn(seed: 1, days: 91, newCasesPerDay: 10)];

    private static readonly IReadOnlyList<CaseHistory> Histories =
        [.. Quarter.GroupBy(report => report.CaseReference).Select(reports => reports.Aggregate((CaseHistory?)null, CountyLaws.Appended)!)];

    private static readonly AssessmentService Service = new([StalkingScreen.Instrument], TimeProvider.System);

    private static IEnumerable<CaseEvent> Events => Quarter.SelectMany(report => report.Events);

    [Fact]
    public void The_same_seed_gives_the_same_events_byte_for_byte_and_another_one_others()
    {
        Assert.Equal(Hash(Drawn(1, 20, 5)), Hash(Drawn(1, 20, 5)));
        Assert.NotEqual(Hash(Drawn(1, 20, 5)), Hash(Drawn(2, 20, 5)));
    }

    /// <summary>
    /// The hash was written down by another process: a generator that is seeded by the process gives the same events twice in one of them. Where the drawing is
    /// changed on purpose, the new hash is that of the failure. The instrument is an earlier version, which never changes.
    /// </summary>
    [Fact]
    public void The_same_seed_gives_the_same_events_in_every_process()
    {
        var earlier = InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "earlier", "stalking-screen-1.1.0.json")));
        Assert.Equal("eb965c71a890c530859ca454401c30cc38b4c8c937840af5a4c918293a20dfa2", Hash(Drawn(7, 40, 1, earlier)));
    }

    [Fact]
    public void Days_are_the_same_however_they_are_drawn()
    {
        var (one, other, alone) = (Of(1, 5), Of(2, 5), Of(1, 5));
        for (var day = 0; day < 20; day++)
        {
            _ = other.NextDay();
            var expected = alone.NextDay();
            if (day != 10)
                Assert.Equal(Hash(expected), Hash(one.NextDay()));
            else
                one.NextDay();
            Assert.Equal(FirstDay.AddDays(day + 1), one.Day);
        }
    }

    [Fact]
    public void There_are_as_many_new_cases_as_were_asked_for()
    {
        Assert.InRange(Histories.Count, 910 * .9, 910 * 1.1);
        Assert.Equal(Histories.Count, Quarter.Count(report => report.Expected == 0));
        Assert.InRange(Drawn(1, 200, .5).Count(report => report.Expected == 0), 70, 130);
    }

    [Fact]
    public void A_case_that_has_come_to_its_end_has_about_fifty_events() =>
        Assert.InRange(Histories.Where(history => history.IsClosed).Average(history => history.LastSequence), 35, 65);

    [Fact]
    public void Handlers_officers_advocates_and_supervisors_record_and_each_case_is_known_to_several() =>
        Assert.Multiple(
            () => Assert.Equal(["advocate", "handler", "officer", "supervisor"], Quarter.Select(report => RoleOf(report.By)).Distinct().Order()),
            () => Assert.Contains(Histories, history => history.Events.Select(one => RoleOf(one.By)).Distinct().Count() == 4),
            () => Assert.Contains(Quarter, report => report.Expected == 0 && RoleOf(report.By) != "handler"));

    [Fact]
    public void Calls_come_on_every_day_and_mostly_in_the_evening_and_agencies_work_on_weekdays()
    {
        var calls = Quarter.Where(report => RoleOf(report.By) == "handler").ToList();
        Assert.Equal(7, calls.Select(report => report.Recorded.DayOfWeek).Distinct().Count());
        Assert.True(calls.Count(report => report.Recorded.Hour >= 18) > 1.5 * calls.Count(report => report.Recorded.Hour is >= 6 and < 12));
        Assert.All(
            Quarter.Where(report => RoleOf(report.By) is "advocate" or "supervisor"),
            report => Assert.False(report.Recorded.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || report.Recorded.Hour is < 8 or > 19, report.ToString()));
    }

    [Fact]
    public void Some_report_late_and_at_first_only_a_part()
    {
        var first = Histories.Select(history => history.Events[0].Recorded).ToList();
        var earliest = Histories.Select(history => Entries(history).Min(entry => entry.When.EarliestIn(history.TimeZone)));
        Assert.Contains(first.Zip(earliest), dates => (dates.First - dates.Second).TotalDays > 30);
        Assert.Contains(first.Zip(earliest), dates => (dates.First - dates.Second).TotalDays < 2);
        Assert.Contains(Histories, history => history.Events.Any(one => one.Change is EntryAdded { Entry: var entry }
            && one.By != history.Events[0].By && entry.When.LatestIn(history.TimeZone) < history.Events[0].Recorded));
    }

    [Fact]
    public void The_first_report_of_a_case_opens_it_and_tells_of_something_that_happened() =>
        Assert.All(Quarter.Where(report => report.Expected == 0), report => Assert.Multiple(
            () => Assert.IsType<CaseOpened>(report.Events[0].Change),
            () => Assert.Contains(report.Events, one => one.Change is EntryAdded)));

    [Fact]
    public void Dates_are_vague_at_times_and_entries_stand_for_several()
    {
        var added = Events.Select(one => one.Change).OfType<EntryAdded>().Select(added => added.Entry).ToList();
        Assert.Equal([DatePrecision.Minute, DatePrecision.Day, DatePrecision.Month, DatePrecision.Interval], added.Select(entry => entry.When.Precision).Distinct().Order());
        Assert.Contains(added, entry => entry.When.Qualifier == DateQualifier.Approximate);
        Assert.Contains(added, entry => entry is { Occurrences: > 2, Spread: OccurrenceSpread.Even });
        Assert.Contains(added, entry => entry.Attribution == Attribution.Suspected);
        Assert.True(added.Select(entry => entry.ReportedTo).Distinct().Count() > 3);
        Assert.True(added.Select(entry => entry.Source).Distinct().Count() > 2);
    }

    /// <summary>Clocks go forward on 29 March.</summary>
    [Fact]
    public void No_entry_has_a_time_that_clocks_skip() => Assert.All(
        Histories.SelectMany(Entries).Where(entry => entry.When.Precision == DatePrecision.Minute),
        entry => Assert.False(Histories[0].TimeZone.IsInvalidTime(entry.When.EarliestIn(TimeZoneInfo.Utc).DateTime), entry.ToString()));

    [Fact]
    public void Entries_are_corrected_withdrawn_and_told_twice_and_answers_change() =>
        Assert.Multiple(
            () => Assert.Contains(Events, one => one is { Change: EntryCorrected, Why.Length: > 0 }),
            () => Assert.Contains(Events, one => one is { Change: EntryWithdrawn, Why.Length: > 0 }),
            () => Assert.Equal(["advocate", "handler"], Events.Where(one => one.Change is EntryAdded { Entry.SameAs.Length: > 0 }).Select(one => RoleOf(one.By)).Distinct().Order()),
            () => Assert.Contains(Events, one => one is { Change: ItemAnswered { Answer.Option: "unknown" }, Why: null }),
            () => Assert.Contains(Events, one => one is { Change: ItemAnswered { Answer.Option: "declined" }, Why: null }),
            () => Assert.Contains(Events, one => one is { Change: ItemAnswered { Answer.IsOpen: false }, Why.Length: > 0 }),
            () => Assert.All(Events.Select(one => one.Change).OfType<ItemAnswered>(), answered => Assert.NotNull(answered.Answer.By)));

    [Fact]
    public void Measures_are_set_and_breached_and_there_are_milestones_of_several_kinds()
    {
        Assert.Superset(
            new HashSet<string> { "police-warning", "stalking-protection-order", "bail" }, Events.Select(one => one.Change).OfType<MeasureSet>().Select(set => set.Measure.Kind).ToHashSet());
        Assert.Superset(
            new HashSet<string> { "separation", "arrest", "order-served", "hearing", "release" },
            Events.Select(one => one.Change).OfType<MilestoneSet>().Select(set => set.Milestone.Kind).ToHashSet());
        Assert.InRange(Histories.Count(history => Assessed(history).Pattern["breaches.count"].Low > 0), 20, Histories.Count / 2);
    }

    [Fact]
    public void Every_level_occurs()
    {
        var levels = Histories.CountBy(history => Assessed(history).Level).ToDictionary();
        Assert.All(Enum.GetValues<RiskLevel>(), level => Assert.InRange(levels.GetValueOrDefault(level), Histories.Count / 20, Histories.Count * 2 / 3));
    }

    [Fact]
    public void Some_persons_and_some_victims_come_up_again_and_cases_come_from_every_area()
    {
        var cases = Histories.Select(history => history.Case).ToList();
        Assert.InRange(cases.Select(one => one.PersonKey).Distinct().Count(), cases.Count * .85, cases.Count * .97);
        Assert.InRange(cases.Select(one => one.VictimKey).Distinct().Count(), cases.Count * .93, cases.Count * .99);
        Assert.Contains(cases.GroupBy(one => one.PersonKey), of => of.Select(one => one.VictimKey).Distinct().Count() > 1);
        Assert.Equal(5, cases.Select(one => one.Labels["area"]).Distinct().Count());
    }

    [Fact]
    public void Cases_are_reviewed_and_closed_and_some_are_opened_again() =>
        Assert.Multiple(
            () => Assert.True(Events.Count(one => one.Change is CaseReviewed) > Histories.Count),
            () => Assert.InRange(Histories.Count(history => history.IsClosed), Histories.Count / 10, Histories.Count * 2 / 3),
            () => Assert.Contains(Events, one => one.Change is CaseReopened));

    [Fact]
    public void A_case_is_in_London_where_no_time_zone_is_given_and_names_the_instrument() =>
        Assert.All(Histories, history => Assert.Equal(
            ("Europe/London", StalkingScreen.Instrument.Version), (history.TimeZone.Id, history.Case.InstrumentVersion)));

    [Fact]
    public void What_cannot_be_drawn_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>("instrument", () => new CountySimulator(null!, 1, FirstDay, 1));
        foreach (var rate in new[] { 0, -1, double.NaN, double.PositiveInfinity, 100_001 })
            Assert.Throws<ArgumentOutOfRangeException>("newCasesPerDay", () => new CountySimulator(StalkingScreen.Instrument, 1, FirstDay, rate));
        foreach (var day in new[] { new DateOnly(1899, 12, 31), new DateOnly(3000, 1, 1) })
            Assert.Throws<ArgumentOutOfRangeException>("firstDay", () => new CountySimulator(StalkingScreen.Instrument, 1, day, 1));
        Assert.Throws<ArgumentException>("timeZone", () => new CountySimulator(StalkingScreen.Instrument, 1, FirstDay, 1, TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.Zero, "here", "here")));
    }

    private static CountySimulator Of(int seed, double newCasesPerDay, Instrument? instrument = null) => new(instrument ?? StalkingScreen.Instrument, seed, FirstDay, newCasesPerDay);

    private static IEnumerable<CountyReport> Drawn(int seed, int days, double newCasesPerDay, Instrument? instrument = null)
    {
        var county = Of(seed, newCasesPerDay, instrument);
        return Enumerable.Range(0, days).SelectMany(_ => county.NextDay());
    }

    private static string Hash(IEnumerable<CountyReport> reports)
    {
        var lines = reports.SelectMany(report => report.Events.Select(one => $"{report.CaseReference} {HistoryJson.WriteEvent(one)}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string RoleOf(string by) => by[..by.IndexOf('-', StringComparison.Ordinal)];

    private static IEnumerable<Incident> Entries(CaseHistory history) => history.Events.Select(one => one.Change).OfType<EntryAdded>().Select(added => added.Entry);

    private static Assessment Assessed(CaseHistory history) => Service.Assess(history, history.Events[^1].Recorded);
}
