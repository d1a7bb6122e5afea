using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Law 10 for instrument files: the built-in screen with something deleted, duplicated, exchanged, renamed, of another type or out of bounds is
/// accepted or refused with problems, and if it is accepted it can be linted. Nothing is thrown, nothing hangs.
/// </summary>
public sealed class MutatedInstrumentTests
{
    private const int Files = 10_000;

    /// <summary>So few that most changed files still pass them.</summary>
    private const int Examples = 4;

    /// <summary>Far more than any of them needs; the slowest is linted in some hundredths of a second.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private static readonly string Screen = ReadScreen();

    [Fact]
    public void Ten_thousand_mutated_files_are_each_accepted_or_refused_with_problems()
    {
        int accepted = 0, warned = 0;
        Parallel.For(0, Files, () => JsonNode.Parse(Screen)!, (seed, _, screen) =>
        {
            var file = Encoding.UTF8.GetBytes(Mutated(new Random(seed), screen).ToJsonString());
            var watch = Stopwatch.StartNew();
            Problem[] problems = [.. InstrumentJson.Lint(file).Select(finding => finding.Problem)];
            if (problems.All(problem => problem.Severity == ProblemSeverity.Warning))
            {
                Interlocked.Increment(ref accepted);
                Interlocked.Add(ref warned, problems.Length > 0 ? 1 : 0);
            }
            if (seed % 10 == 0)
                AssertIsThatOfLoading(file, problems);
            Assert.All(problems, problem => AssertExplained(problem, seed));
            Assert.True(watch.Elapsed < Hang, $"{seed} took {watch.Elapsed}");
            return screen;
        }, _ => { });
        Assert.InRange(accepted, Files / 20, Files * 19 / 20);
        Assert.InRange(warned, 1, accepted);
    }

    /// <summary>A refused instrument gives the same problems; a loaded one has only warnings.</summary>
    private static void AssertIsThatOfLoading(byte[] file, IReadOnlyList<Problem> problems)
    {
        if (InstrumentJson.TryRead(file, out var instrument, out var errors))
            Assert.Equal(InstrumentLint.Check(instrument).Select(finding => (finding.Problem.Code, finding.Problem.Path)).Order(), problems.Select(problem => (problem.Code, problem.Path)).Order());
        else
            Assert.Equal(errors, problems);
    }

    private static void AssertExplained(Problem problem, int seed) => Assert.True(
        problem.Code.StartsWith("SRA", StringComparison.Ordinal) && problem.Path.StartsWith('$') && problem.Message.Length > 0 && problem is { Line: > 0, Column: > 0 },
        $"{seed}: {problem}");

    private static JsonNode Mutated(Random random, JsonNode screen)
    {
        var mutated = screen.DeepClone();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
            Mutate(random, SomePlace(random, mutated), mutated);
        return mutated;
    }

    /// <summary>A non-empty object or list, reached from the top by random steps, so that small parts are as likely as large ones.</summary>
    private static JsonNode SomePlace(Random random, JsonNode top)
    {
        var place = top;
        while (random.Next(8) > 0)
        {
            var inner = Children(place).OfType<JsonNode>().Where(child => Children(child).Count > 0).ToList();
            if (inner.Count == 0)
                break;
            place = inner[random.Next(inner.Count)];
        }
        return place;
    }

    private static List<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject map => [.. map.Select(pair => pair.Value)],
        JsonArray list => [.. list],
        _ => [],
    };

    private static void Mutate(Random random, JsonNode place, JsonNode top)
    {
        if (place is JsonArray list && list.Count > 0)
            MutateList(random, list, top);
        else if (place is JsonObject { Count: > 0 } map)
            MutateObject(random, map, top);
    }

    private static void MutateList(Random random, JsonArray list, JsonNode top)
    {
        var at = random.Next(list.Count);
        switch (random.Next(5))
        {
            case 0:
                list.RemoveAt(at);
                break;
            case 1:
                list.Insert(random.Next(list.Count + 1), list[at]?.DeepClone());
                break;
            case 2:
                list.Clear();
                break;
            default:
                list[at] = Other(random, list[at], top);
                break;
        }
    }

    private static void MutateObject(Random random, JsonObject map, JsonNode top)
    {
        var (name, value) = map.ElementAt(random.Next(map.Count));
        switch (random.Next(6))
        {
            case 0:
                map.Remove(name);
                break;
            case 1:
                map.Remove(name);
                map[random.Next(2) == 0 ? name + "x" : map.Count > 0 ? map.ElementAt(random.Next(map.Count)).Key : "x"] = value?.DeepClone();
                break;
            default:
                map[name] = Other(random, value, top);
                break;
        }
    }

    /// <summary>Something of the same type, something from elsewhere in the file, or something else altogether.</summary>
    private static JsonNode? Other(Random random, JsonNode? node, JsonNode top) => random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => new JsonArray(),
        3 => new JsonObject(),
        4 => JsonNode.Parse(new[] { "-1", "0", "0.5", "7", "1000", "1001", "1000000", "99999999999", "1e300", "1e999" }[random.Next(10)]),
        5 => SomePlace(random, top).DeepClone(),
        _ => node is JsonValue value && value.TryGetValue<string>(out var text) ? JsonValue.Create(OtherText(random, text)) : JsonValue.Create(random.Next(-3, 30)),
    };

    private static string OtherText(Random random, string text) => random.Next(3) switch
    {
        0 => "",
        1 => text + "\0\u202e🙂",
        _ => new[] { "yes", "no", "threats", "weapon", "relationship", "former-intimate", "total", "violence.count", "frequency.trend", "rising", "high", "standard", "count", "choice", "yes-no" }[random.Next(15)],
    };

    /// <summary>The screen without most of its texts, which are half of the file and similar to the prompts that are kept.</summary>
    private static string ReadScreen()
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        var screen = JsonNode.Parse(stream)!;
        foreach (var item in screen["items"]!.AsArray().Skip(3))
            foreach (var words in new[] { "help", "officerPrompt" })
                item!.AsObject().Remove(words);
        var examples = screen["examples"]!.AsArray();
        while (examples.Count > Examples)
            examples.RemoveAt(Examples);
        return screen.ToJsonString();
    }
}
