using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads conditions. Which shape one has is told by its first telling property.</summary>
internal static class ConditionReader
{
    private const int Most = InstrumentReader.MostParts;

    private const string Shapes =
        "This is not a condition. A condition is one of: {all:[...]}, {any:[...]}, {not:...}, {atLeast:n,of:[...]}, {item,is}, {item,in:[...]}, "
        + "{item,atLeast} or {item,atMost}, {score,atLeast} or {score,atMost}, {fact,atLeast} or {fact,atMost}, {fact,is} with rising, steady or falling.";

    /// <summary>The replacement of a condition that could not be read; the instrument is refused anyway.</summary>
    private static readonly Condition StandIn = Condition.FactAtLeast("conduct.occasions", 0);

    internal static Condition Required(JsonInput input, JsonObject parent, string name) =>
        parent.Require(name) is >= 0 and var node ? Read(input, node) : StandIn;

    internal static Condition? Optional(JsonInput input, JsonObject parent, string name) =>
        parent.Find(name) is >= 0 and var node ? Read(input, node) : null;

    internal static Condition Read(JsonInput input, int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
            return Refuse(input, node);
        bool Has(string name) => input.Tree.Find(node, name) >= 0;
        return
            Has("all") ? Group(input, new JsonObject(input, node, "all"), "all", Condition.All)
            : Has("any") ? Group(input, new JsonObject(input, node, "any"), "any", Condition.Any)
            : Has("not") ? Condition.Not(Read(input, new JsonObject(input, node, "not").Find("not")))
            : Has("of") ? AtLeast(input, new JsonObject(input, node, "atLeast", "of"))
            : Single(input, node, Has("item") ? OfItem : Has("score") ? OfScore : Has("fact") ? OfFact : Refuse);
    }

    private static Condition AtLeast(JsonInput input, JsonObject group)
    {
        var count = group.Require("atLeast") < 0 ? 1 : group.Integer("atLeast", 1, Most) ?? 1;
        return Group(input, group, "of", parts => Condition.AtLeast(count, parts));
    }

    private static Condition Group(JsonInput input, JsonObject group, string name, Func<IEnumerable<Condition>, Condition> make)
    {
        var before = input.ProblemCount;
        var parts = group.Elements(name, Most);
        return input.ProblemCount == before ? make(parts.Select(part => Read(input, part))) : StandIn;
    }

    private static Condition Single(JsonInput input, int node, Func<JsonInput, int, Condition> read)
    {
        var before = input.ProblemCount;
        var condition = read(input, node);
        return input.ProblemCount == before ? condition : StandIn;
    }

    private static Condition OfItem(JsonInput input, int node)
    {
        if (input.Tree.Find(node, "is") >= 0)
        {
            var single = new JsonObject(input, node, "item", "is");
            return Condition.ItemIs(single.RequiredCode("item") ?? "", single.RequiredCode("is") ?? "");
        }
        if (input.Tree.Find(node, "in") >= 0)
        {
            var several = new JsonObject(input, node, "item", "in");
            var options = several.Codes("in", Most);
            if (options.Length == 0 && input.Tree[several.Find("in")].Kind == JsonTokenType.StartArray)
                input.Add(JsonProblem.OutOfRange, several.Find("in"), "No option is named here, so the condition could never be true. Name at least one.");
            return Condition.ItemIs(several.RequiredCode("item") ?? "", options);
        }
        var count = new JsonObject(input, node, "item", "atLeast", "atMost");
        var item = count.RequiredCode("item") ?? "";
        return Limit(input, count) switch
        {
            null => StandIn,
            "atLeast" => Condition.ItemAtLeast(item, count.Integer("atLeast", 0, Item.MostCount) ?? 0),
            _ => Condition.ItemAtMost(item, count.Integer("atMost", 0, Item.MostCount) ?? 0),
        };
    }

    private static Condition OfScore(JsonInput input, int node) =>
        OfNumber(input, node, "score", Condition.ScoreAtLeast, Condition.ScoreAtMost);

    private static Condition OfFact(JsonInput input, int node)
    {
        if (input.Tree.Find(node, "is") < 0)
            return OfNumber(input, node, "fact", Condition.FactAtLeast, Condition.FactAtMost);
        var trend = new JsonObject(input, node, "fact", "is");
        return Condition.TrendIs(trend.RequiredCode("fact") ?? "", trend.RequiredOneOf<Trend>("is") ?? default);
    }

    private static Condition OfNumber(
        JsonInput input, int node, string what, Func<string, double, Condition> atLeast, Func<string, double, Condition> atMost)
    {
        var condition = new JsonObject(input, node, what, "atLeast", "atMost");
        var code = condition.RequiredCode(what) ?? "";
        return Limit(input, condition) switch
        {
            null => StandIn,
            "atLeast" => atLeast(code, input.NumberAt(condition.Find("atLeast")) ?? 0),
            _ => atMost(code, input.NumberAt(condition.Find("atMost")) ?? 0),
        };
    }

    /// <summary>The one limit that a condition has; nothing where it has none or both.</summary>
    private static string? Limit(JsonInput input, JsonObject condition)
    {
        var (hasLeast, hasMost) = (condition.Find("atLeast") >= 0, condition.Find("atMost") >= 0);
        if (hasLeast != hasMost)
            return hasLeast ? "atLeast" : "atMost";
        Refuse(input, condition.Node);
        return null;
    }

    private static Condition Refuse(JsonInput input, int node)
    {
        input.Add(JsonProblem.NotAllowed, node, Shapes);
        return StandIn;
    }
}
