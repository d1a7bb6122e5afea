using System.Text.Json.Nodes;

namespace RiskAssessment.Tests.Laws;

/// <summary>A condition, over a world in which everything is known (two values) or over one in which not (Kleene's three).</summary>
internal abstract record RefCondition
{
    internal abstract JsonObject Json();

    internal abstract bool? Holds(RefWorld world);

    /// <summary>The conditions in it that are not groups.</summary>
    internal virtual IEnumerable<RefCondition> Leaves => [this];

    internal IEnumerable<string> Facts =>
        Leaves.OfType<RefWithin>().Where(leaf => leaf.Kind == "fact").Select(leaf => leaf.Code).Concat(Leaves.OfType<RefTrend>().Select(leaf => leaf.Fact));
}

internal sealed record RefGroup(string Name, int K, List<RefCondition> Parts) : RefCondition
{
    internal override IEnumerable<RefCondition> Leaves => Parts.SelectMany(part => part.Leaves);

    internal override JsonObject Json()
    {
        var parts = RefInstrument.Array(Parts, part => part.Json());
        return Name == "not" ? new() { ["not"] = Parts[0].Json() } : Name == "of" ? new() { ["atLeast"] = K, ["of"] = parts } : new() { [Name] = parts };
    }

    internal override bool? Holds(RefWorld world)
    {
        if (Name == "not")
            return !Parts[0].Holds(world);
        int certain = 0, possible = 0;
        foreach (var part in Parts)
        {
            var truth = part.Holds(world);
            certain += truth == true ? 1 : 0;
            possible += truth != false ? 1 : 0;
        }
        var asked = Name == "all" ? Parts.Count : Name == "any" ? 1 : K;
        return certain >= asked ? true : possible < asked ? false : null;
    }
}

internal sealed record RefItemIs(RefItem Item, IReadOnlyList<int> Options) : RefCondition
{
    internal override JsonObject Json() => new() { ["item"] = Item.Code, ["in"] = RefInstrument.Array(Options, option => JsonValue.Create(Item.OptionCode(option))) };

    /// <summary>It is true without an answer if every answer is among the options.</summary>
    internal override bool? Holds(RefWorld world) =>
        world.Answer(Item.Code) is { } answer ? Options.Contains(answer)
        : world.Applies(Item) switch
        {
            false => false,
            true when Item.Answers.All(Options.Contains) => true,
            _ => null,
        };
}

internal sealed record RefCount(RefItem Item, bool AtLeast, int Limit) : RefCondition
{
    internal override JsonObject Json() => new() { ["item"] = Item.Code, [AtLeast ? "atLeast" : "atMost"] = Limit };

    internal override bool? Holds(RefWorld world) =>
        world.Answer(Item.Code) is { } count ? count != RefItem.NotApplicable && (AtLeast ? count >= Limit : count <= Limit)
        : world.Applies(Item) switch
        {
            false => false,
            true when !Item.MayNotApply && (AtLeast ? Limit == 0 : Limit == RefItem.MostCount) => true,
            _ => null,
        };
}

internal sealed record RefWithin(string Kind, string Code, bool AtLeast, double Limit) : RefCondition
{
    internal override JsonObject Json() => new() { [Kind] = Code, [AtLeast ? "atLeast" : "atMost"] = Limit };

    internal override bool? Holds(RefWorld world)
    {
        var (low, high) = Kind == "fact" ? world.Fact(Code) : world.Score(Code);
        return AtLeast
            ? (low >= Limit ? true : Limit > high ? false : null)
            : (high <= Limit ? true : Limit < low ? false : null);
    }
}

/// <summary>A trend is falling (-1), steady (0) or rising (1).</summary>
internal sealed record RefTrend(string Fact, int Is) : RefCondition
{
    internal override JsonObject Json() => new() { ["fact"] = Fact, ["is"] = Is < 0 ? "falling" : Is > 0 ? "rising" : "steady" };

    internal override bool? Holds(RefWorld world)
    {
        var (low, high) = world.Fact(Fact);
        return low == Is && high == Is ? true : low > Is || high < Is ? false : null;
    }
}
