using System.Text.Json.Nodes;

namespace RiskAssessment.Tests.Laws;

/// <summary>An instrument as plainly as can be said, to be written as a file for the engine and evaluated by the reference.</summary>
internal sealed record RefInstrument(List<RefItem> Items, List<RefRule> Rules, int Grades, string Missing)
{
    internal JsonObject Json() => new()
    {
        ["formatVersion"] = "1.0",
        ["id"] = "random",
        ["version"] = "1.0.0",
        ["title"] = "t",
        ["levels"] = Array(Enumerable.Range(0, Grades), i => new JsonObject { ["code"] = $"g{i}", ["band"] = i == 0 ? "standard" : i == 1 ? "medium" : "high", ["label"] = "l" }),
        ["sections"] = Array([0], _ => new JsonObject { ["code"] = "s", ["label"] = "l" }),
        ["items"] = Array(Items, item => item.Json()),
        ["scores"] = Array([0], _ => Score()),
        ["sufficiency"] = new JsonObject { ["criticalAnswered"] = true, ["scoredPercent"] = 75 },
        ["rules"] = Array(Rules, rule => new JsonObject { ["code"] = rule.Code, ["level"] = $"g{rule.Grade}", ["because"] = "b", ["when"] = rule.When.Json() }),
    };

    private JsonObject Score()
    {
        var score = new JsonObject { ["code"] = "total", ["label"] = "l", ["missing"] = Missing };
        if (Missing == "prorate")
            score["maxMissing"] = 2;
        return score;
    }

    internal static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode> json) => new([.. values.Select(json)]);
}

internal sealed record RefRule(string Code, int Grade, RefCondition When);

/// <summary>An item; its first option stands for no. Of a count the options are the numbers from 0, as far as conditions can tell.</summary>
internal sealed record RefItem(string Code, int[] Weights, bool Critical, RefCondition? AskWhen, RefCondition? Observed, string Type = "choice")
{
    internal JsonObject Json()
    {
        var json = new JsonObject
        {
            ["code"] = Code,
            ["section"] = "s",
            ["type"] = Type,
            ["prompt"] = "p",
            ["critical"] = Critical,
        };
        if (Type == "choice")
            json["options"] = RefInstrument.Array(Enumerable.Range(0, Weights.Length), i => new JsonObject { ["code"] = $"o{i}", ["weight"] = Weights[i], ["label"] = "l" });
        else
            json["weight"] = Weights[1];
        if (AskWhen is not null)
            json["askWhen"] = AskWhen.Json();
        if (Observed is not null)
            json["observedBy"] = new JsonArray(new JsonObject { ["answer"] = $"o{Weights.Length - 1}", ["when"] = Observed.Json() });
        return json;
    }
}

/// <summary>A condition, over a world in which everything is known (two values) or over one in which not (Kleene's three).</summary>
internal abstract record RefCondition
{
    internal abstract JsonObject Json();

    internal abstract bool? Holds(RefWorld world);

    internal abstract IEnumerable<string> Facts { get; }
}

internal sealed record RefGroup(string Name, int K, List<RefCondition> Parts) : RefCondition
{
    internal override IEnumerable<string> Facts => Parts.SelectMany(part => part.Facts);

    internal override JsonObject Json()
    {
        var parts = RefInstrument.Array(Parts, part => part.Json());
        return Name == "not" ? new() { ["not"] = Parts[0].Json() } : Name == "of" ? new() { ["atLeast"] = K, ["of"] = parts } : new() { [Name] = parts };
    }

    internal override bool? Holds(RefWorld world)
    {
        var truths = Parts.Select(part => part.Holds(world)).ToList();
        if (Name == "not")
            return !truths[0];
        var asked = Name == "all" ? truths.Count : Name == "any" ? 1 : K;
        return truths.Count(truth => truth == true) >= asked ? true : truths.Count(truth => truth != false) < asked ? false : null;
    }
}

internal sealed record RefItemIs(string Item, int[] Options, string Type = "choice") : RefCondition
{
    internal override IEnumerable<string> Facts => [];

    internal override JsonObject Json() => new() { ["item"] = Item, ["in"] = RefInstrument.Array(Options, option => JsonValue.Create(Type == "choice" ? $"o{option}" : option == 0 ? "no" : "yes")) };

    internal override bool? Holds(RefWorld world) => world.Answers[Item] is { } answer ? Options.Contains(answer) : world.DoesNotApply.Contains(Item) ? false : null;
}

internal sealed record RefCount(string Item, bool AtLeast, int Limit) : RefCondition
{
    internal override IEnumerable<string> Facts => [];

    internal override JsonObject Json() => new() { ["item"] = Item, [AtLeast ? "atLeast" : "atMost"] = Limit };

    internal override bool? Holds(RefWorld world) => world.Answers[Item] is { } count ? AtLeast ? count >= Limit : count <= Limit : world.DoesNotApply.Contains(Item) ? false : null;
}

internal sealed record RefWithin(string Kind, string Code, bool AtLeast, double Limit) : RefCondition
{
    internal override IEnumerable<string> Facts => Kind == "fact" ? [Code] : [];

    internal override JsonObject Json() => new() { [Kind] = Code, [AtLeast ? "atLeast" : "atMost"] = Limit };

    internal override bool? Holds(RefWorld world)
    {
        var value = Kind == "fact" ? world.Facts[Code] : world.Total;
        return AtLeast
            ? value.Low >= Limit ? true : value.High < Limit ? false : null
            : value.High <= Limit ? true : value.Low > Limit ? false : null;
    }
}

/// <summary>What is known: answers (null: open), items that do not apply, facts and the score.</summary>
internal sealed record RefWorld(Dictionary<string, int?> Answers, HashSet<string> DoesNotApply, Dictionary<string, (double Low, double High)> Facts)
{
    internal (double Low, double High) Total { get; set; }
}
