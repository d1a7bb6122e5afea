using System.Text;
using NJsonSchema;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What is written of the figures: nothing that is suppressed, in every format.</summary>
public sealed class ExtentOutputTests
{
    private static readonly AssessmentService Service = new([StalkingScreen.Instrument], TimeProvider.System);

    [Fact]
    public void The_text_has_each_period_its_change_and_what_was_suppressed()
    {
        using var text = new StringWriter();
        ExtentText.Write(County(), text);
        Assert.Equal(
            """
            Extent of stalking, as far as it is known

            2016: 70 cases
              area: north suppressed, south suppressed, west suppressed
              relationship: former-intimate 70
              level: undetermined 70
              reported: reported 70
              cluster: mediated-contact 70
              area by relationship:
                north: former-intimate suppressed
                south: former-intimate suppressed
                west: former-intimate suppressed
              days to the first report: 121 (middle half 121 to 121)
              occurrences before it: 1 (middle half 1 to 1)

            2017: 153 cases
              change: +118.6 % (95 %: +63.7 % to +194.3 %)
              17.2 per 100,000 people
              area: north 53, south 100, west 0
              relationship: former-intimate 153
              level: undetermined 153
              reported: reported 153
              cluster: mediated-contact 153
              area by relationship:
                north: former-intimate 53
                south: former-intimate 100
                west: former-intimate 0
              days to the first report: 486 (middle half 486 to 486)
              occurrences before it: 1 (middle half 1 to 1)

            without a date: 0
            victims with a key: 0, of whom in more than one case: 0
            persons with a key: 0, of whom in more than one case: 0

            Counts from 1 to 4 are suppressed, and others with them so that they cannot be
              worked out. No totals over periods are given.
            These are cases that became known. How many there are can rise because more is
              reported or recorded, and says nothing of those that never are.

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Fact]
    public void Where_many_numbers_of_a_table_are_small_zeros_are_suppressed_and_said_to_be()
    {
        var counter = new ExtentCounter(new() { AreaLabel = "area", CrossAreaByRelationship = true });
        foreach (var (area, family, friend, neighbour) in new[] { ("north", 2, 2, 1), ("south", 9, 7, 5), ("west", 0, 0, 0) })
        {
            Add(counter, family, "2016-05-01", area, "family");
            Add(counter, friend, "2016-05-01", area, "friend");
            Add(counter, neighbour, "2016-05-01", area, "neighbour");
        }
        Add(counter, 9, "2017-05-01", "west", "stranger");
        using var text = new StringWriter();
        ExtentText.Write(counter.Report(), text);
        Assert.Contains(
            "  area by relationship (0 is suppressed here, too):\n    north: family suppressed, friend suppressed, neighbour suppressed, stranger\n      0\n    south: family suppressed, friend suppressed, neighbour suppressed, stranger\n      0\n    west: family 0, friend 0, neighbour 0, stranger 0\n",
            text.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(ExtentJson.Schema, TestContext.Current.CancellationToken);
        foreach (var report in new[] { County(), County(roundTo: 5), new ExtentCounter(new()).Report() })
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(ExtentJson.Write(report))));
    }

    [Fact]
    public void The_CSV_has_a_count_a_line_and_no_formula()
    {
        using var text = new StringWriter();
        ExtentCsv.Write(County(hostile: "=HYPERLINK(\"x\")"), text);
        string[] lines = text.ToString().Split("\r\n");
        Assert.Equal("period,by,value,relationship,cases,suppressed,change-percent,change-low,change-high,per-100000", lines[0]);
        Assert.Contains("2017,,,,153,no,118.5714,63.6872,194.3311,17.191", lines);
        Assert.Contains("2016,area,west,,,yes,,,,", lines);
        Assert.Contains("2017,area,\"'=HYPERLINK(\"\"x\"\")\",,100,no,,,,", lines);
        Assert.Contains("2016,area-relationship,west,former-intimate,,yes,,,,", lines);
        Assert.Contains("2017,area-relationship,north,former-intimate,53,no,,,,", lines);
        Assert.All(lines[..^1], line => Assert.True(line.Count(letter => letter == ',') >= 9));
    }

    [Fact]
    public void Populations_are_read_with_every_problem()
    {
        const string Csv = "population,area,period\n890000,,2017\n12,north,\nmany,south,\n13,north,\n0,west,2017\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Csv));
        var populations = AreaPopulations.Read(stream, out var problems);
        Assert.Equal([new("", "2017", 890_000), new("north", "", 12)], populations);
        Assert.Equal([4, 5, 6], problems.Select(problem => problem.Line));
        using var headless = new MemoryStream("a,b\n1,2\n"u8.ToArray());
        Assert.Empty(AreaPopulations.Read(headless, out problems));
        Assert.Contains("'area', 'period' and 'population'", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static ExtentReport County(int? roundTo = null, string hostile = "south")
    {
        var counter = new ExtentCounter(new() { AreaLabel = "area", CrossAreaByRelationship = true, RoundTo = roundTo, Populations = [new("", "2017", 890_000)] });
        Add(counter, 2, "2016-05-01", "north");
        Add(counter, 66, "2016-05-01", hostile);
        Add(counter, 2, "2016-05-01", "west");
        Add(counter, 53, "2017-05-01", "north");
        Add(counter, 100, "2017-05-01", hostile);
        return counter.Report();
    }

    private static void Add(ExtentCounter counter, int count, string reported, string area, string relationship = "former-intimate")
    {
        for (var i = 0; i < count; i++)
        {
            var entry = new Incident("e", EdtfDate.Day(2016, 1, 1), Behaviour.Of("unwanted-calls")) { Reported = EdtfDate.Parse(reported) };
            var caseFile = new CaseFile
            {
                AsOf = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Answers = new AnswerSheet(("relationship", Answer.Of(relationship))),
                Labels = new Dictionary<string, string> { ["area"] = area },
                Diary = new IncidentDiary([entry]),
            };
            counter.Add(caseFile, Service.Assess(caseFile));
        }
    }
}
