using System.Text;
using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, string, string> Bad => new()
    {
        { "not JSON", "hello", "SRA0001 $ 1" },
        { "nothing", "", "SRA0001 $ 1" },
        { "truncated", """{ "formatVersion": "1.0", "answers": {""", "SRA0001 $ 1" },
        { "a comment", "{ // no\n}", "SRA0001 $ 1" },
        { "a trailing comma", """{ "formatVersion": "1.0", "answers": {}, }""", "SRA0001 $ 1" },
        { "wrong types", """[ "formatVersion" ]""", "SRA0005 $ 1" },
        { "an unknown item", """{ "formatVersion": "1.0", "answers": { "treats": "yes" } }""", "SRA0301 $.answers.* 1" },
        { "an unknown option", "{ \"formatVersion\": \"1.0\",\n \"answers\": { \"threats\": \"maybe\" } }", "SRA0302 $.answers.threats 2" },
        { "an unknown behaviour", Diary(""" "behaviours": ["folowing"], "when": "2018" """), "SRA0006 $.diary.incidents[0].behaviours[0] 1" },
        { "a date that cannot be", Diary(""" "behaviours": ["following"], "when": "2018-02-30" """), "SRA0011 $.diary.incidents[0].when 1" },
        { "an interval backwards", Diary(""" "behaviours": ["following"], "when": "2018-03/2018-02" """), "SRA0202 $.diary.incidents[0].when 1" },
        { "a report before it happened", Diary(""" "behaviours": ["following"], "when": "2018-03-02", "reported": "2018-03-01" """), "SRA0203 $.diary.incidents[0].reported 1" },
        { "a double of nothing", Diary(""" "behaviours": ["following"], "when": "2018", "sameAs": "b" """), "SRA0204 $.diary.incidents[0].sameAs 1" },
        { "no behaviour", Diary(""" "behaviours": [], "when": "2018" """), "SRA0007 $.diary.incidents[0].behaviours 1" },
        { "numbers out of range", Diary(""" "behaviours": ["following"], "when": "2018", "occurrences": 1000001 """), "SRA0007 $.diary.incidents[0].occurrences 1" },
        { "a number with a fraction", Diary(""" "behaviours": ["following"], "when": "2018", "occurrences": 1.5 """), "SRA0007 $.diary.incidents[0].occurrences 1" },
        { "a duplicate incident id", """{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "2018", "behaviours": ["following"] }, { "id": "a", "when": "2018", "behaviours": ["following"] } ] } }""", "SRA0201 $.diary.incidents[1].id 1" },
        { "until before from", """{ "formatVersion": "1.0", "diary": { "measures": [ { "id": "m", "kind": "bail", "from": "2018-03-10", "until": "2018-03-09" } ] } }""", "SRA0202 $.diary.measures[0].until 1" },
        { "duplicate keys", """{ "formatVersion": "1.0", "answers": { "threats": "yes", "threats": "no" } }""", "SRA0002 $.answers.threats 1" },
        { "an unknown property", """{ "formatVersion": "1.0", "answers": {}, "anwers": {} }""", "SRA0003 $.* 1" },
        { "neither answers nor diary", """{ "formatVersion": "1.0" }""", "SRA0004 $ 1" },
        { "an asOf without a time", """{ "formatVersion": "1.0", "asOf": "2018-01-01", "answers": {} }""", "SRA0012 $.asOf 1" },
        { "an unknown time zone", """{ "formatVersion": "1.0", "timeZone": "Europe/Atlantis", "answers": {} }""", "SRA0013 $.timeZone 1" },
        { "half a surrogate pair", """{ "formatVersion": "1.0", "case": "\ud800", "answers": {} }""", "SRA0001 $ 1" },
        { "an instrument that is not registered", """{ "formatVersion": "1.0", "instrument": { "id": "sash" }, "answers": {} }""", "SRA0306 $.instrument 1" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_input_is_refused_with_its_place(string what, string json, string problem)
    {
        var run = StalkingRisk.Run(["assess", "-", "--format", "json"], Encoding.UTF8.GetBytes(json));
        AssertRefused(run);
        Assert.True(Problems(run).Contains(problem), $"{what}: {run.Error}");
    }

    [Theory]
    [InlineData("text", "$.diary.milestones[0].kind (line 1, column 64): warning SRA0208: ")]
    [InlineData("json", "\"severity\":\"warning\"")]
    public void A_warning_goes_to_standard_error_and_the_case_is_assessed(string format, string warning)
    {
        var json = """{ "formatVersion": "1.0", "diary": { "milestones": [ { "kind": "reprot", "on": "2018-03-02" } ] } }""";
        var run = StalkingRisk.Run(["assess", "-", "--format", format], Encoding.UTF8.GetBytes(json));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(warning, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SRA0208", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_problems_of_every_kind_are_all_reported_at_once()
    {
        const string Json = """
            {
              "formatVersion": "1.0",
              "colour": "red",
              "answers": { "treats": "yes", "weapon": "perhaps", "repeated": 3, "threats": null },
              "diary": {
                "incidents": [
                  { "id": "a", "when": "2018-02-30", "behaviours": ["folowing", "following"], "occurrences": 0 },
                  { "id": "a", "when": "2018/2017", "behaviours": ["following"] }
                ]
              }
            }
            """;
        var run = StalkingRisk.Run(["assess", "-", "--format", "json"], Encoding.UTF8.GetBytes(Json));
        AssertRefused(run);
        Assert.Equal(
            [
                "SRA0003 $.* 3", "SRA0301 $.answers.* 4", "SRA0302 $.answers.weapon 4", "SRA0303 $.answers.repeated 4", "SRA0005 $.answers.threats 4",
                "SRA0011 $.diary.incidents[0].when 7", "SRA0006 $.diary.incidents[0].behaviours[0] 7", "SRA0007 $.diary.incidents[0].occurrences 7",
                "SRA0201 $.diary.incidents[1].id 8", "SRA0202 $.diary.incidents[1].when 8",
            ],
            Problems(run));
    }

    [Fact]
    public void Invalid_UTF_8_is_refused()
    {
        var run = StalkingRisk.Run(["assess", "-", "--format", "json"], [.. "{ \"case\": \""u8, 0xC3, 0x28, .. "\" }"u8]);
        AssertRefused(run);
        Assert.Equal(["SRA0010 $ 1"], Problems(run));
    }

    [Fact]
    public void A_depth_of_10000_is_refused()
    {
        var run = StalkingRisk.Run(["assess", "-", "--format", "json"], Encoding.UTF8.GetBytes(new string('[', 10_000)));
        AssertRefused(run);
        Assert.Equal(["SRA0009 $ 1"], Problems(run));
    }

    [Fact]
    public void A_file_of_65_MiB_is_refused()
    {
        var run = StalkingRisk.Run(["assess", "-", "--format", "json"], [.. Enumerable.Repeat((byte)' ', 65 * 1024 * 1024)]);
        AssertRefused(run);
        Assert.Contains("SRA0008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused_by_its_name()
    {
        var run = StalkingRisk.Run(["assess", "no-such-case.json"]);
        AssertRefused(run);
        Assert.Contains("no-such-case.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_with_a_cycle_is_refused_with_the_circle()
    {
        const string Instrument = """
            { "formatVersion": "1.0", "id": "x", "version": "1.0.0", "title": "t",
              "grades": [ { "code": "low", "level": "standard", "label": "l" } ], "sections": [ { "code": "s", "label": "l" } ],
              "items": [
                { "code": "a", "section": "s", "type": "yes-no", "prompt": "p", "askWhen": { "item": "b", "is": "yes" } },
                { "code": "b", "section": "s", "type": "yes-no", "prompt": "p", "askWhen": { "item": "a", "is": "yes" } } ],
              "rules": [] }
            """;
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Instrument);
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--instrument", path]);
        AssertRefused(run);
        Assert.Contains("a -> b -> a", run.Error, StringComparison.Ordinal);
    }

    private static void AssertRefused(Run run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static List<string> Problems(Run run) =>
    [
        .. from problem in JsonDocument.Parse(run.Error).RootElement.GetProperty("problems").EnumerateArray()
           select $"{problem.GetProperty("code").GetString()} {problem.GetProperty("path").GetString()} {problem.GetProperty("line").GetInt32()}",
    ];

    private static string Diary(string incident) => $$"""{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", {{incident}} } ] } }""";
}
