using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Counts of cases by period and by what they are, and what is not published of them.</summary>
public sealed class ExtentTests
{
    private static readonly AssessmentService Service = new([StalkingScreen.Instrument], TimeProvider.System);

    [Fact]
    public void The_cases_of_the_county_are_counted_by_the_year_of_their_first_report()
    {
        var report = Report(new() { Populations = [new("", "", 890_000)] }, [.. Cases(70, "2016-05-01"), .. Cases(153, "2017-05-01")]);
        Assert.Equal([("2016", 70L), ("2017", 153L)], report.Periods.Select(period => (period.Label, period.Cases!.Value)));
        Assert.Null(report.Periods[0].Change);
        Assert.Equal("+118.6 % (95 %: +63.7 % to +194.3 %)", report.Periods[1].Change!.ToString());
        Assert.Equal(153 * 100_000.0 / 890_000, report.Periods[1].Rate);
    }

    [Fact]
    public void A_case_belongs_to_the_local_period_of_its_first_report_with_a_known_date_else_of_its_first_entry()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        Assert.Equal("2017-07", LabelOf(new CaseFile { AsOf = AsOf, TimeZone = london, Diary = new IncidentDiary([Entry("2017-06-30T23:30Z")], timeZone: london) }, ExtentPeriod.Month));
        Assert.Equal("2017-Q3", LabelOf(Case(Entry("2016-01-01", reported: "2017-08"), Entry("2016-02-01", reported: "2018")), ExtentPeriod.Quarter));
        Assert.Equal("2016", LabelOf(Case(Entry("2016-03-01", reported: "2016-03-01/..")), ExtentPeriod.Year));
        var empty = Report(new(), Enumerable.Repeat(new CaseFile { AsOf = AsOf }, 6));
        Assert.Empty(empty.Periods);
        Assert.Equal(6, empty.WithoutDate);
    }

    [Fact]
    public void What_was_recorded_later_is_not_counted()
    {
        var later = new Incident("later", EdtfDate.Day(2016, 5, 1), Behaviour.Of("following")) { Recorded = EdtfDate.Day(2018, 5, 1) };
        var known = Case(Entry("2017-05-01"), later) with { KnownAt = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal("2017", LabelOf(known, ExtentPeriod.Year));
    }

    [Fact]
    public void What_is_small_is_suppressed_and_so_is_what_would_tell_it()
    {
        var report = Report(new() { AreaLabel = "area" }, [.. Cases(2, "2017-05-01", "north"), .. Cases(20, "2017-05-01", "south"), .. Cases(40, "2017-05-01", "west")]);
        var areas = report.Periods[0].Breakdowns.Single(breakdown => breakdown.Dimension == ExtentDimension.Area);
        Assert.Equal([("north", null), ("south", null), ("west", 40L)], areas.Cells.Select(cell => (cell.Value, cell.Count)));
    }

    [Fact]
    public void A_period_with_few_cases_has_no_figures_and_no_change_is_told_from_it()
    {
        var report = Report(new(), [.. Cases(4, "2016-05-01"), .. Cases(9, "2017-05-01")]);
        Assert.Equal((null, 9L), (report.Periods[0].Cases, report.Periods[1].Cases));
        Assert.Empty(report.Periods[0].Breakdowns);
        Assert.Null(report.Periods[1].Change);
    }

    [Fact]
    public void Undetermined_is_a_level_of_its_own()
    {
        var levels = Report(new(), Cases(9, "2017-05-01")).Periods[0].Breakdowns.Single(breakdown => breakdown.Dimension == ExtentDimension.Level);
        Assert.Equal([("undetermined", 9L)], levels.Cells.Select(cell => (cell.Value, cell.Count!.Value)));
    }

    [Fact]
    public void Clusters_are_hidden_where_few_have_them_or_few_have_not()
    {
        var all = Cases(20, "2017-05-01").Select((caseFile, i) => i < 18 ? caseFile : Case(Entry("2017-05-01", "following"), Entry("2017-05-02", "unwanted-calls")));
        var clusters = Report(new(), all).Periods[0].Breakdowns.Single(breakdown => breakdown.Dimension == ExtentDimension.Cluster);
        Assert.Equal([("mediated-contact", 20L), ("surveillance", null)], clusters.Cells.Select(cell => (cell.Value, cell.Count)));
    }

    [Fact]
    public void How_long_until_the_first_report_is_told_of_enough_cases()
    {
        var cases = Enumerable.Range(1, 10).Select(days => Case(Entry("2017-05-01"), Entry($"2017-05-{days + 1:00}", reported: $"2017-05-{days + 1:00}")));
        var period = Report(new(), cases).Periods[0];
        Assert.Equal("5 (3 to 8)", period.DaysToReport!.ToString());
        Assert.NotNull(period.OccurrencesBeforeReport);
        Assert.Null(Report(new(), cases.Take(9)).Periods[0].DaysToReport);
    }

    [Fact]
    public void Keys_tell_who_comes_up_again()
    {
        var report = Report(new(), Enumerable.Range(0, 30).Select(i => Case(Entry("2017-05-01")) with { VictimKey = $"v{i % 20}", PersonKey = $"p{i % 29}" }));
        Assert.Equal((20L, 10L), (report.Victims, report.RepeatVictims));
        Assert.Equal((29L, null), (report.Persons, report.RepeatPersons));
    }

    [Fact]
    public void Rounding_takes_the_place_of_suppression()
    {
        var report = Report(new() { RoundTo = 5, AreaLabel = "area" }, [.. Cases(2, "2017-05-01", "north"), .. Cases(21, "2017-05-01", "south")]);
        Assert.Equal(25, report.Periods[0].Cases);
        Assert.Equal([0L, 20L], report.Periods[0].Breakdowns[0].Cells.Select(cell => cell.Count!.Value));
    }

    [Fact]
    public void No_change_is_told_across_a_break() =>
        Assert.Null(Report(new() { Breaks = ["2017"] }, [.. Cases(9, "2016-05-01"), .. Cases(19, "2017-05-01")]).Periods[1].Change);

    [Fact]
    public void A_threshold_that_hides_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExtentOptions { Threshold = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExtentOptions { RoundTo = 1 });
    }

    private static readonly DateTimeOffset AsOf = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static IEnumerable<CaseFile> Cases(int count, string reported, string? area = null) => Enumerable.Repeat(
        Case(Entry("2016-01-01", reported: reported)) with { Labels = area is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["area"] = area } },
        count);

    private static CaseFile Case(params Incident[] entries) => new() { AsOf = AsOf, Diary = new IncidentDiary(entries) };

    private static Incident Entry(string when, string behaviour = "unwanted-calls", string? reported = null) =>
        new(Guid.NewGuid().ToString("n"), EdtfDate.Parse(when), Behaviour.Of(behaviour)) { Reported = reported is null ? null : EdtfDate.Parse(reported) };

    private static string LabelOf(CaseFile caseFile, ExtentPeriod by) => Report(new() { By = by }, Enumerable.Repeat(caseFile, 5)).Periods.Single().Label;

    private static ExtentReport Report(ExtentOptions options, IEnumerable<CaseFile> cases)
    {
        var counter = new ExtentCounter(options);
        foreach (var caseFile in cases)
            counter.Add(caseFile, Service.Assess(caseFile));
        return counter.Report();
    }
}
