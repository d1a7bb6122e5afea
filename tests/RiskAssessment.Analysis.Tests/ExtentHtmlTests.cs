using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The page of the figures: the same numbers as in the other formats, and nothing that is suppressed.</summary>
public sealed class ExtentHtmlTests
{
    private static readonly string[] Areas = ["<b>north</b>", "south & west", ""];
    private static readonly string[] Relationships = ["family", "stranger", "former-intimate", ""];
    private static readonly AssessmentService Service = new(StalkingScreen.Versions, TimeProvider.System);
    private static readonly Assessment Assessment = Service.Assess(new CaseFile { AsOf = new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero) });

    [Fact]
    public void The_cases_of_the_county_rose_by_118_6_percent_with_an_interval_in_chart_and_table()
    {
        var page = ContentOf(PageOf(Report(new() { Populations = [new("", "", 890_000)] }, Enumerable.Repeat(("2016", "", ""), 70).Concat(Enumerable.Repeat(("2017", "", ""), 153)))));
        Assert.Equal([["2016", "70", "", "", "7.9"], ["2017", "153", "+118.6 %", "+63.7 % to +194.3 %", "17.2"]], TableOf(page, "cases"));
        Assert.Equal(["70", "153", "+118.6 %"], page.Descendants().Where(element => element.Name.LocalName == "text" && element.Attribute("class")!.Value is "value" or "change").Take(3).Select(text => text.Value));
    }

    [Fact]
    public void A_break_of_the_series_is_marked_and_no_change_is_drawn_across_it()
    {
        var report = Report(new() { Breaks = ["2017"] }, Enumerable.Repeat(("2016", "", ""), 70).Concat(Enumerable.Repeat(("2017", "", ""), 153)));
        Assert.Equal(["2017", "153", "", "", "the series breaks here"], TableOf(ContentOf(PageOf(report)), "cases")[1]);
        Assert.Contains("mae'r gyfres yn torri yma", ContentOf(PageOf(report, "cy")).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value));
        Assert.DoesNotContain("whisker\"", PageOf(report), StringComparison.Ordinal);
    }

    [Law]
    public void The_page_has_the_numbers_of_the_JSON_and_no_others(DoNotSize<int> seed)
    {
        var report = Report(OptionsOf(seed.Item), Drawn(seed.Item));
        var page = ContentOf(PageOf(report, "en"));
        using var json = JsonDocument.Parse(ExtentJson.Write(report));
        JsonElement[] periods = [.. json.RootElement.GetProperty("periods").EnumerateArray()];
        Assert.Equal(periods.Select(period => Number(period.GetProperty("cases"))), TableOf(page, "cases").Select(row => row[1]));
        foreach (var dimension in (string[])["area", "relationship", "level", "reported"])
        {
            JsonElement?[] breakdowns = [.. periods.Select(period => period.GetProperty("breakdowns").EnumerateArray().Where(breakdown => breakdown.GetProperty("by").GetString() == dimension).Select(breakdown => (JsonElement?)breakdown).FirstOrDefault())];
            var values = breakdowns.Select(breakdown => breakdown?.GetProperty("cells").GetArrayLength() ?? 0).DefaultIfEmpty().Max();
            var expected = Enumerable.Range(0, values).Select(i => breakdowns.Select(breakdown => breakdown is { } one && one.GetProperty("cells").GetArrayLength() > 0 ? Number(one.GetProperty("cells")[i].GetProperty("cases")) : "[c]"));
            Assert.Equal(expected, TableOf(page, dimension).Select(row => row.Skip(1)));
            Assert.Equal(expected.SelectMany(row => row), ChartOf(page, dimension));
        }
        var crossed = periods.Where(period => period.GetProperty("areaByRelationship").ValueKind != JsonValueKind.Null).ToArray();
        for (var i = 0; i < crossed.Length; i++)
        {
            var expected = crossed[i].GetProperty("areaByRelationship").GetProperty("areas").EnumerateArray()
                .Select(area => area.GetProperty("relationships").EnumerateArray().Select(cell => Number(cell.GetProperty("cases"))));
            Assert.Equal(expected, TableOf(page, $"crossed-{i}").SkipLast(1).Select(row => row.Skip(1).SkipLast(1)));
        }
    }

    [Law]
    public void Two_counties_with_the_same_published_numbers_have_the_same_page(DoNotSize<int> seed)
    {
        var options = OptionsOf(seed.Item) with { RoundTo = null };
        var cases = Drawn(seed.Item).ToList();
        var report = Report(options, cases);
        // A case moves to another cell. Often that is seen in what is published; where it is not, it is not to be seen on the page.
        for (var i = 0; i < cases.Count; i += 25)
        {
            var other = Report(options, cases.Select((one, j) => i == j ? (one.Period, Areas[(Array.IndexOf(Areas, one.Area) + 1) % 3], one.Relationship) : one));
            if (ExtentJson.Write(report).AsSpan().SequenceEqual(ExtentJson.Write(other)))
                Assert.Equal(PageOf(report), PageOf(other));
        }
    }

    [Fact]
    public void The_page_runs_nothing_and_loads_nothing_and_names_each_chart()
    {
        var page = PageOf(Report(OptionsOf(7), Drawn(7)));
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        foreach (var chart in ContentOf(page).Descendants().Where(element => element.Name.LocalName == "svg"))
        {
            Assert.Equal("img", chart.Attribute("role")!.Value);
            var ids = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(ids, chart.Elements().Where(element => element.Name.LocalName is "title" or "desc").Select(element => element.Attribute("id")!.Value));
            Assert.Equal("table", chart.Ancestors("figure").Single().ElementsAfterSelf().First().Elements().Single().Name.LocalName);
        }
    }

    private static string Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? "[c]" : number.GetInt64().ToString(CultureInfo.InvariantCulture);

    /// <summary>The content of the page, which is XML, too.</summary>
    private static XElement ContentOf(string page)
    {
        var start = page.IndexOf("<main>", StringComparison.Ordinal);
        return XElement.Parse(page[start..(page.IndexOf("</main>", StringComparison.Ordinal) + 7)]);
    }

    /// <summary>The texts of the cells of a table, without its head.</summary>
    private static string[][] TableOf(XElement main, string section) =>
        [.. main.Descendants("table").Where(table => table.Parent!.Attribute("aria-labelledby")!.Value == section).Take(1).SelectMany(table => table.Element("tbody")!.Elements("tr")).Select(row => row.Elements().Select(cell => cell.Value).ToArray())];

    /// <summary>The numbers that a chart shows.</summary>
    private static IEnumerable<string> ChartOf(XElement main, string section) => main.Descendants()
        .Where(element => element.Name.LocalName == "text" && element.Attribute("class")!.Value == "value" && element.Ancestors("section").Single().Attribute("aria-labelledby")!.Value == section && element.Ancestors("div").Single().Attribute("aria-labelledby")!.Value == section)
        .Select(text => text.Value);

    private static string PageOf(ExtentReport report, string language = "en")
    {
        using var page = new StringWriter();
        ExtentHtml.Write(report, page, language, StalkingScreen.Instrument.Item("relationship"));
        return page.ToString();
    }

    private static ExtentOptions OptionsOf(int seed) => new()
    {
        AreaLabel = "area",
        CrossAreaByRelationship = true,
        Threshold = 3 + (Math.Abs(seed % 4)),
        RoundTo = seed % 5 == 0 ? 5 : null,
        Populations = seed % 2 == 0 ? [] : [new("south & west", "", 7_000)],
    };

    private static IEnumerable<(string Period, string Area, string Relationship)> Drawn(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, random.Next(0, 90)).Select(_ => ($"{2014 + random.Next(3)}", Areas[random.Next(3)], Relationships[(int)(4 * Math.Pow(random.NextDouble(), 2))])).ToArray();
    }

    private static ExtentReport Report(ExtentOptions options, IEnumerable<(string Period, string Area, string Relationship)> cases)
    {
        var counter = new ExtentCounter(options);
        foreach (var (period, area, relationship) in cases)
            counter.Add(CaseOf(period, area, relationship), Assessment);
        return counter.Report();
    }

    private static CaseFile CaseOf(string period, string area, string relationship) => new()
    {
        Answers = relationship.Length == 0 ? new() : new(("relationship", Answer.Of(relationship))),
        Labels = new Dictionary<string, string> { ["area"] = area },
        Diary = new([new Incident("e", EdtfDate.Parse(period + "-05-01"), Behaviour.Of("following"))]),
    };
}
