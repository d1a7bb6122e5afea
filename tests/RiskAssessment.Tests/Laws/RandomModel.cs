using RiskAssessment.Instruments;
using RiskAssessment.Tests.Laws.Generators;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Random instruments: every kind of item and condition, several scores with every rule for what is missing, outcomes, actions, and in a
/// quarter of them eight items or more.
/// </summary>
/// <param name="random">The source of randomness.</param>
/// <param name="monotone">Whether a higher answer, count or fact never lowers the level, and every item applies.</param>
internal sealed class RandomModel(Random random, bool monotone)
{
    private const int MostFacts = 3;
    private const int MostCounts = 2;

    private static readonly string[] AllFacts =
    [
        "conduct.occasions", "approach.last-28-days", "frequency.trend", "severity.trend", "duration.days", "severity.highest", "clusters.seen", "breaches.count",
        "since-last.days", "threats.count", "incidents.near-milestones", "dormancy.resumed", "conduct.days", "frequency.per-week", "report.incidents-before-first",
        "trigger.since-last-days",
    ];

    private readonly string[] _facts = [.. AllFacts.OrderBy(_ => random.Next()).Take(random.Next(1, MostFacts + 1))];
    private readonly List<RefItem> _items = [];
    private readonly List<RefScore> _scores = [];

    internal RefInstrument Next()
    {
        var levels = Enumerable.Range(0, random.Next(2, 5)).Select(i => i == 0 ? RiskLevel.Standard : (RiskLevel)random.Next(1, 4)).Order().ToList();
        for (var count = random.Next(4) == 0 ? random.Next(8, 11) : random.Next(1, 7); _items.Count < count;)
        {
            _items.Add(Item());
            if (_items.Count > 1 && random.Next(5) == 0)
                _scores.Add(Score([.. _items.Where(_ => random.Next(3) > 0).OrderBy(_ => random.Next()).Select(item => item.Code)]));
        }
        _scores.Add(Score(null));
        string[] outcomes = random.Next(3) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => $"x{i}")];
        return new RefInstrument(_items, [.. Enumerable.Range(0, random.Next(1, 7)).Select(i => Rule(i, levels.Count, outcomes))], levels)
        {
            Written = random.Next(2) == 0 ? _items : [.. _items.OrderBy(_ => random.Next())],
            Scores = _scores,
            Outcomes = outcomes,
            Actions = [.. Enumerable.Range(0, random.Next(6)).Select(i => Action(i, levels.Count))],
            Sufficiency = new() { CriticalAnswered = random.Next(2) == 0, ScoredPercent = random.Next(4) switch { 0 => 0, 1 => 100, 2 => 50, _ => random.Next(101) } },
            ReviewDays = random.Next(3) == 0 ? [] : [.. levels.Select(_ => random.Next(1, 400))],
            UndeterminedReviewDays = random.Next(2) == 0 ? null : random.Next(1, 400),
            Text = random.Next(8) == 0 ? HostileText.Of(random) : "t",
        };
    }

    private RefItem Item()
    {
        var code = random.Next(12) == 0 ? $"i{_items.Count}.{new string('x', 93)}" : $"i{_items.Count}";
        var kind = random.Next(10) switch
        {
            < 5 => ItemKind.YesNo,
            < 8 => ItemKind.Choice,
            _ => _items.Count(item => item.Kind == ItemKind.Count) < MostCounts ? ItemKind.Count : ItemKind.YesNo,
        };
        var item = new RefItem(code, kind, Weights(kind))
        {
            IsCritical = random.Next(4) == 0,
            IsJudgement = random.Next(8) == 0,
            AskWhen = _items.Count > 0 && !monotone && random.Next(2) == 0 ? Condition(1) : null,
            ObservedBy = kind == ItemKind.YesNo && random.Next(3) == 0 ? [(1, OverFacts())] : [],
        };
        item = kind switch
        {
            ItemKind.Count => item with { Answers = [0, 1, 2, 3, RefItem.MostCount] },
            ItemKind.Choice when random.Next(3) == 0 => item with { ObservedBy = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => (random.Next(item.Weights.Count), OverFacts()))] },
            _ => item,
        };
        return !monotone && random.Next(5) == 0 ? item.OrNotApplicable() : item;
    }

    private int[] Weights(ItemKind kind)
    {
        int[] weights = kind switch
        {
            ItemKind.YesNo => [0, Weight()],
            ItemKind.Count => [random.Next(3) == 0 ? 0 : Weight()],
            _ => [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Weight())],
        };
        if (monotone)
            Array.Sort(weights);
        return weights;
    }

    private int Weight() => random.Next(monotone ? 0 : -2, 4);

    private RefScore Score(string[]? items)
    {
        var missing = Pick<MissingRule>();
        var (share, rounding) = missing == MissingRule.Prorate ? (random.Next(3) == 0 ? random.Next(101) : (int?)null, Pick<ScoreRounding>()) : default;
        return new RefScore($"s{_scores.Count}", items, missing, random.Next(4), share, rounding)
        {
            Bands = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(-2, 10) / 2d).Distinct().Order()],
        };
    }

    private RefRule Rule(int index, int grades, string[] outcomes) => new($"r{index}", random.Next(10) == 0 ? 0 : random.Next(1, grades), Condition(2))
    {
        Outcomes = [.. outcomes.Where(_ => random.Next(2) == 0)],
        IsFloor = random.Next(4) == 0,
        IsOverall = random.Next(6) > 0,
    };

    private RefAction Action(int index, int grades) => new($"a{index}", Pick<ActionUrgency>())
    {
        Grades = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, grades).Select(grade => $"g{grade}").Prepend("undetermined").Where(_ => random.Next(2) == 0)],
        When = random.Next(4) switch { 0 => OverFacts(), 1 => Condition(1), _ => null },
        Unless = random.Next(4) == 0 ? Condition(1) : null,
        Settled = random.Next(3) switch { 0 => true, 1 => false, _ => null },
    };

    /// <summary>A condition over the items and scores so far.</summary>
    private RefCondition Condition(int depth) => (depth == 0 ? random.Next(4, 12) : random.Next(12)) switch
    {
        0 => new RefGroup("all", 0, Parts(depth)),
        1 => new RefGroup("any", 0, Parts(depth)),
        2 when !monotone => new RefGroup("not", 0, [Condition(depth - 1)]),
        3 => Parts(depth) is var parts ? new RefGroup("of", random.Next(1, parts.Count + 1), parts) : null!,
        4 or 7 => Fact(),
        5 or 6 when _scores.Count > 0 => new RefWithin("score", _scores[random.Next(_scores.Count)].Code, IsAtLeast(), random.Next(8) == 0 ? 2.5 : random.Next(monotone ? 0 : -2, 9)),
        _ => OfItem(_items[random.Next(_items.Count)]),
    };

    private List<RefCondition> Parts(int depth) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Condition(depth - 1))];

    private RefCondition OfItem(RefItem item)
    {
        if (item.Kind == ItemKind.Count)
            return new RefCount(item, IsAtLeast(), random.Next(12) == 0 ? RefItem.MostCount : random.Next(0, 4));
        var from = random.Next(1, item.Weights.Count);
        return new RefItemIs(item, monotone || random.Next(4) == 0 ? [.. Enumerable.Range(from, item.Weights.Count - from)] : [.. Enumerable.Range(0, item.Weights.Count).Where(_ => random.Next(2) == 0).DefaultIfEmpty(from)]);
    }

    /// <summary>A condition over facts only, as in observedBy.</summary>
    private RefCondition OverFacts() => random.Next(4) switch
    {
        0 => new RefGroup(random.Next(2) == 0 ? "all" : "any", 0, [Fact(), Fact()]),
        1 when !monotone => new RefGroup("not", 0, [Fact()]),
        _ => Fact(),
    };

    private RefCondition Fact()
    {
        var fact = _facts[random.Next(_facts.Length)];
        if (fact.EndsWith(".trend", StringComparison.Ordinal))
            return monotone ? new RefWithin("fact", fact, true, random.Next(2)) : new RefTrend(fact, random.Next(-1, 2));
        return new RefWithin("fact", fact, IsAtLeast(), fact == "frequency.per-week" ? random.Next(0, 8) / 4d : random.Next(0, 5));
    }

    private bool IsAtLeast() => monotone || random.Next(4) > 0;

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
