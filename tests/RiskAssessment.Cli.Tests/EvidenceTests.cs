using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>Every case of tests/RiskAssessment.Import.Tests/Evidence/expected.json, by the tool. README.md there says what the properties mean.</summary>
public sealed class EvidenceTests
{
    private static readonly string Folder = Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Evidence");

    public static TheoryData<string> Cases => [.. All.Select(one => (string)one["id"]!)];

    private static JsonObject[] All => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")))!.AsArray().Select(one => one!.AsObject())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_evidence_is_as_expected(string id)
    {
        var one = Array.Find(All, other => (string)other["id"]! == id)!;
        var wrong = new List<string>();
        foreach (var run in (JsonObject[])[one, .. one["also"]?.AsArray().Select(also => also!.AsObject()) ?? []])
            foreach (var outcome in (string)one["command"]! == "import" ? [Import(one, run)] : Assess(one))
                wrong.AddRange(Check(run["expect"]!.AsObject(), outcome));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Outcome Import(JsonObject one, JsonObject run)
    {
        var (zone, output) = ((string)(run["zone"] ?? one["zone"])!, Path.GetTempFileName());
        File.Delete(output);
        List<string> arguments = ["import", Path.Combine(Folder, (string)one["files"]![0]!), "-o", output, "--format", "json", "--zone", zone, .. Strings(run["args"] ?? one["args"])];
        if (one["dates"] is { } dates && !arguments.Contains("--dates"))
            arguments.AddRange(["--dates", (string)dates!]);
        var result = StalkingRisk.Run([.. arguments]);
        Assert.Equal("", result.Error);
        var text = File.Exists(output) ? File.ReadAllText(output) : "";
        File.Delete(output);
        if (text.Length > 0)
            Assert.NotEqual(64, StalkingRisk.Run(["assess", "-", "--as-of", "2030-01-01T00:00Z"], Encoding.UTF8.GetBytes(text)).ExitCode);
        return new Outcome(result.ExitCode, JsonNode.Parse(result.Output)!.AsObject(), text, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    /// <summary>One outcome for each case file. The instruments of the folder are of an older format, and are renamed as the folder's README says.</summary>
    private static IEnumerable<Outcome> Assess(JsonObject one)
    {
        foreach (var file in Strings(one["files"]).Where(file => file.EndsWith(".case.json", StringComparison.Ordinal)))
        {
            var arguments = new List<string> { "assess", Path.Combine(Folder, file), "--format", "json" };
            TemporaryFile? instrument = null;
            if (Strings(one["args"]) is ["--instrument", var name])
                arguments.AddRange(["--instrument", (instrument = new TemporaryFile(Renamed(File.ReadAllText(Path.Combine(Folder, name))))).Name]);
            var result = StalkingRisk.Run([.. arguments]);
            instrument?.Dispose();
            yield return new Outcome(result.ExitCode, JsonNode.Parse(result.ExitCode == 0 ? result.Output : result.Error)!.AsObject(), "", TimeZoneInfo.Utc);
        }
    }

    private static string Renamed(string instrument)
    {
        var root = JsonNode.Parse(instrument)!.AsObject();
        if (root.ContainsKey("grades"))
            return instrument;
        var renamed = new JsonObject();
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            renamed[name == "levels" ? "grades" : name] = value;
        }
        Rename(renamed["rules"], "level", "grade");
        Rename(renamed["grades"], "band", "level");
        Rename(renamed["actions"], "levels", "grades");
        return renamed.ToJsonString();
    }

    private static void Rename(JsonNode? objects, string from, string to)
    {
        foreach (var each in objects?.AsArray() ?? [])
            if (each is JsonObject one && one.Remove(from, out var value))
                one[to] = value;
    }

    private static List<string> Check(JsonObject expected, Outcome outcome)
    {
        var wrong = new List<string>();
        foreach (var (name, value) in expected)
            if (!IsMet(name, value, expected, outcome))
                wrong.Add($"{name}: expected {value?.ToJsonString()}, found {outcome.Shown(name)}");
        return wrong;
    }

    private static bool IsMet(string name, JsonNode? value, JsonObject expected, Outcome outcome) => name switch
    {
        "rc" => outcome.ExitCode == (int)value!,
        "kind" => Any(value, kind => (string?)outcome.Report["kind"] == (string?)kind),
        "leftOut" or "refused" or "read" => Any(value, count => (int?)outcome.Report["rows"]![name] == (int?)count),
        "coverage" => outcome.Coverage == (string?)value,
        "days" => AreSame(value!.AsObject(), outcome.Days("confirmed")) && (expected.TryGetPropertyValue("suspected", out var suspected) ? suspected is null || AreSame(suspected.AsObject(), outcome.Days("suspected")) : outcome.Days("suspected").Count == 0),
        "suspected" => true,
        "times" => value!.AsObject().All(day => Strings(day.Value).All(time => outcome.On(day.Key).Any(entry => outcome.TimeOf(entry) == time || ((string?)entry["note"])?.Contains(time, StringComparison.Ordinal) == true))),
        "at" => value!.AsObject().All(day => Strings(day.Value).Order(StringComparer.Ordinal).SequenceEqual(outcome.On(day.Key).Select(outcome.TimeOf).OfType<string>().Order(StringComparer.Ordinal), StringComparer.Ordinal)),
        "place" => value!.AsObject().All(day => Any(day.Value, place => outcome.On(day.Key).Any(entry => (string?)entry["place"] == (string?)place))),
        "reported" => value!.AsObject().All(day => outcome.On(day.Key).All(entry => IsReported(entry, outcome) == ((string?)day.Value != "no") && ((string?)day.Value is "yes" or "no" || (string?)entry["reported"] == (string?)day.Value))),
        "noteHas" => Strings(value).All(words => outcome.Entries.Any(entry => ((string?)entry["note"])?.Contains(words, StringComparison.Ordinal) == true)),
        "never" => !Strings(value).Any(words => outcome.Case.Contains(words, StringComparison.Ordinal)),
        "entries" => outcome.Entries.Count == (int)value!,
        "problem" => value!.AsArray().All(part => Any(part, words => outcome.Messages.Any(message => Has(message, (string)words!)))),
        "codes" => Strings(value).All(code => outcome.Problems.Any(problem => (string?)problem["code"] == code)),
        "minProblems" => outcome.Problems.Count >= (int)value!,
        "maxProblems" => outcome.Problems.Count <= (int)value!,
        "problems" => value!.AsArray().All(each => outcome.Problems.Count(problem => IsAt(problem, each!.AsObject())) == 1),
        "oneOf" => value!.AsArray().Any(each => Check(each!.AsObject(), outcome).Count == 0),
        "grade" => (string?)outcome.Report["grade"]!["code"] == (string?)value,
        "level" => (string?)outcome.Report["level"] == (string?)value,
        "lowest" or "highest" => (string?)outcome.Report["range"]![name] == (string?)value,
        "settled" => (bool?)outcome.Report["settled"] == (bool?)value,
        "scores" => value!.AsObject().All(score => outcome.Report["scores"]!.AsArray().Any(each => (string?)each!["code"] == score.Key && score.Value!.AsObject().All(part => (decimal?)each[part.Key] == (decimal?)part.Value))),
        "reasons" => Strings(value).SequenceEqual(outcome.Report["reasons"]!.AsArray().Select(reason => (string)reason!["rule"]!), StringComparer.Ordinal),
        "open" => Strings(value).All(item => outcome.Report["openQuestions"]!.AsArray().Any(question => (string?)question!["item"] == item)),
        "discrepancies" => value!.AsArray().All(each => outcome.Report["discrepancies"]!.AsArray().Any(found => each!.AsObject().All(part => (string?)found![part.Key] == (string?)part.Value))),
        _ => throw new InvalidOperationException($"The test does not know the property '{name}'."),
    };

    private static bool AreSame(JsonObject expected, Dictionary<string, Dictionary<string, int>> found) =>
        expected.Select(day => day.Key).ToHashSet(StringComparer.Ordinal).SetEquals(found.Keys)
        && expected.All(day => day.Value!.AsObject().SelectMany(codes => codes.Key.Split('|')).ToHashSet(StringComparer.Ordinal).IsSupersetOf(found[day.Key].Keys)
            && day.Value!.AsObject().All(codes => codes.Key.Split('|').Sum(code => found[day.Key].GetValueOrDefault(code)) == (int)codes.Value!));

    private static bool IsReported(JsonObject entry, Outcome outcome) => entry["reported"] is not null || (entry["reportedTo"] is not null && outcome.Coverage == "partial");

    private static bool IsAt(JsonObject problem, JsonObject expected) =>
        ((string)problem["path"]!).EndsWith((string)expected["path"]!, StringComparison.Ordinal) && (int)problem["line"]! > 0
        && !Strings(expected["hasNot"]).Any(words => ((string)problem["message"]!).Contains(words, StringComparison.Ordinal));

    private static bool Has(string message, string words) =>
        words.StartsWith("re:", StringComparison.Ordinal) ? Regex.IsMatch(message, words[3..]) : message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool Any(JsonNode? value, Func<JsonNode?, bool> holds) => value is JsonArray several ? several.Any(holds) : holds(value);

    private static List<string> Strings(JsonNode? value) => value is JsonArray several ? [.. several.Select(each => (string)each!)] : value is null ? [] : [(string)value!];

    /// <summary>What a run gave.</summary>
    private sealed class Outcome(int exitCode, JsonObject report, string caseText, TimeZoneInfo zone)
    {
        internal int ExitCode => exitCode;

        internal JsonObject Report => report;

        internal string Case => caseText;

        internal IReadOnlyList<JsonObject> Entries { get; } =
            caseText.Length == 0 ? [] : [.. JsonNode.Parse(caseText)!["diary"]?["incidents"]?.AsArray().Select(entry => entry!.AsObject()) ?? []];

        internal string? Coverage => caseText.Length == 0 ? null : (string?)JsonNode.Parse(caseText)!["diary"]?["coverage"] ?? "partial";

        internal IReadOnlyList<JsonObject> Problems { get; } = [.. report["problems"]?.AsArray().Select(problem => problem!.AsObject()) ?? []];

        internal IEnumerable<string> Messages => Problems.Select(problem => $"{problem["message"]} {problem["path"]}");

        internal IEnumerable<JsonObject> On(string day) => Entries.Where(entry => DayOf(entry) == day);

        internal Dictionary<string, Dictionary<string, int>> Days(string attribution) =>
            (from entry in Entries
             where entry["sameAs"] is null && ((string?)entry["attribution"] ?? "confirmed") == attribution
             from behaviour in entry["behaviours"]!.AsArray()
             group (Code: (string)behaviour!, Count: (int?)entry["occurrences"] ?? 1) by DayOf(entry))
            .ToDictionary(day => day.Key, day => day.GroupBy(one => one.Code, StringComparer.Ordinal).ToDictionary(code => code.Key, code => code.Sum(one => one.Count), StringComparer.Ordinal), StringComparer.Ordinal);

        internal string? TimeOf(JsonObject entry) => Local(entry) is { } local ? local.ToString("HH:mm", CultureInfo.InvariantCulture) : null;

        internal string Shown(string name) => name switch
        {
            "rc" => $"{exitCode}",
            "days" => JsonSerializer.Serialize(new { confirmed = Days("confirmed"), suspected = Days("suspected") }),
            "problem" or "codes" or "minProblems" or "maxProblems" or "problems" => string.Join(" | ", Messages),
            _ => $"{report.ToJsonString()} {caseText}",
        };

        private string DayOf(JsonObject entry) =>
            Local(entry) is { } local ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : (string)entry["when"]!;

        /// <summary>The local time of an exact date; null for a day or a vague date.</summary>
        private DateTime? Local(JsonObject entry)
        {
            var when = (string)entry["when"]!;
            if (when.Length < 16 || when[10] != 'T' || when.Contains('/', StringComparison.Ordinal))
                return null;
            return when.AsSpan(11).IndexOfAny('Z', '+', '-') >= 0
                ? TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(when, CultureInfo.InvariantCulture), zone).DateTime
                : DateTime.Parse(when, CultureInfo.InvariantCulture);
        }
    }
}
