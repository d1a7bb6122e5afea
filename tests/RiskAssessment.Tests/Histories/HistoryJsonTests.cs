using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Histories;

/// <summary>The format of histories: what the reader refuses, where, and that the schema says the same of each line by itself.</summary>
public sealed partial class HistoryJsonTests
{
    private const string Opened = """{"formatVersion":"1.0","sequence":1,"recorded":"2024-06-01T09:00Z","by":"officer-17","event":"opened","case":"2024/1"}""";

    /// <summary>An event of each kind, without what all events have.</summary>
    private static readonly string[] Kinds =
    [
        """ "event":"entry-added","entry":{"id":"i1","when":"2024-05","behaviours":["following"]} """,
        """ "event":"entry-corrected","entry":{"id":"i1","when":"2024-05-01","behaviours":["following"]},"why":"because" """,
        """ "event":"evidence-added","entry":"i1","evidence":{"ref":"clip 1","kind":"video","heldBy":"victim"} """,
        """ "event":"evidence-added","entry":"i1","evidence":"photo 3" """,
        """ "event":"coded","entry":"i1","accepted":[{"behaviour":"property-damage","words":["broke"]}],"refused":[] """,
        """ "event":"entry-withdrawn","id":"i1","why":"because" """,
        """ "event":"answered","item":"threats","answer":{"answer":"yes","by":"victim","migratedFrom":{"version":"1.0.0","item":"threat"}} """,
        """ "event":"answered","item":"calls","answer":3 """,
        """ "event":"answer-withdrawn","item":"threats","why":"because" """,
        """ "event":"measure-set","measure":{"id":"m1","kind":"bail","from":"2024-05-01"} """,
        """ "event":"measure-withdrawn","id":"m1","why":"because" """,
        """ "event":"milestone-set","milestone":{"id":"s1","kind":"hearing","on":"2024-07-01"} """,
        """ "event":"milestone-withdrawn","id":"s1","why":"because" """,
        """ "event":"coverage-set","coverage":"complete" """,
        """ "event":"addendum","about":1,"text":"more" """,
        """ "event":"instrument-changed","from":{"id":"screen"},"to":{"id":"screen","version":"2.0.0"},"askAgain":["calls"],"why":"because" """,
        """ "event":"judged","level":"medium","beforeSeeing":true,"assessment":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" """,
        """ "event":"countersigned","judgement":18,"agrees":true,"why":"because" """,
        """ "event":"sharing-restricted","with":"somebody" """,
        """ "event":"reviewed" """,
        """ "event":"closed" """,
        """ "event":"reopened" """,
    ];

    public static TheoryData<string, string> RefusedLines => new()
    {
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"reviewed","note":"a"}""", "SRA0003" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"entry-withdrawn","why":"because"}""", "SRA0004" },
        { """{"recorded":"2024-06-01T09:00Z","by":"a","event":"reviewed"}""", "SRA0004" },
        { """{"sequence":2,"by":"a","event":"reviewed"}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","event":"reviewed"}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a"}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"milestone-set","milestone":{"kind":"hearing","on":"2024"}}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"answered","item":"threats"}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"coded","entry":"i1","accepted":[]}""", "SRA0004" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"countersigned","judgement":1,"why":"because"}""", "SRA0004" },
        { """{"sequence":"2","recorded":"2024-06-01T09:00Z","by":"a","event":"reviewed"}""", "SRA0005" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":7,"event":"reviewed"}""", "SRA0005" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"reviewed","why":null}""", "SRA0005" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"countersigned","judgement":1,"agrees":"yes","why":"because"}""", "SRA0005" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"view"}""", "SRA0006" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"coverage-set","coverage":"whole"}""", "SRA0006" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"judged","level":"undetermined","assessment":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""", "SRA0006" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"judged","level":"high","assessment":"aaaa"}""", "SRA0006" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"evidence-added","entry":"i1","evidence":{"ref":"a","sha256":"xyz"}}""", "SRA0006" },
        { """{"sequence":0,"recorded":"2024-06-01T09:00Z","by":"a","event":"reviewed"}""", "SRA0007" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"addendum","about":0,"text":"a"}""", "SRA0007" },
        { """{"sequence":2,"recorded":"2024-06-01","by":"a","event":"reviewed"}""", "SRA0012" },
        { """{"sequence":2,"recorded":"2024-06-01T09:00Z","by":"a","event":"instrument-changed","from":{"id":"A Screen"},"to":{"id":"screen"},"why":"because"}""", "SRA0014" },
    };

    private static string[] Lines => [Opened, .. Kinds.Select((kind, i) => $$"""{"sequence":{{i + 2}},"recorded":"2024-06-01T09:{{i:00}}Z","by":"officer-{{i % 2}}",{{kind.Trim()}}}""")];

    [Fact]
    public void An_event_of_each_kind_is_read_and_valid_by_the_schema()
    {
        Assert.True(HistoryJson.TryRead(Joined(Lines), out var history, out var problems), string.Join('\n', problems));
        Assert.Equal((Lines.Length, 21), (history.LastSequence, history.Events.Select(one => one.Change.Code).Distinct().Count()));
        var schema = Schema();
        Assert.All(Lines.Concat(history.Events.Select(HistoryJson.WriteEvent)), line => Assert.Empty(schema.Validate(line)));
    }

    [Fact]
    public void Random_histories_as_written_are_valid()
    {
        var schema = Schema();
        for (var seed = 0; seed < 60; seed++)
            foreach (var one in new RandomHistory(new Random(seed)).History.Events)
                Assert.Empty(schema.Validate(HistoryJson.WriteEvent(one)));
    }

    [Fact]
    public void Each_property_that_the_schema_requires_or_allows_is_required_or_allowed_by_the_reader()
    {
        var schema = Schema();
        for (var i = 0; i < Lines.Length; i++)
        {
            foreach (var property in JsonNode.Parse(Lines[i])!.AsObject().Select(property => property.Key).ToList())
            {
                var without = JsonNode.Parse(Lines[i])!.AsObject();
                without.Remove(property);
                var line = without.ToJsonString();
                var isRead = HistoryJson.TryRead(Joined([.. Lines.Take(i), line]), out _, out var problems);
                Assert.True(isRead == (schema.Validate(line).Count == 0), $"{line}\n{string.Join('\n', problems)}");
            }
            var more = Lines[i][..^1] + ""","more":"a"}""";
            Assert.Equal("SRA0003", Assert.Single(ProblemsOf([.. Lines.Take(i), more])).Code);
            Assert.NotEmpty(schema.Validate(more));
        }
    }

    [Theory]
    [MemberData(nameof(RefusedLines))]
    public void A_line_of_another_shape_is_refused_once_and_by_the_schema_too(string line, string code)
    {
        var problem = Assert.Single(ProblemsOf([Opened, line]), problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal((code, 2), (problem.Code, problem.Line));
        Assert.NotEmpty(Schema().Validate(line));
        Assert.Contains(code, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CaseEvent>(line)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_case_file_have_the_same_schema_in_a_history()
    {
        var (caseFile, history) = (JsonNode.Parse(JsonSchemas.Case)!, JsonNode.Parse(JsonSchemas.History)!);
        var shared = caseFile["$defs"]!.AsObject().Select(part => part.Key).ToList();
        Assert.Superset(new HashSet<string> { "incident", "evidence", "measure", "milestone", "behaviour", "answer", "date", "instant", "text", "code", "id" }, shared.ToHashSet());
        Assert.All(shared, part => Same(caseFile["$defs"]![part], history["$defs"]![part]));
        Same(caseFile["properties"]!["answers"]!["additionalProperties"], history["$defs"]!["givenAnswer"]);
        Same(WithoutWords(caseFile["properties"]!["instrument"]!), WithoutWords(history["$defs"]!["instrument"]!));
        var opened = history["oneOf"]![0]!["properties"]!;
        Assert.All(["keys", "labels", "jurisdiction", "timeZone", "formatVersion", "case"], part => Same(WithoutWords(caseFile["properties"]![part]!), WithoutWords(opened[part]!)));
        Same(WithoutWords(caseFile["properties"]!["diary"]!["properties"]!["coverage"]!), WithoutWords(opened["coverage"]!));

        static void Same(JsonNode? expected, JsonNode? actual) => Assert.Equal(expected?.ToJsonString(), actual?.ToJsonString());
    }

    [Fact]
    public void The_schema_lists_every_kind_of_event_once()
    {
        var history = JsonNode.Parse(JsonSchemas.History)!;
        var kinds = Lines.Select(line => (string)JsonNode.Parse(line)!["event"]!).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(kinds, history["properties"]!["event"]!["enum"]!.AsArray().Select(code => (string)code!).Order(StringComparer.Ordinal));
        Assert.Equal(kinds, history["oneOf"]!.AsArray().Select(shape => (string)shape!["properties"]!["event"]!["const"]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "SRA0001", 1)]
    [InlineData("\n \t\r\n", "SRA0001", 1)]
    [InlineData("{}", "SRA0004", 1)]
    [InlineData("[]", "SRA0005", 1)]
    public void A_file_without_events_is_refused(string file, string code, int line)
    {
        Assert.False(HistoryJson.TryRead(Encoding.UTF8.GetBytes(file), out _, out var problems));
        Assert.Equal((code, line), (problems[0].Code, problems[0].Line));
        Assert.Equal(problems, Assert.Throws<InvalidInputException>(() => HistoryJson.Read(Encoding.UTF8.GetBytes(file))).Problems);
        Assert.False(HistoryJson.IsHistory(Encoding.UTF8.GetBytes(file)));
    }

    [Fact]
    public void The_first_line_opens_the_case_and_no_other_does()
    {
        Assert.Equal([("SRA0801", 1)], ProblemsOf([Lines[20].Replace("\"sequence\":21", "\"sequence\":1", StringComparison.Ordinal)]).Select(problem => (problem.Code, problem.Line)));
        Assert.Equal(
            [("SRA0801", 2)], ProblemsOf([Opened, Opened.Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal)]).Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void Sequence_numbers_run_from_1_without_a_gap()
    {
        Assert.Equal([("SRA0802", 1)], ProblemsOf([Opened.Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal)]).Select(problem => (problem.Code, problem.Line)));
        Assert.Equal([("SRA0802", 3)], ProblemsOf([.. Lines.Take(2), .. Lines.Skip(3)]).Select(problem => (problem.Code, problem.Line)));
        Assert.Equal([("SRA0802", 3), ("SRA0802", 8)], ProblemsOf([.. Lines.Take(2), .. Lines.Skip(3).Take(5), .. Lines.Skip(9)]).Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void A_wrong_instant_is_one_problem()
    {
        var lines = Lines;
        lines[14] = lines[14].Replace("2024-06-01T09", "2024-06-01T08", StringComparison.Ordinal);
        Assert.Equal([("SRA0803", 15, "$.recorded")], ProblemsOf(lines).Select(problem => (problem.Code, problem.Line, problem.Path)));
        lines = Lines;
        lines[13] = lines[13].Replace("2024-06-01T09", "2034-06-01T09", StringComparison.Ordinal);
        Assert.Equal([("SRA0803", 15)], ProblemsOf(lines).Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void Blank_lines_are_left_out_and_the_last_line_needs_no_line_feed()
    {
        var history = HistoryJson.Read(Encoding.UTF8.GetBytes($"\n  \r\n{Opened}\r\n\n{Lines[1]}"));
        Assert.Equal(2, history.LastSequence);
        Assert.Equal(4 + 1, ProblemsOf(["", " ", Opened, "", Lines[2]])[0].Line);
    }

    [Fact]
    public void A_time_without_an_offset_is_read_in_the_time_zone_of_the_case()
    {
        var opened = Opened.Replace("\"case\"", "\"timeZone\":\"Europe/London\",\"case\"", StringComparison.Ordinal).Replace("T09:00Z", "T09:00", StringComparison.Ordinal);
        var history = HistoryJson.Read(Joined([opened, """{"sequence":2,"recorded":"2024-06-01T09:00-05:00","by":"a","event":"reviewed"}"""]));
        Assert.Equal([(8, 1), (14, -5)], history.Events.Select(one => (one.Recorded.UtcDateTime.Hour, one.Recorded.Offset.Hours)));
    }

    [Fact]
    public void What_cannot_be_read_is_not_written()
    {
        var start = new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.Zero);
        var history = CaseHistory.Open(new CaseOpened("2024/1"), start, "officer-17");
        foreach (var change in (CaseChange[])
            [new AddendumAdded(1, new('x', Bounds.TextLength + 1)), new MeasureSet(new("", "bail", EdtfDate.Year(2024))), new MilestoneSet(new("Not A Code", EdtfDate.Year(2024)) { Id = "s1" })])
        {
            var longer = history.Append(change, start, "officer-17");
            var problems = Assert.Throws<InvalidInputException>(() => HistoryJson.Write(longer)).Problems;
            Assert.Equal((0, 0), Assert.Single(problems, problem => problem.Severity == ProblemSeverity.Error) is var problem ? (problem.Line, problem.Column) : default);
            Assert.Equal(problems, Assert.Throws<InvalidInputException>(() => HistoryJson.WriteEvent(longer.Events[^1])).Problems);
            Assert.Throws<InvalidInputException>(() => JsonSerializer.Serialize(longer.Events[^1]));
        }
        Assert.Throws<InvalidInputException>(() => HistoryJson.Write(CaseHistory.Open(new CaseOpened("2024/1"), DateTimeOffset.MinValue, "officer-17")));
    }

    [Fact]
    public void A_very_long_history_of_problems_is_not_read_to_its_end()
    {
        var problems = ProblemsOf([Opened, .. Enumerable.Repeat("{", 5_000)]);
        Assert.InRange(problems.Count, 1_000, 1_100);
        Assert.Contains("more problems", problems[^1].Message, StringComparison.Ordinal);
    }

    private static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static IReadOnlyList<Problem> ProblemsOf(IEnumerable<string> lines)
    {
        Assert.False(HistoryJson.TryRead(Joined(lines), out var history, out var problems));
        Assert.Null(history);
        return problems;
    }

    /// <summary>A part of a schema without its descriptions, and with what it refers to within it.</summary>
    private static JsonNode WithoutWords(JsonNode part)
    {
        var copy = part.DeepClone();
        if (copy["$ref"] is { } reference && ((string)reference!).EndsWith("instrument", StringComparison.Ordinal))
            return copy;
        Clear(copy);
        return copy;

        static void Clear(JsonNode? node)
        {
            if (node is not JsonObject map)
                return;
            if (map["description"] is JsonValue)
                map.Remove("description");
            foreach (var (_, value) in map)
                Clear(value);
        }
    }

    /// <summary>The validator knows only older keywords for definitions, for one value, and for a property that may be anything.</summary>
    private static JsonSchema Schema() => JsonSchema.FromJsonAsync(Constant().Replace(
        JsonSchemas.History.Replace("$defs", "definitions", StringComparison.Ordinal).Replace(": true", ": {}", StringComparison.Ordinal), "\"enum\": [$1]")).GetAwaiter().GetResult();

    [GeneratedRegex("\"const\": (\"[a-z-]+\")")]
    private static partial Regex Constant();
}
