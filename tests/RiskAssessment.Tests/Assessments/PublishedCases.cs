using System.Text.Json;
using RiskAssessment.Json;
using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>The cases with numbers from an independent reference. Each number of each file is compared.</summary>
public sealed class PublishedCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.expected.json").Select(file => Path.GetFileName(file).Replace(".expected.json", "")).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Level_range_and_scores_match_the_reference(string name)
    {
        var (assessment, expected) = Read(name);
        Assert.Equal(expected.GetProperty("level").GetString(), assessment.Level.ToString().ToLowerInvariant());
        Assert.Equal(expected.GetProperty("range").GetProperty("lowest").GetString(), assessment.Lowest.Code);
        Assert.Equal(expected.GetProperty("range").GetProperty("highest").GetString(), assessment.Highest.Code);
        Assert.Equal(expected.GetProperty("settled").GetBoolean(), assessment.IsSettled);
        Assert.Equal(
            expected.GetProperty("scores").EnumerateArray().Select(score => (score.GetProperty("code").GetString()!, score.GetProperty("low").GetDouble(), score.GetProperty("high").GetDouble())),
            assessment.Scores.Select(score => (score.Score.Code, score.Value.Low, score.Value.High)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void True_and_open_rules_match_the_reference(string name)
    {
        var (assessment, expected) = Read(name);
        Assert.Equal(Strings(expected, "rulesThatHold"), assessment.Reasons.Select(reason => reason.Rule).Where(rule => rule.IsOverall).Select(rule => rule.Code).Order(StringComparer.Ordinal));
        Assert.Equal(Strings(expected, "rulesStillOpen"), assessment.OpenRules.Where(rule => rule.IsOverall).Select(rule => rule.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Observed_and_open_items_match_the_reference(string name)
    {
        var (assessment, expected) = Read(name);
        Assert.Equal(
            expected.GetProperty("observed").EnumerateObject().Select(item => (item.Name, item.Value.GetString()!)).OrderBy(item => item.Name, StringComparer.Ordinal),
            assessment.Observed.Select(observed => (observed.Item.Code, observed.Answer)).OrderBy(item => item.Code, StringComparer.Ordinal));
        Assert.Equal(Strings(expected, "openItems"), assessment.OpenQuestions.Select(question => question.Item.Code).Except(["victim-report"]).Order(StringComparer.Ordinal));
        Assert.Equal(Strings(expected, "discrepancies"), assessment.Discrepancies.Select(discrepancy => discrepancy.Item.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_matches_the_reference(string name)
    {
        var (assessment, expected) = Read(name);
        var wrong = expected.GetProperty("facts").EnumerateObject()
            .Where(fact => !Agrees(fact.Value, assessment.Pattern[fact.Name]))
            .Select(fact => $"{fact.Name}: expected {fact.Value}, was {assessment.Pattern[fact.Name]}");
        Assert.Empty(wrong);
        var codes = PatternFact.All.Select(fact => fact.Code).Where(code => !code.StartsWith("behaviour.", StringComparison.Ordinal));
        Assert.Superset(codes.ToHashSet(), expected.GetProperty("facts").EnumerateObject().Select(fact => fact.Name).ToHashSet());
    }

    private static (Assessment Assessment, JsonElement Expected) Read(string name)
    {
        var caseFile = CaseJson.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".expected.json")));
        return (caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), caseFile.AsOf!.Value), expected.RootElement.Clone());
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!).Order(StringComparer.Ordinal);

    private static bool Agrees(JsonElement expected, Interval actual) =>
        expected.ValueKind == JsonValueKind.Null
            ? !actual.IsKnown
            : Agrees(expected[0], actual.Low) && Agrees(expected[1], actual.High);

    private static bool Agrees(JsonElement expected, double actual) =>
        expected.ValueKind == JsonValueKind.Null ? double.IsInfinity(actual) : Math.Abs(expected.GetDouble() - actual) <= 1e-6;
}
