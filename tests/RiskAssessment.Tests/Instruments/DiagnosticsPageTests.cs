using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>Each warning has a section in docs/diagnostics.md, whose example gives the output on the page. UPDATE_DOCS=1 updates it.</summary>
public sealed partial class DiagnosticsPageTests
{
    private const string Page = "docs/diagnostics.md";

    public static TheoryData<string> Warnings => [.. Warning().Matches(Read()).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Warnings))]
    public void The_example_of_a_warning_gives_the_output_on_the_page(string code)
    {
        var section = SectionOf(code);
        var budget = Budget().Match(section.Groups["words"].Value) is { Success: true } named ? int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture) : InstrumentLint.DefaultBudget;
        var problems = InstrumentLint.Check(InstrumentJson.Read(Encoding.UTF8.GetBytes(Whole(section.Groups["example"].Value).ToJsonString())), budget).Select(finding => finding.Problem);
        var said = string.Concat(problems.Where(problem => problem.Code == code || code != "SRA0159" && problem.Code != "SRA0161").Select(problem => $"{problem}\n"));
        AssertSaid(code, section, said);
    }

    [Fact]
    public void The_instrument_whose_example_does_not_hold_is_refused_as_on_the_page()
    {
        const string Code = "SRA0160";
        var section = SectionOf(Code);
        Assert.False(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(Whole(section.Groups["example"].Value).ToJsonString()), out _, out var problems));
        AssertSaid(Code, section, string.Concat(problems.Select(problem => $"{problem with { Line = 0, Column = 0 }}\n")));
    }

    private static Match SectionOf(string code) => Section().Matches(Read()).Single(match => match.Groups["code"].Value == code);

    private static void AssertSaid(string code, Match section, string said)
    {
        Assert.Contains(code, said, StringComparison.Ordinal);
        Docs.AssertIsCurrent(Page, Read().Remove(section.Groups["said"].Index, section.Groups["said"].Length).Insert(section.Groups["said"].Index, said));
    }

    private static string Read() => File.ReadAllText(Path.Combine(Docs.Root, Page));

    /// <summary>The example with the parts that the page leaves out.</summary>
    private static JsonObject Whole(string example)
    {
        var instrument = JsonNode.Parse(example)!.AsObject();
        foreach (var item in Each(instrument, "items"))
        {
            item.TryAdd("prompt", Text());
            item["section"] = "all";
            foreach (var option in Each(item, "options"))
                option["label"] = Text();
        }
        foreach (var score in Each(instrument, "scores"))
            score["label"] = Text();
        foreach (var rule in Each(instrument, "rules"))
            rule["because"] = Text();
        instrument["formatVersion"] = "1.0";
        instrument["id"] = "example";
        instrument["version"] = "1.0.0";
        instrument["title"] = Text();
        instrument["languages"] = new JsonArray("en", "cy");
        instrument["grades"] = new JsonArray(Grade("low", "standard"), Grade("middle", "medium"), Grade("high", "high"));
        instrument["sections"] = new JsonArray(new JsonObject { ["code"] = "all", ["label"] = Text() });
        return instrument;
    }

    private static IEnumerable<JsonObject> Each(JsonObject parent, string name) => parent[name] is JsonArray list ? list.Select(element => element!.AsObject()) : [];

    private static JsonObject Grade(string code, string level) => new() { ["code"] = code, ["level"] = level, ["label"] = Text() };

    private static JsonObject Text() => new() { ["en"] = "Text", ["cy"] = "Testun" };

    [GeneratedRegex(@"^\| (SRA[0-9]{4}) \| Warning:", RegexOptions.Multiline)]
    private static partial Regex Warning();

    [GeneratedRegex(@"^### (?<code>SRA[0-9]{4}): (?<words>[^`](?:(?!^###|^```).*\n)*)```json\n(?<example>(?:(?!```).*\n)*)```\n\n```text\n(?<said>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("With `budget: ([0-9]+)`")]
    private static partial Regex Budget();
}
