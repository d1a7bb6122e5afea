using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>The page of a case.</summary>
public sealed partial class ReportTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => !name.EndsWith(".expected", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_runs_nothing_loads_nothing_and_has_its_headings_in_order(string name)
    {
        foreach (var language in (string[])["en", "cy"])
        {
            var page = Page(File.ReadAllText(StalkingRisk.Case(name)), "--lang", language);
            Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
            Assert.Contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)<script|<link|<img|<iframe|<object|<embed|<form|javascript:|@import| on[a-z]+=", page);
            Assert.All(Loads().Matches(page), match => Assert.Equal("url(#hatch)", match.Value));
            Assert.DoesNotContain('\r', page);
            int[] levels = [.. Headings().Matches(page).Select(match => int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture))];
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
            string[] ids = [.. Ids().Matches(page).Select(match => match.Groups["id"].Value)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(References().Matches(page).SelectMany(match => match.Groups["ids"].Value.Split(' ')), reference => Assert.Contains(reference, ids));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_picture_is_well_formed_has_a_title_and_a_description_and_stays_in_its_frame(string name)
    {
        var page = Page(File.ReadAllText(StalkingRisk.Case(name)));
        var start = page.IndexOf("<svg", StringComparison.Ordinal);
        if (start < 0)
        {
            Assert.Contains("There is no diary", page, StringComparison.Ordinal);
            return;
        }
        var picture = XElement.Parse(page[start..(page.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)]);
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.NotEmpty(picture.Element(Svg + "title")!.Value);
        Assert.NotEmpty(picture.Element(Svg + "desc")!.Value);
        var frame = picture.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.All(picture.Elements(Svg + "rect"), rectangle =>
        {
            Assert.InRange(Number(rectangle, "x"), 0, frame[2]);
            Assert.InRange(Number(rectangle, "x") + Number(rectangle, "width"), 0, frame[2]);
            Assert.InRange(Number(rectangle, "y") + Number(rectangle, "height"), 0, frame[3]);
        });
        Assert.All(picture.Elements(Svg + "text"), text => Assert.InRange(Number(text, "x"), 0, frame[2]));
    }

    [Fact]
    public void No_text_of_a_case_or_of_an_instrument_is_markup()
    {
        const string Hostile = "</style><script>alert(1)</script>\\\"'&\\u202E\\u001B";
        const string Shown = "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;";
        var page = Page($$"""
            { "formatVersion": "1.0", "case": "{{Hostile}}", "asOf": "2024-06-01T12:00Z",
              "answers": { "threats": { "answer": "yes", "by": "{{Hostile}}" } },
              "diary": { "incidents": [ { "id": "{{Hostile}}", "when": "2024-05-01", "behaviours": ["following"], "place": "{{Hostile}}", "note": "{{Hostile}}",
                "evidence": ["{{Hostile}}"], "reported": "2024-05-02", "reportedTo": "{{Hostile}}" } ] } }
            """);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(5, Regex.Count(page[page.IndexOf("<h2 id=\"chronology\"", StringComparison.Ordinal)..page.IndexOf("<h2 id=\"why\"", StringComparison.Ordinal)], Regex.Escape(Shown)));
        Assert.Equal(1, Regex.Count(page, "</style>"));
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u001B', page);
        Assert.DoesNotContain("<", page[(page.IndexOf("@top-right", StringComparison.Ordinal) + 1)..page.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void The_chronology_is_as_exact_as_what_is_known_and_never_more()
    {
        var page = Page("""
            { "formatVersion": "1.0", "timeZone": "Europe/London", "asOf": "2024-06-01T12:00Z", "diary": { "coverage": "complete",
              "measures": [ { "id": "m1", "kind": "bail", "from": "2024-04-01", "until": "2024-05-01" } ],
              "incidents": [
                { "id": "a", "when": "2024-05-04T21:10", "behaviours": ["following"], "source": "witness" },
                { "id": "b", "when": "2024-03", "behaviours": ["unwanted-messages"], "occurrences": 40, "reportedTo": "police" },
                { "id": "c", "when": "2024-03-02~", "behaviours": ["unwanted-calls"], "attribution": "suspected" },
                { "id": "d", "when": "2024-01/2024-02", "behaviours": ["unwanted-gifts"], "reported": "2024-05-01", "reportedTo": "police" },
                { "id": "e", "when": "2024-04-10", "behaviours": ["driving-past"] },
                { "id": "f", "when": "2024-04-10", "behaviours": ["driving-past"], "sameAs": "e" } ] } }
            """);
        string[] rows = [.. Rows().Matches(page[page.IndexOf("<h2 id=\"chronology\"", StringComparison.Ordinal)..page.IndexOf("<h2 id=\"why\"", StringComparison.Ordinal)]).Select(match => match.Groups["row"].Value)];
        Assert.Equal(["d", "c", "b", "m1", "e", "f", "a"], rows.Select(row => Regex.Match(row, "<code>(.*?)</code>").Groups[1].Value));
        Assert.Contains("<time datetime=\"2024-05-04T21:10\">4 May 2024, 21:10</time>", rows[6], StringComparison.Ordinal);
        Assert.Contains("a witness", rows[6], StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-03\">March 2024</time>", rows[2], StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"und\">police</bdi>, on a day that is not known", rows[2], StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">about 2 March 2024</th>", rows[1], StringComparison.Ordinal);
        Assert.Contains("only suspected", rows[1], StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">January 2024 to February 2024</th>", rows[0], StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"und\">police</bdi>, <time datetime=\"2024-05-01\">1 May 2024</time>", rows[0], StringComparison.Ordinal);
        Assert.Contains("<strong>!</strong> bail", rows[4], StringComparison.Ordinal);
        Assert.Contains("the same event as e; not counted", rows[5], StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">24</td><td></td>", rows[6], StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "class=\"possible\""));
        Assert.Equal(1, Regex.Count(page, "<rect class=\"suspected\""));
    }

    [Fact]
    public void A_dense_diary_is_drawn_as_bars_and_told_by_month()
    {
        var entries = string.Join(",", Enumerable.Range(0, 600).Select(i => $$"""{ "id": "e{{i}}", "when": "{{new DateTime(2020, 1, 1).AddDays(i * 2):yyyy-MM-dd}}", "behaviours": ["{{(i % 100 == 0 ? "threat-to-kill" : "unwanted-messages")}}"] }"""));
        var page = Page($$"""{ "formatVersion": "1.0", "asOf": "2023-06-01T12:00Z", "diary": { "incidents": [ {{entries}} ] } }""");
        Assert.Contains("the diary is dense", page, StringComparison.Ordinal);
        Assert.Equal(600, Regex.Matches(page, "<text class=\"count\"[^>]*>(\\d+)</text>").Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Contains("<time datetime=\"2020-01\">January 2020</time></th><td class=\"number\">16</td>", page, StringComparison.Ordinal);
        Assert.Equal(6, Rows().Count(page[page.IndexOf("Who says so", StringComparison.Ordinal)..page.IndexOf("<h2 id=\"why\"", StringComparison.Ordinal)]));
        Assert.InRange(page.Length, 10_000, 2_000_000);
    }

    [Theory]
    [InlineData(50, 150_000)]
    [InlineData(5_000, 2_000_000)]
    public void A_page_is_small_enough_to_send(int count, int most)
    {
        var random = new Random(1);
        var entries = string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "id": "entry-{{i}}", "when": "{{new DateTime(2020, 1, 1).AddMinutes(random.Next(2_000_000)):yyyy-MM-ddTHH:mm}}", "behaviours": ["{{Behaviour.All[random.Next(Behaviour.All.Count)].Code}}", "unwanted-messages"], "occurrences": {{1 + random.Next(3)}}, "reported": "2023-12", "reportedTo": "Officer 12", "note": "Seen at the bus stop near the school, in a grey coat." }"""));
        Assert.InRange(Encoding.UTF8.GetByteCount(Page($$"""{ "formatVersion": "1.0", "asOf": "2024-06-01T12:00Z", "diary": { "incidents": [ {{entries}} ] } }""")), 10_000, most);
    }

    [Fact]
    public void The_page_of_a_history_has_both_trajectories_the_judgements_and_what_was_not_known_yet()
    {
        using var history = new TemporaryFile(File.ReadAllText(Path.Combine(RiskAssessment.Tests.Docs.Root, "samples/CaseOverTime/case.jsonl")));
        Assert.Equal(0, StalkingRisk.Run(["judge", history.Name, "--level", "medium", "--by", "officer-7", "--because", "He has moved.", "--at", "2024-05-02T09:00Z"]).ExitCode);

        var now = PageOf(history.Name, "--as-of", "2024-05-03T09:00");
        Assert.Contains("<tr><th scope=\"row\">High</th><td><time datetime=\"2024-02-25T21:00:00+00:00\">25 February 2024, 21:00</time></td><td><time datetime=\"2024-04-15T17:00:00+01:00\">15 April 2024, 17:00</time></td><td class=\"number\">49</td></tr>", now, StringComparison.Ordinal);
        Assert.Contains("waits for a countersignature", now, StringComparison.Ordinal);
        Assert.Contains("He has moved.", now, StringComparison.Ordinal);
        Assert.Contains("<path class=\"known\"", now, StringComparison.Ordinal);

        var march = PageOf(history.Name, "--as-of", "2024-03-18T12:00", "--known-at", "2024-03-18T12:00");
        Assert.Contains("recorded later and left out: 5", march, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>threat</code>", march, StringComparison.Ordinal);
        Assert.Contains("<code>car</code>", march, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_what_was_known_has_the_entry_that_counted_then()
    {
        var page = Page(File.ReadAllText(StalkingRisk.Case("known-late")));
        Assert.DoesNotContain("<code>first-told</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>told-again</code>", page, StringComparison.Ordinal);
        Assert.Contains("the same event as told-again; not counted", page, StringComparison.Ordinal);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string Page(string caseFile, params string[] arguments)
    {
        using var input = new TemporaryFile(caseFile);
        return PageOf(input.Name, arguments);
    }

    private static string PageOf(string name, params string[] arguments)
    {
        using var output = new TemporaryFile("");
        var run = StalkingRisk.Run(["report", name, "-o", output.Name, .. arguments]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        return File.ReadAllText(output.Name, Encoding.UTF8);
    }

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();

    [GeneratedRegex(@"url\([^)]*\)|https?://(?!www\.w3\.org/2000/svg)[^""'\s<]*")]
    private static partial Regex Loads();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Ids();

    [GeneratedRegex("(aria-labelledby|href)=\"#?(?<ids>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex References();

    [GeneratedRegex("<tr>(?<row><th scope=\"row\">.*?)</tr>", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();
}
