using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads conditions. Which shape one has is told by its first telling property.</summary>
internal static class ConditionReader
{
    private const int Most = 1_000;

    private const string Shapes =
        "A condition is one of: {all:[...]}, {any:[...]}, {not:...}, {atLeast:n,of:[...]}, {item,is}, {item,in:[...]}, {item,atLeast} or {item,atMost}, "
        + "{score,atLeast} or {score,atMost}, {fact,atLeast} or {fact,atMost}, {fact,is:rising}.";

    /// <summary>What stands for a condition that could not be read; the instrument is refused anyway.</summary>
    internal static Condition StandIn { get; } = Condition.FactAtLeast("conduct.occasions", 0);

    internal static Condition Read(JsonInput input, int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
            return Refuse(input, node);
        bool Has(string name) => input.Tree.Find(node, name) >= 0;
        return
            Has("all") ? Condition.All(Parts(input, new JsonObject(input, node, "all"), "all"))
            : Has("any") ? Condition.Any(Parts(input, new JsonObject(input, node, "any"), "any"))
            : Has("not") ? Condition.Not(Read(input, new JsonObject(input, node, "not").Find("not")))
            : Has("of") ? AtLeast(input, new JsonObject(input, node, "atLeast", "of"))
            : Has("item") ? OfItem(input, node)
            : Has("score") ? OfScore(input, new JsonObject(input, node, "score", "atLeast", "atMost"))
            : Has("fact") ? OfFact(input, node)
            : Refuse(input, node);
    }

    private static IEnumerable<Condition> Parts(JsonInput input, JsonObject group, string name) =>
        group.Elements(name, Most).Select(part => Read(input, part));

    private static Condition AtLeast(JsonInput input, JsonObject group)
    {
        group.Require("atLeast");
        return Condition.AtLeast(group.Integer("atLeast", 1, Most, 1), Parts(input, group, "of"));
    }

    private static Condition OfItem(JsonInput input, int node)
    {
        if (input.Tree.Find(node, "is") >= 0)
        {
            var single = new JsonObject(input, node, "item", "is");
            return Condition.ItemIs(single.RequiredCode("item"), single.RequiredCode("is"));
        }
        if (input.Tree.Find(node, "in") >= 0)
        {
            var several = new JsonObject(input, node, "item", "in");
            return Condition.ItemIs(several.RequiredCode("item"), several.Codes("in", Most));
        }
        var count = new JsonObject(input, node, "item", "atLeast", "atMost");
        var item = count.RequiredCode("item");
        return HasOneLimit(input, count)
            ? count.Find("atLeast") >= 0
                ? Condition.ItemAtLeast(item, count.Integer("atLeast", 0, Item.MostCount, 0))
                : Condition.ItemAtMost(item, count.Integer("atMost", 0, Item.MostCount, 0))
            : StandIn;
    }

    private static Condition OfScore(JsonInput input, JsonObject condition)
    {
        var score = condition.RequiredCode("score");
        return HasOneLimit(input, condition)
            ? condition.Find("atLeast") is var least && least >= 0
                ? Condition.ScoreAtLeast(score, Number(input, least))
                : Condition.ScoreAtMost(score, Number(input, condition.Find("atMost")))
            : StandIn;
    }

    private static Condition OfFact(JsonInput input, int node)
    {
        if (input.Tree.Find(node, "is") >= 0)
        {
            var trend = new JsonObject(input, node, "fact", "is");
            return Condition.TrendIs(trend.RequiredCode("fact"), trend.RequiredOneOf<Trend>("is"));
        }
        var condition = new JsonObject(input, node, "fact", "atLeast", "atMost");
        var fact = condition.RequiredCode("fact");
        return HasOneLimit(input, condition)
            ? condition.Find("atLeast") is var least && least >= 0
                ? Condition.FactAtLeast(fact, Number(input, least))
                : Condition.FactAtMost(fact, Number(input, condition.Find("atMost")))
            : StandIn;
    }

    private static bool HasOneLimit(JsonInput input, JsonObject condition)
    {
        if (condition.Find("atLeast") >= 0 != condition.Find("atMost") >= 0)
            return true;
        input.Add(JsonProblem.MissingProperty, condition.Node, Shapes);
        return false;
    }

    private static double Number(JsonInput input, int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.Number)
        {
            input.Add(JsonProblem.WrongType, node, $"A number is asked for here, not {input.Describe(node)}.");
            return 0;
        }
        var text = Encoding.ASCII.GetString(input.Tree.RawOf(node).ToArray());
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static Condition Refuse(JsonInput input, int node)
    {
        input.Add(JsonProblem.WrongType, node, Shapes);
        return StandIn;
    }
}
