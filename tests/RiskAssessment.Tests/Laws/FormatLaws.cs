using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Instruments;
using RiskAssessment.Tests.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Laws 9 and 10: what is written can be read again, and any bytes are accepted or refused with problems.</summary>
public sealed class FormatLaws
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly string[] Fragments =
        ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "-", "1e999", "0.5", "\\ud800", "\u0000", "\"yes\"", "\"2018-02-30\"", "{}", "[]", "\"i1\"", "99999999999", "🙂", "//x", "\"all\""];

    [Law]
    public void A_case_that_is_written_reads_back_the_same(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var caseFile = new CaseFile { Reference = "ref \"\u202e🙂\n", TimeZone = random.Diary?.TimeZone ?? Some.London, AsOf = random.AsOf, Answers = random.Answers, Diary = random.Diary };
        var written = CaseJson.Write(caseFile);
        var back = CaseJson.Read(written);
        Assert.Equal(written, CaseJson.Write(back));
        Assert.Equal(AssessmentJson.Write(caseFile.AssessBy(random.Assessor, default)), AssessmentJson.Write(back.AssessBy(random.Assessor, default)));
    }

    [Law]
    public void An_EDTF_date_that_is_written_reads_back_the_same(DoNotSize<int> seed)
    {
        foreach (var incident in RandomDiary.Incidents(new Random(seed.Item)))
            Assert.Equal(incident.When, EdtfDate.Parse(incident.When.ToString()));
    }

    [Law]
    public void The_canonical_form_is_stable_and_independent_of_property_order(DoNotSize<int> seed)
    {
        var json = new RandomCase(seed.Item).Reference.Json();
        var canonical = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal(canonical, CanonicalJson.Canonicalize(canonical));
        var reversed = (JsonObject)Reversed(json);
        Assert.Equal(canonical, CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(reversed.ToJsonString(new() { WriteIndented = true }))));
        Assert.Equal(InstrumentJson.Read(canonical).Sha256, InstrumentJson.Read(Encoding.UTF8.GetBytes(reversed.ToJsonString())).Sha256);
    }

    [Law]
    public void Any_bytes_are_accepted_or_refused_with_problems(byte[] bytes)
    {
        AssertCaseIsBounded(bytes);
        AssertInstrumentIsBounded(bytes);
    }

    [Law]
    public void A_mutated_case_is_accepted_or_refused_with_problems(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AssertCaseIsBounded(Mutated(random, AnyCase(random)));
    }

    [Law]
    public void A_mutated_instrument_is_accepted_or_refused_with_problems(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AssertInstrumentIsBounded(Mutated(random, new RandomCase(seed.Item).Reference.Json().ToJsonString()));
    }

    [Law]
    public void A_mutated_later_version_is_accepted_or_refused_with_problems(DoNotSize<int> seed) =>
        AssertInstrumentIsBounded(Mutated(new Random(seed.Item), Encoding.UTF8.GetString(InstrumentJson.Write(Versions.Later()))));

    internal static string AnyCase(Random random)
    {
        var files = Directory.GetFiles(Cases, "*.json").Where(file => !file.Contains("expected", StringComparison.Ordinal)).Order().ToList();
        return File.ReadAllText(files[random.Next(files.Count)]);
    }

    private static void AssertCaseIsBounded(byte[] bytes)
    {
        if (new AssessmentService([StalkingScreen.Instrument], TimeProvider.System).TryRead(bytes, out var caseFile, out var problems))
            Assert.NotEmpty(AssessmentJson.Write(caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        else
            AssertExplained(problems);
    }

    private static void AssertInstrumentIsBounded(byte[] bytes)
    {
        if (InstrumentJson.TryRead(bytes, out var instrument, out var problems))
            Assert.NotNull(new Assessor(instrument).Assess(AnswerSheet.Empty, null, default).OpenQuestions);
        else
            AssertExplained(problems);
    }

    private static void AssertExplained(IReadOnlyList<Problem> problems)
    {
        Assert.NotEmpty(problems);
        Assert.All(problems, problem =>
        {
            Assert.Matches("^SRA[0-9]{4}$", problem.Code);
            Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Message);
            Assert.True(problem is { Line: > 0, Column: > 0 }, problem.ToString());
        });
    }

    internal static byte[] Mutated(Random random, string text)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(12));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(4) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..at] + text[at..end] + text[at..],
                2 => text[..at] + Fragments[random.Next(Fragments.Length)] + text[end..],
                _ => text[..at] + (char)random.Next(1, 0x3000) + text[end..],
            };
            if (text.Length == 0)
                return [];
        }
        return Encoding.UTF8.GetBytes(text);
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Reversed(pair.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(element => Reversed(element!))]),
        _ => node.DeepClone(),
    };
}
