namespace RiskAssessment.Instruments;

/// <summary>What one step of a compiled instrument works out.</summary>
internal enum StepKind : byte
{
    /// <summary>The state of item A.</summary>
    ItemState,

    /// <summary>The interval of score A.</summary>
    ScoreValue,

    /// <summary>Whether the answer of item A is among the options of the mask.</summary>
    ItemIs,

    /// <summary>Whether the count of item A lies in the range.</summary>
    CountIn,

    /// <summary>Whether score A lies in the range.</summary>
    ScoreIn,

    /// <summary>Whether fact A lies in the range.</summary>
    FactIn,

    /// <summary>All of the B operands from A.</summary>
    All,

    /// <summary>Any of the B operands from A.</summary>
    Any,

    /// <summary>At least mask many of the B operands from A.</summary>
    AtLeast,

    /// <summary>Not step A.</summary>
    Not,
}

/// <summary>One step. Steps stand in an order in which each needs only earlier ones.</summary>
internal readonly record struct Step(StepKind Kind, int A, int B = 0, ulong Mask = 0, double Low = 0, double High = 0);

/// <summary>How an item is compiled: the steps that decide whether it applies and what the diary observes, and its weights.</summary>
internal sealed class ItemProgram
{
    /// <summary>The weight of each option.</summary>
    internal int[] Weights { get; init; } = [];

    internal bool IsCount { get; init; }

    internal int CountWeight { get; init; }

    internal bool IsCritical { get; init; }

    /// <summary>The step of askWhen, or -1 where it always applies.</summary>
    internal int AskWhen { get; init; } = -1;

    /// <summary>Options with the steps by which the diary observes them.</summary>
    internal (int Option, int Step)[] Observed { get; init; } = [];

    /// <summary>The least that an answer can add.</summary>
    internal int LeastWeight { get; init; }

    /// <summary>The most that an answer can add.</summary>
    internal int MostWeight { get; init; }

    /// <summary>A bit for each option.</summary>
    internal ulong AllOptions { get; init; }
}

/// <summary>How a score is compiled.</summary>
internal sealed record ScoreProgram(int[] Items, MissingRule Missing, int MaxMissing);

/// <summary>How a rule or an action condition is compiled: its last step, all steps that it needs, and what those ask for.</summary>
internal sealed class ConditionProgram(int step, int[] cone, int[] items, int[] facts)
{
    private int[][]? _changedBy;

    /// <summary>The step that holds its truth.</summary>
    internal int Step { get; } = step;

    /// <summary>Every step on which it rests, itself included, in order.</summary>
    internal int[] Cone { get; } = cone;

    /// <summary>Every item on which it rests, through scores and askWhen too, ascending.</summary>
    internal int[] Items { get; } = items;

    /// <summary>Every fact on which it rests, except through what the diary observes of an item, ascending.</summary>
    internal int[] Facts { get; } = facts;

    /// <summary>Whether it rests on an item.</summary>
    internal bool RestsOn(int item) => Array.BinarySearch(Items, item) >= 0;

    /// <summary>For each item of <see cref="Items"/>, the steps of the cone that an answer to it may change, in order.</summary>
    internal int[][] ChangedBy(InstrumentProgram program) => _changedBy ??= MakeChangedBy(program);

    private int[][] MakeChangedBy(InstrumentProgram program) => Array.ConvertAll(Items, item => program.Dependents[item].Intersect(Cone).ToArray());
}

/// <summary>
/// A compiled instrument: a flat list of steps over small integers, shared by threads. Evaluating all of them in order gives
/// every item's state, every score and the truth of every condition.
/// </summary>
internal sealed class InstrumentProgram
{
    /// <summary>The index of each item by its code.</summary>
    internal Dictionary<string, int> Items { get; init; } = [];

    internal ItemProgram[] ItemPrograms { get; init; } = [];

    internal ScoreProgram[] Scores { get; init; } = [];

    internal Step[] Steps { get; init; } = [];

    internal int[] Operands { get; init; } = [];

    internal ConditionProgram[] Rules { get; init; } = [];

    /// <summary>The index of the grade that each rule proves.</summary>
    internal int[] RuleGrades { get; init; } = [];

    /// <summary>A bit for each outcome for which each rule speaks.</summary>
    internal ulong[] RuleOutcomes { get; init; } = [];

    internal ConditionProgram?[] ActionWhen { get; init; } = [];

    internal ConditionProgram?[] ActionUnless { get; init; } = [];

    /// <summary>For each item the steps that an answer to it may change, in order.</summary>
    internal int[][] Dependents { get; init; } = [];

    /// <summary>For each item whether any rule, score or action rests on it. One on which nothing rests is a record, not a question.</summary>
    internal bool[] Matters { get; init; } = [];

    /// <summary>For each item whether any score in which it weighs something holds it.</summary>
    internal bool[] IsScored { get; init; } = [];

    /// <summary>The steps that ask for a fact, in order.</summary>
    internal int[] FactSteps => field ??= [.. Enumerable.Range(0, Steps.Length).Where(step => Steps[step].Kind == StepKind.FactIn)];

    /// <summary>For each item the scores that hold it.</summary>
    internal int[][] ScoresOf => field ??= MakeScoresOf();

    /// <summary>
    /// Of each count, 0 and each number at which a condition over it changes, ascending, so that one stands for all up to the next.
    /// </summary>
    internal int[][] CountsThatMatter => field ??= MakeCountsThatMatter();

    private int[][] MakeCountsThatMatter()
    {
        var counts = Array.ConvertAll(ItemPrograms, item => new SortedSet<int>(item.IsCount ? [0] : []));
        foreach (var step in Steps.Where(step => step.Kind == StepKind.CountIn))
            foreach (var change in (double[])[step.Low, step.High + 1])
                if (change is > 0 and <= Item.MostCount)
                    counts[step.A].Add((int)Math.Ceiling(change));
        return Array.ConvertAll(counts, numbers => numbers.ToArray());
    }

    private int[][] MakeScoresOf()
    {
        var scores = Array.ConvertAll(ItemPrograms, _ => new List<int>());
        for (var score = 0; score < Scores.Length; score++)
            foreach (var item in Scores[score].Items)
                scores[item].Add(score);
        return Array.ConvertAll(scores, held => held.ToArray());
    }
}
