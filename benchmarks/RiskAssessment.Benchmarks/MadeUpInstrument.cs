using System.Text;
using System.Text.Json.Nodes;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// A deterministic instrument of any size, similar to stalking-screen: three rules for two items, most of the form "this, and one or
/// two of those", a total with two thresholds, items that are asked when another is answered, and facts of the diary.
/// </summary>
internal static class MadeUpInstrument
{
    private static readonly string[] Facts = ["threats.count", "approach.last-28-days", "violence.count", "breaches.count", "duration.days", "frequency.per-week"];

    internal static byte[] Json(int items)
    {
        var random = new Random(20240601);
        var rules = new JsonArray
        {
            Rule("many", "high", Score(items / 2)),
            Rule("several", "medium", Score(items / 5)),
        };
        while (rules.Count < items * 3 / 2)
            rules.Add(Rule($"rule-{rules.Count}", random.Next(3) == 0 ? "medium" : "high", Condition(random, items)));
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["formatVersion"] = "1.0",
            ["id"] = "made-up",
            ["version"] = "1.0.0",
            ["title"] = "Made up",
            ["grades"] = new JsonArray(Grade("standard"), Grade("medium"), Grade("high")),
            ["sections"] = new JsonArray(new JsonObject { ["code"] = "all", ["label"] = "All" }),
            ["items"] = new JsonArray([.. Enumerable.Range(0, items).Select(i => Item(random, i))]),
            ["scores"] = new JsonArray(new JsonObject { ["code"] = "total", ["label"] = "Total" }),
            ["rules"] = rules,
        }.ToJsonString());
    }

    private static JsonObject Item(Random random, int index)
    {
        var item = new JsonObject { ["code"] = $"item-{index}", ["section"] = "all", ["type"] = "yes-no", ["prompt"] = "A question?", ["weight"] = 1 + (index % 2) };
        if (index % 10 == 9)
            item["askWhen"] = Is(random.Next(index / 10 * 10));
        if (index % 3 == 0)
            item["observedBy"] = Fact(random);
        return item;
    }

    private static JsonObject Condition(Random random, int items) => new()
    {
        ["all"] = new JsonArray(
            random.Next(10) == 0 ? Fact(random) : Is(random.Next(items)),
            random.Next(2) == 0
                ? new JsonObject { ["any"] = Some(random, items) }
                : new JsonObject { ["atLeast"] = 2, ["of"] = Some(random, items) }),
    };

    private static JsonArray Some(Random random, int items) => new([.. Enumerable.Range(0, 5).Select(_ => Is(random.Next(items)))]);

    private static JsonObject Is(int item) => new() { ["item"] = $"item-{item}", ["is"] = "yes" };

    private static JsonObject Fact(Random random) => new() { ["fact"] = Facts[random.Next(Facts.Length)], ["atLeast"] = random.Next(1, 4) };

    private static JsonObject Score(int atLeast) => new() { ["score"] = "total", ["atLeast"] = atLeast };

    private static JsonObject Grade(string level) => new() { ["code"] = level, ["level"] = level, ["label"] = level };

    private static JsonObject Rule(string code, string grade, JsonObject when) => new() { ["code"] = code, ["grade"] = grade, ["because"] = "A reason.", ["when"] = when };
}
