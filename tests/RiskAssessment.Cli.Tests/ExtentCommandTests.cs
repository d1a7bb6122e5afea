using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary><c>extent</c> over a file of cases, in each format.</summary>
public sealed class ExtentCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extent").FullName;
    private readonly string _cases;

    public ExtentCommandTests() => _cases = Written("cases.jsonl", string.Join('\n', Enumerable.Range(0, 12).Select(i =>
        $$"""{ "formatVersion": "1.0", "asOf": "2018-01-01T00:00Z", "labels": { "beat": "{{(i < 10 ? "A" : "B")}}" }, "diary": { "incidents": [ { "id": "e", "when": "{{(i < 5 ? 2016 : 2017)}}-03-01", "behaviours": ["following"], "reported": "{{(i < 5 ? 2016 : 2017)}}-04-01" } ] } }""")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Cases_are_counted_by_year_with_their_change()
    {
        var run = Run(0, _cases);
        Assert.Contains("2016: 5 cases", run.Output, StringComparison.Ordinal);
        Assert.Contains("2017: 7 cases\n  change: +40.0 %", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Small_areas_are_suppressed_unless_they_are_rounded()
    {
        Assert.Contains("area: A suppressed, B suppressed", Run(0, _cases, "--area", "beat").Output, StringComparison.Ordinal);
        Assert.Contains("area: A 6, B 3", Run(0, _cases, "--area", "beat", "--round", "3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_are_crossed_with_relationships_on_demand()
    {
        Assert.DoesNotContain("area by relationship", Run(0, _cases, "--area", "beat").Output, StringComparison.Ordinal);
        Assert.Contains("  area by relationship:\n    A: not said 6\n    B: not said 3\n", Run(0, _cases, "--area", "beat", "--cross", "--round", "3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_written_to_a_file_in_its_language_with_labels_for_codes()
    {
        var page = Path.Combine(_folder, "page.html");
        var cases = Written("answered.jsonl", File.ReadAllText(_cases).Replace("\"diary\":", "\"answers\": { \"relationship\": \"stranger\" }, \"diary\":", StringComparison.Ordinal));
        Assert.Empty(Run(0, cases, "--lang", "cy", "--format", "html", "-o", page).Output);
        var html = File.ReadAllText(page);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"cy\">", html, StringComparison.Ordinal);
        Assert.Contains("40.0 %", html, StringComparison.Ordinal);
        Assert.Contains("Dieithryn", html, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", Run(0, cases, "--format", "html").Output, StringComparison.Ordinal);
        Assert.Contains("cannot be written", Run(2, cases, "--format", "html", "-o", Path.Combine(_folder, "no", "page.html")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_need_populations_and_their_problems_are_told_with_the_file()
    {
        var populations = Written("people.csv", "area,period,population\n,,70000\n");
        using var json = JsonDocument.Parse(Run(0, _cases, "--by", "month", "--populations", populations, "--format", "json").Output);
        Assert.Equal([("2016-04", 7.1429), ("2017-04", 10)], json.RootElement.GetProperty("periods").EnumerateArray().Select(period => (period.GetProperty("period").GetString()!, period.GetProperty("per100000").GetDouble())));
        var wrong = Written("wrong.csv", "area,period,population\n,,many\n");
        Assert.Contains($"{wrong}: $.population", Run(2, _cases, "--populations", wrong).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_and_the_others_are_counted()
    {
        var cases = Written("more.jsonl", File.ReadAllText(_cases) + "\n{ \"formatVersion\": \"1.0\", \"diary\": 7 }");
        var run = Run(2, cases, "--format", "csv");
        Assert.Contains("2017,,,,7,no,40,", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 13", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--suppress", "2")]
    [InlineData("--round", "1")]
    [InlineData("--by", "week")]
    [InlineData("--cross")]
    public void Options_that_protect_nobody_are_refused(params string[] arguments) => Assert.Equal(64, StalkingRisk.Run(["extent", _cases, .. arguments]).ExitCode);

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (string Output, string Error) Run(int expected, params string[] arguments)
    {
        var run = StalkingRisk.Run(["extent", .. arguments]);
        Assert.True(run.ExitCode == expected, run.Error);
        return (run.Output, run.Error);
    }
}
