using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Json;

/// <summary>The types of the library with System.Text.Json, no converter being registered: with reflection, and from a source-generated context.</summary>
public sealed partial class JsonSerializerTests
{
    private static readonly Assessor Screen = new(StalkingScreen.Instrument);

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Where(file => !file.Contains("expected", StringComparison.Ordinal))];

    public static TheoryData<JsonSerializerOptions> Options => [JsonSerializerOptions.Default, FormatContext.Default.Options, JsonSerializerOptions.Web];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_and_its_parts_are_read_and_written_as_in_the_file(string path)
    {
        var file = File.ReadAllBytes(path);
        var caseFile = CaseJson.Read(file);
        var written = JsonNode.Parse(CaseJson.Write(caseFile))!;
        foreach (var options in Options.Select(row => row.Data))
        {
            AssertBack(written, caseFile, options);
            AssertBack(written, JsonSerializer.Deserialize<CaseFile>(file, options)!, options);
            AssertBack(written["answers"]!, caseFile.Answers, options);
            foreach (var (item, answer) in caseFile.Answers)
                AssertBack(written["answers"]![item]!, answer, options);
            if (caseFile.Diary is not { } diary)
                continue;
            AssertBack(written["diary"]!, diary, options);
            foreach (var (json, incident) in (written["diary"]!["incidents"] ?? new JsonArray()).AsArray().Zip(diary))
                AssertBack(json!, incident, options);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_assessment_is_written_as_its_format_says_and_read_back_as_a_document(string path)
    {
        var assessment = CaseJson.Read(File.ReadAllBytes(path)).AssessBy(Screen, DateTimeOffset.UnixEpoch);
        var stored = AssessmentJson.Write(assessment);
        foreach (var options in Options.Select(row => row.Data))
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(JsonSerializer.Serialize(assessment, options))));
            var document = JsonSerializer.Deserialize<AssessmentDocument>(stored, options)!;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(JsonSerializer.Serialize(document, options))));
            AssertSays(assessment, document);
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Assessment>(stored, options));
        }
    }

    [Fact]
    public void Text_values_are_written_as_text_and_can_be_property_names()
    {
        AssertBack(JsonValue.Create("2018-03-01/2018-03-14"), EdtfDate.Parse("2018-03-01/2018-03-14"));
        AssertBack(JsonValue.Create("following"), Behaviour.Of("following"));
        AssertBack(JsonValue.Create("undetermined"), RiskLevel.Undetermined);
        AssertBack(JsonNode.Parse("""["breach","time"]""")!, (ReviewCause[])[ReviewCause.Breach, ReviewCause.Time]);
        AssertBack(JsonNode.Parse("""{"high":3,"medium":0}""")!, new Dictionary<RiskLevel, int> { [RiskLevel.High] = 3, [RiskLevel.Medium] = 0 });
        AssertBack(JsonNode.Parse("""{"2018-03":["following"]}""")!, new Dictionary<EdtfDate, Behaviour[]> { [EdtfDate.Month(2018, 3)] = [Behaviour.Of("following")] });
    }

    [Theory]
    [InlineData("""{"low":4,"high":6}""", 4, 6)]
    [InlineData("""{"low":0.1,"high":null}""", 0.1, double.PositiveInfinity)]
    [InlineData("""{"low":null,"high":null}""", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("""{"low":null,"high":6}""", double.NegativeInfinity, 6)]
    public void An_interval_has_null_where_it_has_no_bound(string json, double low, double high) => AssertBack(JsonNode.Parse(json)!, new Interval(low, high));

    [Theory]
    [InlineData(typeof(CaseFile), """{"formatVersion":"1.0","answers":{"a":true},"dairy":{}}""", "$.answers.*", "SRA0005", "SRA0003")]
    [InlineData(typeof(IncidentDiary), """{"incidents":[{"id":"a","when":"2018","behaviours":["following"]},{"id":"a","when":"2018","behaviours":["following"]}]}""", "$.incidents[1].id", "SRA0201")]
    [InlineData(typeof(Incident), """{"id":"","when":"yesterday","behaviours":[]}""", "$.id", "SRA0007", "SRA0011", "SRA0007")]
    [InlineData(typeof(AnswerSheet), """{"a":{"answer":"yes","since":"2018-03/2018-01"}}""", "$.*.since", "SRA0305")]
    [InlineData(typeof(Answer), """{"by":"victim"}""", "$", "SRA0004")]
    [InlineData(typeof(EdtfDate), "\"02/03/2018\"", "$", "SRA0011")]
    [InlineData(typeof(Behaviour), "\"folowing\"", "$", "SRA0006")]
    [InlineData(typeof(RiskLevel), "3", "$", "SRA0005")]
    [InlineData(typeof(Interval), """{"low":2,"high":1}""", "$", "SRA0007")]
    [InlineData(typeof(AssessmentDocument), "[]", "$", "SRA0005")]
    public void Bad_JSON_throws_with_the_path_of_the_first_problem_and_all_problems(Type type, string json, string path, params string[] codes)
    {
        foreach (var options in Options.Select(row => row.Data))
        {
            var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, options));
            Assert.Equal(path, refused.Path);
            Assert.Equal(codes, refused.Message.Split('\n').Select(line => line.Split(": error ")[1][..7]));
        }
    }

    [Fact]
    public void A_text_inside_another_object_is_refused_at_its_path_there() =>
        Assert.Equal("$[1]", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EdtfDate[]>("""["2018","no date"]""")).Path);

    [Fact]
    public void A_case_that_a_file_may_not_contain_is_not_written() =>
        Assert.Throws<InvalidInputException>(() => JsonSerializer.Serialize(new CaseFile { Reference = new('x', Bounds.TextLength + 1) }));

    private static void AssertBack<T>(JsonNode expected, T value, JsonSerializerOptions? options = null)
    {
        var written = JsonSerializer.Serialize(value, options);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(written)), written);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(written, options), options));
    }

    private static void AssertSays(Assessment assessment, AssessmentDocument document)
    {
        Assert.Equal((assessment.CaseReference, assessment.AsOf, Assessment.EngineVersion), (document.CaseReference, document.AsOf, document.EngineVersion));
        Assert.Equal((assessment.Instrument.Id, assessment.Instrument.Version, assessment.Instrument.Sha256), (document.Instrument.Id, document.Instrument.Version, document.Instrument.Sha256));
        Assert.Equal((assessment.Level, assessment.Grade.Code, assessment.Grade.Label.In("en")), (document.Level, document.Grade.Code, document.Grade.Label));
        Assert.Equal((assessment.Lowest.Code, assessment.Highest.Code, assessment.IsSettled), (document.Range.Lowest, document.Range.Highest, document.IsSettled));
        Assert.Equal(
            assessment.Outcomes.Select(outcome => (outcome.Outcome.Code, outcome.Grade.Code, outcome.Lowest.Code, outcome.Highest.Code, outcome.IsSettled)),
            document.Outcomes.Select(outcome => (outcome.Code, outcome.Grade.Code, outcome.Range.Lowest, outcome.Range.Highest, outcome.IsSettled)));
        Assert.Equal(assessment.Scores.Select(score => (score.Score.Code, score.Value.Low, score.Value.High)), document.Scores.Select(score => (score.Code, score.Low, score.High)));
        Assert.Equal(
            assessment.Reasons.Select(reason => (reason.Rule.Code, reason.Grade.Code, reason.Rule.Because.In("en"), Joined(reason.Items), Joined(reason.Facts), Joined(reason.Incidents))),
            document.Reasons.Select(reason => (reason.Rule, reason.Grade, reason.Because, Joined(reason.Items), Joined(reason.Facts), Joined(reason.Incidents))));
        Assert.Equal(
            assessment.Contributions.Select(one => (one.Item.Code, one.Score.Code, one.Value.Low, one.Value.High, one.Item.IsCritical)),
            document.Contributions.Select(one => (one.Item, one.Score, one.Low, one.High, one.IsCritical)));
        Assert.Equal(
            assessment.OpenQuestions.SelectMany(question => question.Effects.Select(effect => (question.Item.Code, question.State, effect.Answer.Code, effect.Lowest.Code, effect.Highest.Code))),
            document.OpenQuestions.SelectMany(question => question.Effects.Select(effect => (question.Item, question.State, effect.Answer, effect.Lowest, effect.Highest))));
        Assert.Equal(
            assessment.Discrepancies.Select(one => (one.Item.Code, one.Kind, one.Answer, one.Observed, Joined(one.Incidents))),
            document.Discrepancies.Select(one => (one.Item, one.Kind, one.Answer, one.Observed, Joined(one.Incidents))));
        Assert.All(document.Facts, fact => Assert.Equal(
            (Rounded(assessment.Pattern[fact.Code].Low), Rounded(assessment.Pattern[fact.Code].High)), (fact.Low, fact.High)));
        Assert.Equal(
            assessment.Actions.Select(action => (action.Rule.Code, action.Rule.For, action.Rule.Urgency, action.TextIn("en"), Joined(action.Because))),
            document.Actions.Select(action => (action.Code, action.For, action.Urgency, action.Text, Joined(action.Because))));
        Assert.Equal(
            assessment.Pattern.Ignored.Select(ignored => (ignored.Kind, ignored.Id, ignored.At)), document.Ignored.Select(ignored => (ignored.Kind, ignored.Id, ignored.At)));
        Assert.Equal(assessment.OpenFacts.Select(open => (open.Fact.Code, open.Ask.In("en"), string.Join(' ', open.Rules.Select(rule => rule.Code)))), document.OpenFacts.Select(open => (open.Fact, open.Ask, string.Join(' ', open.Rules))));
        Assert.Equal(assessment.Caveats.Select(caveat => caveat.In("en")), document.Caveats);
    }

    private static string Joined(IEnumerable<string> codes) => string.Join(' ', codes);

    private static double? Rounded(double value) => double.IsInfinity(value) ? null : (double)Math.Round((decimal)value, 9);

    [JsonSerializable(typeof(CaseFile))]
    [JsonSerializable(typeof(IncidentDiary))]
    [JsonSerializable(typeof(Incident))]
    [JsonSerializable(typeof(AnswerSheet))]
    [JsonSerializable(typeof(Answer))]
    [JsonSerializable(typeof(EdtfDate))]
    [JsonSerializable(typeof(Behaviour))]
    [JsonSerializable(typeof(RiskLevel))]
    [JsonSerializable(typeof(Interval))]
    [JsonSerializable(typeof(Assessment))]
    [JsonSerializable(typeof(AssessmentDocument))]
    private sealed partial class FormatContext : JsonSerializerContext;
}
