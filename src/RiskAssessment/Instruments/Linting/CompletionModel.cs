using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>
/// A compiled instrument seen as a question over completions. In a completion nothing is open: every item has an answer, asked for or
/// not, or does not apply, which can only be where its askWhen is false; every fact has one of its possible values, free of the others.
/// What the diary observes fills open items only, and so plays no part.
/// </summary>
internal sealed class CompletionModel
{
    private readonly Dictionary<int, int> _factVariables = [];

    internal CompletionModel(InstrumentProgram program)
    {
        Program = program;
        var steps = program.Steps;
        var items = program.ItemPrograms.Length;
        var facts = steps.Where(step => step.Kind == StepKind.FactIn).GroupBy(step => step.A)
            .Select(fact => (Fact: fact.Key, Cells: new FactCells(PatternFact.All[fact.Key], fact.Select(step => new Range(step.Low, step.High)))))
            .ToArray();
        for (var i = 0; i < facts.Length; i++)
            _factVariables[facts[i].Fact] = items + i;
        FirstValues = [.. program.ItemPrograms.Select(FirstOf), .. facts.Select(fact => fact.Cells.All)];
        Asked = Array.ConvertAll(steps, step => step.Kind switch
        {
            StepKind.ItemIs => ValueSet.OfOptions(step.Mask),
            StepKind.CountIn => ValueSet.OfRun((int)Math.Max(0, step.Low), (int)Math.Min(Item.MostCount, step.High)),
            StepKind.FactIn => facts[_factVariables[step.A] - items].Cells.Within(new Range(step.Low, step.High)),
            _ => default,
        });
        StepsOf = Grouped(FirstValues.Length, Leaves());
        ScoresOf = Grouped(items, program.Scores.SelectMany((score, i) => score.Items.Select(item => (item, i))));
        StepsOfScore = Grouped(program.Scores.Length, Indexes(StepKind.ScoreIn).Select(i => (steps[i].A, i)));
        Parents = Grouped(steps.Length, Enumerable.Range(0, steps.Length).SelectMany(i => Parts(i).Select(part => (part, i))));
        Conditional = [.. Enumerable.Range(0, items).Where(item => program.ItemPrograms[item].AskWhen >= 0)];
    }

    internal InstrumentProgram Program { get; }

    /// <summary>All that each variable can be: the items first, then the facts.</summary>
    internal ValueSet[] FirstValues { get; }

    /// <summary>For each step over one variable the values that make it true.</summary>
    internal ValueSet[] Asked { get; }

    /// <summary>For each variable the steps over it alone.</summary>
    internal int[][] StepsOf { get; }

    /// <summary>For each item the scores in which it weighs something.</summary>
    internal int[][] ScoresOf { get; }

    internal int[][] StepsOfScore { get; }

    /// <summary>For each step those of which it is a part.</summary>
    internal int[][] Parents { get; }

    /// <summary>The items that have an askWhen.</summary>
    internal int[] Conditional { get; }

    internal int VariableOf(Step step) => step.Kind == StepKind.FactIn ? _factVariables[step.A] : step.A;

    /// <summary>The parts of a group or of a not; none for other steps.</summary>
    internal ArraySegment<int> Parts(int index)
    {
        var step = Program.Steps[index];
        return step.Kind switch
        {
            StepKind.All or StepKind.Any or StepKind.AtLeast => new ArraySegment<int>(Program.Operands, step.A, step.B),
            StepKind.Not => new ArraySegment<int>([step.A]),
            _ => new ArraySegment<int>([]),
        };
    }

    /// <summary>The least and the most that an item's values add to a score.</summary>
    internal (long Low, long High) Weight(int item, ValueSet values)
    {
        var program = Program.ItemPrograms[item];
        var (low, high) = (values.MayNotApply ? 0 : long.MaxValue, values.MayNotApply ? 0 : long.MinValue);
        if (values.Low <= values.High)
        {
            var (one, other) = ((long)values.Low * program.CountWeight, (long)values.High * program.CountWeight);
            (low, high) = (Math.Min(low, Math.Min(one, other)), Math.Max(high, Math.Max(one, other)));
        }
        var option = 0;
        for (var left = values.Options; left != 0; left >>= 1, option++)
            if ((left & 1) != 0)
                (low, high) = (Math.Min(low, program.Weights[option]), Math.Max(high, program.Weights[option]));
        return (low, high);
    }

    private static ValueSet FirstOf(ItemProgram item) =>
        (item.IsCount ? ValueSet.OfRun(0, Item.MostCount) : ValueSet.OfOptions(item.AllOptions)) with { MayNotApply = item.AskWhen >= 0 };

    private IEnumerable<(int Variable, int Step)> Leaves() =>
        Indexes(StepKind.ItemIs).Concat(Indexes(StepKind.CountIn)).Concat(Indexes(StepKind.FactIn)).Select(i => (VariableOf(Program.Steps[i]), i));

    private IEnumerable<int> Indexes(StepKind kind) => Enumerable.Range(0, Program.Steps.Length).Where(i => Program.Steps[i].Kind == kind);

    private static int[][] Grouped(int count, IEnumerable<(int Key, int Value)> pairs)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [];
        foreach (var (key, value) in pairs)
            lists[key].Add(value);
        return Array.ConvertAll(lists, list => list.ToArray());
    }
}
