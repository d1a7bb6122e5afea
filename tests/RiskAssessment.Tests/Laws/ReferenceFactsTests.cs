using System.Text.Json;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// The literal implementation of the definitions, and the engine, give the worked examples of SCREEN.md section 2 and the facts of the shared
/// case files.
/// </summary>
public sealed class ReferenceFactsTests
{
    private const double Tolerance = 1e-6;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly string[] Sources = ["dense", "wide", "near"];

    private static readonly string[] Columns =
        ["conduct.occasions", "incidents.last-28-days", "breaches.count", "duration.days", "since-last.days", "conduct.days"];

    /// <summary>The rows of the table: when, how often, whether evenly, whether suspected, and the facts in the order of the columns.</summary>
    public static TheoryData<string, int, bool, bool, string> Examples => new()
    {
        { "2024-06-01", 3, false, false, "3|3|3|0 to 1|13 to 14|1" },
        { "2024-05-18", 3, false, false, "3|0 to 3|0|0 to 1|27 to 28|1" },
        { "2024-05-25", 1, false, false, "1|1|0 to 1|0 to 1|20 to 21|1" },
        { "2024-05-01/2024-06-01", 10, false, false, "10|1 to 9|1 to 9|30 to 32|13 to 14|2 to 10" },
        { "2024-05-01/2024-06-01", 10, true, false, "10|4 to 5|2 to 3|30 to 32|13 to 14|2 to 10" },
        { "2024-05/..", 10, false, false, "10|0 to 10|0 to 10|0 to 45|0 to 45|0 to 10" },
        { "2024-05-10/2024-07-10", 10, false, false, "1 to 9|0 to 8|0 to 8|0 to 36|0 to 36|1 to 9" },
        { "2024-05-10/2024-07-10", 10, true, false, "5 to 6|4 to 5|3 to 4|0 to 36|0 to 36|1 to 6" },
        { "2024-05-20/2024-06-14", 10, false, false, "10|10|1 to 9|24 to 26|0 to 1|2 to 10" },
        { "2024-05~", 2, false, false, "2|0 to 2|0 to 2|0 to 75|0 to 75|0 to 2" },
        { "2024-06-01", 3, false, true, "0 to 3|0 to 3|0 to 3|not known|not known|0 to 1" },
    };

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.expected.json").Select(file => Path.GetFileName(file).Replace(".expected.json", "")).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_definitions_give_each_worked_example(string when, int occurrences, bool even, bool suspected, string expected)
    {
        var (diary, asOf) = Example(when, occurrences, even, suspected);
        var facts = ReferenceFacts.Of(diary, asOf);
        Assert.Equal(expected, string.Join('|', Columns.Select(code => facts[code])));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_engine_gives_each_worked_example(string when, int occurrences, bool even, bool suspected, string expected)
    {
        var (diary, asOf) = Example(when, occurrences, even, suspected);
        var facts = diary.AsOf(asOf);
        Assert.Equal(expected, string.Join('|', Columns.Select(code => facts[code])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_definitions_give_each_fact_of_a_case(string name)
    {
        var (diary, asOf, expected) = Case(name);
        var facts = ReferenceFacts.Of(diary, asOf);
        AssertFacts(expected, facts.Keys, code => facts[code]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_engine_gives_each_fact_of_a_case(string name)
    {
        var (diary, asOf, expected) = Case(name);
        var profile = PatternProfile.Of(diary, asOf);
        AssertFacts(expected, PatternFact.All.Select(fact => fact.Code), code => profile[code]);
    }

    /// <summary>An interval cannot be made with its low above its high, so this is the law that the definitions never contradict themselves.</summary>
    [Law]
    public void The_definitions_give_an_interval_for_each_fact_of_a_random_diary(DoNotSize<int> seed)
    {
        foreach (var source in Sources)
        {
            var (diary, asOf) = DiaryGeneratorTests.Of(source, new Random(seed.Item));
            Assert.All(ReferenceFacts.Of(diary, asOf), fact => Assert.True(fact.Value.Low <= fact.Value.High));
        }
    }

    [Law]
    public void The_engine_gives_each_fact_of_a_random_diary(DoNotSize<int> seed)
    {
        foreach (var source in Sources)
        {
            var (diary, asOf) = DiaryGeneratorTests.Of(source, new Random(seed.Item));
            var (expected, profile) = (ReferenceFacts.Of(diary, asOf), diary.AsOf(asOf));
            var wrong = from fact in PatternFact.All
                        where !IsNear(expected[fact.Code].Low, profile[fact.Code].Low) || !IsNear(expected[fact.Code].High, profile[fact.Code].High)
                        select $"{fact}: {expected[fact.Code]} by the definitions, {profile[fact.Code]} by the engine, {source}, as of {asOf:O} in {diary.TimeZone.Id}: {string.Join("; ", diary)}";
            Assert.Empty(wrong);
        }
    }

    private static bool IsNear(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected));

    private static (IncidentDiary Diary, DateTimeOffset AsOf) Example(string when, int occurrences, bool even, bool suspected)
    {
        var incident = new Incident("i1", EdtfDate.Parse(when), Behaviour.Of("unwanted-messages"))
        {
            Occurrences = occurrences,
            Spread = even ? OccurrenceSpread.Even : OccurrenceSpread.Unknown,
            Attribution = suspected ? Attribution.Suspected : Attribution.Confirmed,
        };
        var warning = new ProtectiveMeasure("m1", "police-warning", EdtfDate.Day(2024, 5, 25));
        return (new IncidentDiary([incident], [warning], coverage: Coverage.Complete), new DateTimeOffset(2024, 6, 15, 12, 0, 0, TimeSpan.Zero));
    }

    private static (IncidentDiary? Diary, DateTimeOffset AsOf, Dictionary<string, JsonElement> Facts) Case(string name)
    {
        var file = CaseJson.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".expected.json")));
        var facts = expected.RootElement.GetProperty("facts").Clone().EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value);
        return (file.Diary, file.AsOf!.Value, facts);
    }

    /// <summary>A behaviour that no entry has is left out of the file.</summary>
    private static void AssertFacts(Dictionary<string, JsonElement> expected, IEnumerable<string> codes, Func<string, Interval> actual)
    {
        var known = codes.ToHashSet();
        var wrong = from fact in expected
                    where !known.Contains(fact.Key) || !Agrees(fact.Value, actual(fact.Key))
                    select $"{fact.Key}: {fact.Value} in the file, {(known.Contains(fact.Key) ? actual(fact.Key).ToString() : "missing")} here";
        Assert.Empty(wrong);
        Assert.Empty(known.Where(code => !code.StartsWith("behaviour.", StringComparison.Ordinal)).Except(expected.Keys));
    }

    private static bool Agrees(JsonElement expected, Interval actual) =>
        expected.ValueKind == JsonValueKind.Null
            ? !actual.IsKnown
            : Agrees(expected[0], actual.Low) && Agrees(expected[1], actual.High);

    private static bool Agrees(JsonElement expected, double actual) =>
        expected.ValueKind == JsonValueKind.Null ? double.IsInfinity(actual) : Math.Abs(expected.GetDouble() - actual) <= Tolerance;
}
