using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What holds of the days of every made-up county: any seed, any first day of eight years, any of several time zones.</summary>
public sealed class CountyLaws
{
    /// <summary>Clocks that change at night in spring and autumn, by half an hour, at midnight, and never.</summary>
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu"];

    /// <summary>Each event is appended as a service would, so a report that is lost, comes twice or in another order is refused.</summary>
    [Law]
    public void The_reports_of_a_case_make_a_history_that_is_read_back_as_it_was_written(DoNotSize<int> seed)
    {
        var histories = new Dictionary<string, CaseHistory>();
        foreach (var report in Days(seed.Item).SelectMany(day => day.Reports))
        {
            var history = histories.GetValueOrDefault(report.CaseReference);
            Assert.Equal(history?.LastSequence ?? 0, report.Expected);
            histories[report.CaseReference] = Appended(history, report);
        }
        foreach (var (reference, history) in histories)
        {
            Assert.Equal(reference, history.Reference);
            var written = HistoryJson.Write(history);
            Assert.True(HistoryJson.TryRead(written, out var read, out var problems), string.Join('\n', problems));
            Assert.Empty(problems);
            Assert.Equal(written, HistoryJson.Write(read!));
        }
    }

    [Law]
    public void A_report_is_recorded_by_one_person_on_its_day_after_all_that_its_case_has(DoNotSize<int> seed)
    {
        var last = new Dictionary<string, DateTimeOffset>();
        foreach (var (day, reports) in Days(seed.Item))
        {
            Assert.Equal(reports.OrderBy(report => report.Recorded), reports);
            foreach (var report in reports)
            {
                Assert.All(report.Events, one => Assert.Equal(report.By, one.By));
                Assert.Equal(Enumerable.Range(report.Expected + 1, report.Events.Count), report.Events.Select(one => one.Sequence));
                foreach (var one in report.Events)
                {
                    Assert.Equal(day, DateOnly.FromDateTime(one.Recorded.DateTime));
                    Assert.Equal(ZoneOf(seed.Item).GetUtcOffset(one.Recorded), one.Recorded.Offset);
                    Assert.True(!last.TryGetValue(report.CaseReference, out var before) || one.Recorded > before, $"{report}: {one} is not after {before}");
                    last[report.CaseReference] = one.Recorded;
                }
                Assert.Equal(report.Recorded, last[report.CaseReference]);
            }
        }
    }

    [Law]
    public void Nobody_tells_of_what_has_not_happened_yet_and_nothing_is_added_to_a_closed_case(DoNotSize<int> seed)
    {
        var (zone, closed) = (ZoneOf(seed.Item), new HashSet<string>());
        foreach (var report in Days(seed.Item).SelectMany(day => day.Reports))
            foreach (var one in report.Events)
            {
                if (one.Change is CaseReopened)
                    Assert.True(closed.Remove(report.CaseReference), $"{report} opens again what is open");
                Assert.DoesNotContain(report.CaseReference, closed);
                if (one.Change is CaseClosed)
                    closed.Add(report.CaseReference);
                if (((one.Change as EntryAdded)?.Entry ?? (one.Change as EntryCorrected)?.Entry) is { } entry)
                    Assert.True(entry.When.EarliestIn(zone) < one.Recorded, $"{entry} is told at {one.Recorded}");
            }
    }

    internal static CaseHistory Appended(CaseHistory? history, CountyReport report) => report.Events.Aggregate(history, (before, one) => before is null
        ? CaseHistory.Open((CaseOpened)one.Change, one.Recorded, one.By, one.Why)
        : before.Append(one.Change, one.Recorded, one.By, one.Why, one.Sequence))!;

    /// <summary>Five months with a few new cases, some of which see their end.</summary>
    private static IEnumerable<(DateOnly Day, IReadOnlyList<CountyReport> Reports)> Days(int seed)
    {
        var county = new CountySimulator(StalkingScreen.Instrument, seed, new DateOnly(2020, 1, 1).AddDays((int)((uint)seed % 2922)), newCasesPerDay: .04, ZoneOf(seed));
        for (var i = 0; i < 150; i++)
            yield return (county.Day, county.NextDay());
    }

    private static TimeZoneInfo ZoneOf(int seed) => TimeZoneInfo.FindSystemTimeZoneById(Zones[(uint)seed % Zones.Length]);
}
