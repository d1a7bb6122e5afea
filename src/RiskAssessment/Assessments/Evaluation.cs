using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// The working memory of one evaluation: what is given, and what every step of the instrument makes of it. Steps can be evaluated
/// again in part after a given answer was changed, which is how questions are weighed and reasons are made minimal.
/// </summary>
internal sealed class Evaluation
{
    /// <summary>An item's state where it is neither answered (its option or count) nor observed.</summary>
    internal const int Open = -1;

    internal const int NotApplicable = -2;

    internal const int OpenIfApplicable = -3;

    private readonly InstrumentProgram _program;
    private readonly Truth[] _truths;
    private readonly bool _observes;

    /// <summary>Makes room for an evaluation, in which the diary fills open items or does not.</summary>
    internal Evaluation(InstrumentProgram program, int[] given, Interval[] facts, bool observes = true)
    {
        _program = program;
        _observes = observes;
        Given = given;
        Facts = facts;
        Items = new int[given.Length];
        Observed = new int[given.Length];
        Scores = new Interval[program.Scores.Length];
        _truths = new Truth[program.Steps.Length];
    }

    /// <summary>For each item the option or count that was answered, or <see cref="Open"/>.</summary>
    internal int[] Given { get; }

    /// <summary>For each fact its interval.</summary>
    internal Interval[] Facts { get; }

    /// <summary>For each item its state: the option or count that stands for it, or one of the states above.</summary>
    internal int[] Items { get; }

    /// <summary>For each item the option that the diary certainly shows, or <see cref="Open"/>.</summary>
    internal int[] Observed { get; }

    internal Interval[] Scores { get; }

    internal Truth TruthOf(int step) => _truths[step];

    internal void Run()
    {
        for (var i = 0; i < _program.Steps.Length; i++)
            Run(i);
    }

    /// <summary>Runs every step but those that ask for a fact, whose truths are given by step.</summary>
    internal void RunWithFacts(Truth[] byStep)
    {
        for (var i = 0; i < _program.Steps.Length; i++)
            if (_program.Steps[i].Kind == StepKind.FactIn)
                _truths[i] = byStep[i];
            else
                Run(i);
    }

    internal void Run(int[] steps)
    {
        foreach (var step in steps)
            Run(step);
    }

    /// <summary>The grades of the range over every rule: the highest that certainly holds, and the highest that still could.</summary>
    internal (int Lowest, int Highest) Range() => RangeOver(0);

    /// <summary>The grades of an outcome's own range: over the rules that speak for it.</summary>
    internal (int Lowest, int Highest) RangeOf(int outcome) => RangeOver(1UL << outcome);

    private (int Lowest, int Highest) RangeOver(ulong outcomes)
    {
        int lowest = 0, highest = 0;
        for (var i = 0; i < _program.Rules.Length; i++)
        {
            if ((_program.RuleOutcomes[i] & outcomes) != outcomes)
                continue;
            var truth = _truths[_program.Rules[i].Step];
            if (truth == Truth.True)
                lowest = Math.Max(lowest, _program.RuleGrades[i]);
            if (truth != Truth.False)
                highest = Math.Max(highest, _program.RuleGrades[i]);
        }
        return (lowest, highest);
    }

    private void Run(int index)
    {
        var step = _program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.ItemState:
                Items[step.A] = StateOf(step.A);
                break;
            case StepKind.ScoreValue:
                Scores[step.A] = ScoreInterval.Of(_program.Scores[step.A], _program.ItemPrograms, Items);
                break;
            default:
                _truths[index] = TruthOf(step);
                break;
        }
    }

    private int StateOf(int item)
    {
        var program = _program.ItemPrograms[item];
        var observed = Open;
        foreach (var (option, step) in program.Observed)
            if (_observes && option > observed && _truths[step] == Truth.True)
                observed = option;
        Observed[item] = observed;
        if (Given[item] >= 0)
            return Given[item];
        if (observed >= 0)
            return observed;
        return program.AskWhen < 0 ? Open : _truths[program.AskWhen] switch
        {
            Truth.False => NotApplicable,
            Truth.True => Open,
            _ => OpenIfApplicable,
        };
    }

    private Truth TruthOf(Step step) => step.Kind switch
    {
        StepKind.ItemIs => TruthOfOption(step.A, step.Mask),
        StepKind.CountIn => TruthOfCount(step),
        StepKind.ScoreIn => TruthTable.Within(Scores[step.A].Low, Scores[step.A].High, step.Low, step.High),
        StepKind.FactIn => TruthTable.Within(Facts[step.A].Low, Facts[step.A].High, step.Low, step.High),
        StepKind.Not => TruthTable.Not(_truths[step.A]),
        StepKind.All => All(step),
        StepKind.Any => Any(step),
        _ => AtLeast(step),
    };

    private Truth TruthOfOption(int item, ulong mask)
    {
        var state = Items[item];
        if (state >= 0)
            return (mask >> state & 1) != 0 ? Truth.True : Truth.False;
        if (state == NotApplicable)
            return Truth.False;
        var all = _program.ItemPrograms[item].AllOptions;
        return mask == all && state == Open ? Truth.True : Truth.Open;
    }

    private Truth TruthOfCount(Step step)
    {
        var state = Items[step.A];
        if (state >= 0)
            return TruthTable.Within(state, state, step.Low, step.High);
        if (state == NotApplicable)
            return Truth.False;
        var truth = TruthTable.Within(0, Item.MostCount, step.Low, step.High);
        return state == OpenIfApplicable && truth == Truth.True ? Truth.Open : truth;
    }

    private Truth All(Step step)
    {
        var truth = Truth.True;
        for (var i = step.A; i < step.A + step.B; i++)
            truth &= _truths[_program.Operands[i]];
        return truth;
    }

    private Truth Any(Step step)
    {
        var truth = Truth.False;
        for (var i = step.A; i < step.A + step.B; i++)
            truth |= _truths[_program.Operands[i]];
        return truth;
    }

    private Truth AtLeast(Step step)
    {
        int certain = 0, possible = 0, asked = (int)step.Mask;
        for (var i = step.A; i < step.A + step.B; i++)
        {
            var truth = _truths[_program.Operands[i]];
            certain += (int)truth & 1;
            possible += (int)truth >> 1;
        }
        return certain >= asked ? Truth.True : possible >= asked ? Truth.Open : Truth.False;
    }
}
