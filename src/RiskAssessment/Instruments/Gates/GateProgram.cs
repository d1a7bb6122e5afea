namespace RiskAssessment.Instruments;

/// <summary>
/// An instrument compiled into literals and gates, shared by threads. <see cref="Evaluation"/> evaluates them for what is known of a case,
/// <see cref="PartialCompletion"/> for possible cases.
/// </summary>
internal sealed class GateProgram
{
    /// <summary>The index of each item by its code.</summary>
    internal Dictionary<string, int> Items { get; init; } = [];

    internal CompiledItem[] CompiledItems { get; init; } = [];

    internal CompiledScore[] Scores
    {
        get;
        init => (field, StatesScores) = (value, Array.Exists(value, score => score.IsDecidedByRule));
    } = [];

    /// <summary>Whether the missing-data rule of a score decides conditions on it.</summary>
    internal bool StatesScores { get; private init; }

    internal Gate[] Gates { get; init; } = [];

    /// <summary>The gate of each condition, and of each of its parts.</summary>
    internal Dictionary<Condition, int> GateOf { get; init; } = [];

    internal CompiledCondition[] Rules { get; init; } = [];

    /// <summary>The index of the grade that each rule proves.</summary>
    internal int[] RuleGrades { get; init; } = [];

    /// <summary>The bit of the overall grade among the scopes of a rule; the bits of outcomes follow.</summary>
    internal const ulong Overall = 1;

    /// <summary>For each rule, a bit for what it counts for: the overall grade, and each outcome.</summary>
    internal ulong[] RuleScopes { get; init; } = [];

    internal CompiledCondition?[] ActionWhen { get; init; } = [];

    internal CompiledCondition?[] ActionUnless { get; init; } = [];

    /// <summary>For each item the gates that an answer to it may change, in order.</summary>
    internal int[][] Dependents { get; init; } = [];

    /// <summary>For each item whether any rule, score or action uses it. An item that nothing uses is only a record.</summary>
    internal bool[] Matters { get; init; } = [];

    /// <summary>For each item whether it is in a score and can add more than 0 to it.</summary>
    internal bool[] IsScored => field ??= MakeIsScored();

    /// <summary>The gate of each rule.</summary>
    internal int[] RuleGates => field ??= Array.ConvertAll(Rules, rule => rule.Gate);

    /// <summary>For each grade the gates of the rules that prove it and count for the overall grade.</summary>
    internal int[][] GatesByGrade => field ??= MakeGatesByGrade();

    /// <summary>The gates over a fact, in order.</summary>
    internal int[] FactGates => field ??= GatesThat(kind => kind == GateKind.Fact);

    /// <summary>The gates that are evaluated one after the other: all but the literals.</summary>
    internal int[] Order => field ??= GatesThat(kind => kind is not (GateKind.Answer or GateKind.Fact));

    /// <summary>For each item the literals over it.</summary>
    internal int[][] LiteralsOf => field ??= MakeLiteralsOf();

    /// <summary>For each item its scores.</summary>
    internal int[][] ScoresOf => field ??= MakeScoresOf();

    /// <summary>
    /// For each count, 0 and each number at which a condition over it changes, ascending, so that one represents all up to the next.
    /// </summary>
    internal int[][] CountsThatMatter => field ??= MakeCountsThatMatter();

    /// <summary>The bit of an outcome among the scopes of a rule.</summary>
    internal static ulong ScopeOfOutcome(int outcome) => Overall << (outcome + 1);

    /// <summary>The values of each key from 0, in the order of the pairs.</summary>
    internal static int[][] Grouped(int keys, IEnumerable<(int Key, int Value)> pairs)
    {
        var lists = new List<int>[keys];
        for (var i = 0; i < keys; i++)
            lists[i] = [];
        foreach (var (key, value) in pairs)
            lists[key].Add(value);
        return Array.ConvertAll(lists, list => list.ToArray());
    }

    private int[] GatesThat(Func<GateKind, bool> are) => [.. Enumerable.Range(0, Gates.Length).Where(gate => are(Gates[gate].Kind))];

    private int[][] MakeGatesByGrade() => Grouped(
        RuleGrades.DefaultIfEmpty(0).Max() + 1,
        Enumerable.Range(0, Rules.Length).Where(rule => (RuleScopes[rule] & Overall) != 0).Select(rule => (RuleGrades[rule], RuleGates[rule])));

    private int[][] MakeLiteralsOf() =>
        Grouped(CompiledItems.Length, GatesThat(kind => kind == GateKind.Answer).Select(gate => (Gates[gate].Subject, gate)));

    private int[][] MakeScoresOf() =>
        Grouped(CompiledItems.Length, Scores.SelectMany((score, i) => score.Items.Select(item => (item, i))));

    private bool[] MakeIsScored() => [.. ScoresOf.Select((scores, item) => scores.Length > 0 && CompiledItems[item].CanAdd)];

    private int[][] MakeCountsThatMatter()
    {
        var counts = Array.ConvertAll(CompiledItems, item => new SortedSet<int>(item.IsCount ? [0] : []));
        foreach (var gate in Gates.Where(gate => gate.Kind == GateKind.Answer && CompiledItems[gate.Subject].IsCount))
            counts[gate.Subject].UnionWith(new[] { gate.Values.Low, gate.Values.High + 1 }.Where(change => change is > 0 and <= Item.MostCount));
        return Array.ConvertAll(counts, numbers => numbers.ToArray());
    }
}
