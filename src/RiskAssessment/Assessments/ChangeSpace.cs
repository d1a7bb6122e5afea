using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// The changes that can be made to a case of one instrument. A subject is an item, or a fact that a condition uses: the items first, in the
/// instrument's order, then the facts. Each has its values, one for each group of values that conditions and scores do not distinguish, and
/// a change gives one of them to a subject. Changes are numbered.
/// </summary>
internal sealed class ChangeSpace
{
    /// <summary>Numbers of a count that adds to a score are tried one by one up to this one; above it, only those at which a condition changes.</summary>
    internal const int MostNumbers = 100;

    private readonly GateProgram _program;
    private readonly int[] _first;
    private readonly int[] _subjectOf;
    private readonly double[] _values;

    internal ChangeSpace(GateProgram program)
    {
        (_program, Items) = (program, program.CompiledItems.Length);
        double[][] values =
        [
            .. program.CompiledItems.Select((item, i) => ValuesOf(program, item, i)),
            .. PatternFact.All.Select((fact, i) => ValuesOf(program, fact, i)),
        ];
        _first = new int[values.Length + 1];
        for (var subject = 0; subject < values.Length; subject++)
            _first[subject + 1] = _first[subject] + values[subject].Length;
        _values = [.. values.SelectMany(all => all)];
        _subjectOf = [.. values.SelectMany((all, subject) => all.Select(_ => subject))];
    }

    /// <summary>How many items there are: the first subject that is a fact.</summary>
    internal int Items { get; }

    internal int SubjectOf(int change) => _subjectOf[change];

    internal double ValueOf(int change) => _values[change];

    internal int FirstOf(int subject) => _first[subject];

    /// <summary>The last change of a subject, and one more.</summary>
    internal int EndOf(int subject) => _first[subject + 1];

    /// <summary>Whether the values of a subject are options, which have no order that matters here.</summary>
    internal bool IsList(int subject) => subject < Items && !_program.CompiledItems[subject].IsCount;

    /// <summary>Whether the value of a change is a number: of a fact or a count.</summary>
    internal bool IsNumber(int change) => !IsList(_subjectOf[change]) && !(_subjectOf[change] < Items && _values[change] < 0);

    /// <summary>Whether a change is that to the least, or the greatest, number of its subject.</summary>
    internal bool IsEnd(int change, int step) =>
        change + step < _first[_subjectOf[change]] || change + step >= _first[_subjectOf[change] + 1] || !IsNumber(change + step);

    private static double[] ValuesOf(GateProgram program, CompiledItem item, int index) =>
    [
        .. item.IsCount ? Numbers(program, item, index) : Enumerable.Range(0, item.Weights.Length).Select(option => (double)option),
        .. item.MayNotApply ? [ItemState.NotApplicable] : (double[])[],
    ];

    private static double[] ValuesOf(GateProgram program, PatternFact fact, int index)
    {
        var asked = program.FactGates.Where(gate => program.Gates[gate].Subject == index).Select(gate => program.Gates[gate].Range).ToArray();
        return asked.Length == 0 ? [] : [.. new FactCells(fact, asked).Values];
    }

    /// <summary>The numbers on both sides of each change of a condition, and of each possible change of a condition over a score.</summary>
    private static IEnumerable<double> Numbers(GateProgram program, CompiledItem item, int index)
    {
        var numbers = new SortedSet<int>(program.CountsThatMatter[index].SelectMany(from => new[] { from - 1, from })) { Item.MostCount };
        numbers.UnionWith(Enumerable.Range(0, 1 + program.Gates.Where(gate => gate.Kind == GateKind.Score).Select(gate => LastThatMatters(program, gate, item, index)).Append(0).Max()));
        return numbers.Where(number => number >= 0).Select(number => (double)number);
    }

    /// <summary>The highest number at which a condition over a score can change, whatever the other items add; at most <see cref="MostNumbers"/>.</summary>
    private static int LastThatMatters(GateProgram program, Gate gate, CompiledItem item, int index)
    {
        var score = program.Scores[gate.Subject].Items;
        if (!score.Contains(index))
            return 0;
        var others = score.Where(other => other != index).Select(other => program.CompiledItems[other].First).ToArray();
        var (low, high) = (others.Sum(other => Math.Min(0, other.Low)), others.Sum(other => Math.Max(0, other.High)));
        var last = new[] { gate.Range.Low, gate.Range.High }.Where(bound => !double.IsInfinity(bound))
            .Max(bound => item.CountWeight > 0 ? (bound - low) / item.CountWeight : (high - bound) / -item.CountWeight);
        return (int)Math.Min(MostNumbers, Math.Max(0, Math.Ceiling(last) + 1));
    }
}
