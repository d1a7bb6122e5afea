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
    /// <summary>The step that holds its truth.</summary>
    internal int Step { get; } = step;

    /// <summary>Every step on which it rests, itself included, in order.</summary>
    internal int[] Cone { get; } = cone;

    /// <summary>Every item on which it rests, through scores and askWhen too, ascending.</summary>
    internal int[] Items { get; } = items;

    /// <summary>Every fact on which it rests, except through what the diary observes of an item, ascending.</summary>
    internal int[] Facts { get; } = facts;
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
}
