using System.Text;
using NJsonSchema;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Json;

/// <summary>The shipped schemas match the readers and writers.</summary>
public sealed class SchemaTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Cases, "*.json").Select(file => Path.GetFileName(file)).Where(name => !name.Contains(".expected.", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_case_and_its_assessment_are_valid(string name)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Cases, name), TestContext.Current.CancellationToken);
        await AssertValid(JsonSchemas.Case, Encoding.UTF8.GetString(bytes));
        foreach (var instrument in StalkingScreen.Versions)
        {
            var caseFile = CaseJson.Read(bytes);
            var assessment = new Assessor(instrument).Assess(caseFile.Answers, caseFile.Diary, caseFile.AsOf ?? default, caseFile.TimeZone);
            await AssertValid(JsonSchemas.Assessment, Encoding.UTF8.GetString(AssessmentJson.Write(assessment)));
            foreach (var grade in instrument.Grades)
                await AssertValid(JsonSchemas.WhyNot, Encoding.UTF8.GetString(WhyNotJson.Write(assessment.WhyNot(grade))));
        }
    }

    [Fact]
    public async Task Random_explanations_are_valid()
    {
        var schema = await Load(JsonSchemas.WhyNot);
        for (var seed = 0; seed < 200; seed++)
        {
            var assessment = new RandomCase(seed).Assess();
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(WhyNotJson.Write(assessment.WhyNot(assessment.Instrument.Grades[^1])))));
        }
    }

    [Fact]
    public async Task Random_cases_as_written_are_valid()
    {
        var schema = await Load(JsonSchemas.Case);
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var written = CaseJson.Write(RandomCaseFiles.Of(random));
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(written)));
        }
    }

    [Fact]
    public async Task Comparisons_trajectories_judgements_and_reviews_of_random_cases_are_valid()
    {
        var (comparison, trajectory, judgement, reviews) = (await Load(JsonSchemas.Comparison), await Load(JsonSchemas.Trajectory), await Load(JsonSchemas.Judgement), await Load(JsonSchemas.Reviews));
        for (var seed = 0; seed < 60; seed++)
        {
            var states = new RandomStates(seed, otherInstrument: seed % 2 == 0);
            AssertValid(comparison, ComparisonJson.Write(states.Service.Compare(states.Earlier, states.Later)));
            AssertValid(comparison, ComparisonJson.Write(states.Service.Compare(states.Later with { KnownAt = states.Earlier.AsOf }, states.Earlier)));
            AssertValid(trajectory, TrajectoryJson.Write(states.Service.TrajectoriesOf(states.Later)));
            AssertValid(trajectory, TrajectoryJson.Write(states.Service.TrajectoryOf(states.Earlier)));
            var histories = new JudgedHistories(seed);
            for (var step = 0; step < 8; step++)
            {
                histories.PassTime();
                _ = histories.TryAppend();
            }
            var history = histories.Service.Judge(histories.History, RiskLevel.High, histories.At, "officer-1");
            AssertValid(judgement, JudgementJson.Write(histories.Service.JudgedAssessmentOf(history, histories.At)));
            history = histories.Service.Countersign(history, agrees: true, histories.At, "officer-2", "Because.");
            AssertValid(judgement, JudgementJson.Write(histories.Service.JudgedAssessmentOf(history, histories.At, histories.At)));
            AssertValid(trajectory, TrajectoryJson.Write(histories.Service.TrajectoriesOf(history, histories.At)));
            AssertValid(reviews, ReviewJson.Write([histories.Service.ReviewOf(history, histories.At), states.Service.ReviewOf(states.Earlier, null)]));
        }

        static void AssertValid(JsonSchema schema, byte[] json) => Assert.Empty(schema.Validate(Encoding.UTF8.GetString(json)));
    }

    [Fact]
    public async Task Redactions_of_random_cases_are_valid()
    {
        var (schema, written) = (await Load(JsonSchemas.Redaction), await Load(JsonSchemas.Case));
        for (var seed = 0; seed < 60; seed++)
            foreach (var view in SharingView.All)
            {
                var marked = new MarkedCases(seed);
                var redacted = view.Redact(marked.Case, marked.Random.Assessor, default);
                Assert.Empty(schema.Validate(Encoding.UTF8.GetString(RedactionJson.Write(redacted))));
                Assert.Empty(schema.Validate(Encoding.UTF8.GetString(RedactionJson.Write(view.Redact(marked.Case)))));
                Assert.Empty(written.Validate(Encoding.UTF8.GetString(CaseJson.Write(redacted.Case))));
            }
    }

    [Fact]
    public async Task The_built_in_screen_is_valid()
    {
        using var reader = new StreamReader(typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!);
        await AssertValid(JsonSchemas.Instrument, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{ "formatVersion": "1.0" }""")]
    [InlineData("""{ "formatVersion": "2.0", "answers": {} }""")]
    [InlineData("""{ "formatVersion": "1.0", "answers": {}, "anwers": {} }""")]
    [InlineData("""{ "formatVersion": "1.0", "answers": { "threats": null } }""")]
    [InlineData("""{ "formatVersion": "1.0", "answers": { "threats": { "by": "victim" } } }""")]
    [InlineData("""{ "formatVersion": "1.0", "asOf": "2024-01-01", "answers": {} }""")]
    [InlineData("""{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "2024", "behaviours": [] } ] } }""")]
    [InlineData("""{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "2024", "behaviours": ["folowing"] } ] } }""")]
    [InlineData("""{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "02/03/2024", "behaviours": ["following"] } ] } }""")]
    [InlineData("""{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "2024", "behaviours": ["following"], "occurrences": 0 } ] } }""")]
    [InlineData("""{ "formatVersion": "1.0", "diary": { "coverage": "whole" } }""")]
    public async Task What_the_schema_refuses_the_reader_refuses_too(string json)
    {
        Assert.False(CaseJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out _));
        Assert.NotEmpty((await Load(JsonSchemas.Case)).Validate(json));
    }

    [Fact]
    public void The_schema_lists_the_behaviours_of_the_taxonomy() =>
        Assert.All(Behaviour.All, behaviour => Assert.Contains($"\"{behaviour.Code}\"", JsonSchemas.Case, StringComparison.Ordinal));

    private static async Task AssertValid(string schema, string json) =>
        Assert.Empty((await Load(schema)).Validate(json));

    /// <summary>The validator knows only the older keyword for definitions.</summary>
    private static Task<JsonSchema> Load(string schema) =>
        JsonSchema.FromJsonAsync(schema.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
}
