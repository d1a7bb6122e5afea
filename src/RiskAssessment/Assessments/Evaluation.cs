using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// The working memory of one evaluation: what is given, and what every step of the instrument makes of it. Steps can be evaluated
/// again in part after a given answer was changed, which is how questions are weighed and reasons are made minimal.
/// </summary>
/// <param name="program">The compiled instrument.</param>
/// <param name="given">For each item the option or count that was answered, or <see cref="Open"/>.</param>
internal sealed class Evaluation(InstrumentProgram program, int[] given)
{
    /// <summary>An item's state where it is neither answered (its option or count) nor observed.</summary>
    internal const int Open = -1;

    internal const int NotApplicable = -2;

    internal const int OpenIfApplicable = -3;

    /// <summary>An item that adds nothing to any score yet, because its own step has not been run.</summary>
    private const int NotRun = int.MinValue;

    private readonly Truth[] _truths = new Truth[program.Steps.Length];
    private readonly ScoreSum[] _sums = new ScoreSum[program.Scores.Length];
    private readonly sbyte[] _observed = new sbyte[given.Length];

    /// <summary>For each item the option or count that was answered, or <see cref="Open"/>.</summary>
    internal int[] Given { get; } = given;

    /// <summary>For each item its state: the option or count that stands for it, or one of the states above.</summary>
    internal int[] Items { get; } = new int[given.Length];

    internal Truth TruthOf(int step) => _truths[step];

    /// <summary>The option of an item that the diary certainly shows, or <see cref="Open"/>.</summary>
    internal int Observed(int item) => _observed[item];

    /// <summary>Whether an item is neither answered nor shown by the diary, though it applies or may apply.</summary>
    internal bool IsOpen(int item) => Items[item] is Open or OpenIfApplicable;

    internal Interval ScoreOf(int score) => _sums[score].In(program.Scores[score]);

    /// <summary>Works everything out from the facts of a diary, by the indices of their definitions.</summary>
    internal void Run(ReadOnlySpan<Interval> facts)
    {
        foreach (var step in program.FactSteps)
        {
            ref readonly var asked = ref program.Steps[step];
            _truths[step] = TruthTable.Within(facts[asked.A].Low, facts[asked.A].High, asked.Low, asked.High);
        }
        Run();
    }

    /// <summary>Takes over all that another evaluation of the same instrument made out.</summary>
    internal void CopyFrom(Evaluation other)
    {
        other.Given.AsSpan().CopyTo(Given);
        other.Items.AsSpan().CopyTo(Items);
        other._observed.AsSpan().CopyTo(_observed);
        other._truths.AsSpan().CopyTo(_truths);
        other._sums.AsSpan().CopyTo(_sums);
    }

    /// <summary>Lets what the diary shows stand as if it had been answered, and shows nothing any more.</summary>
    internal void AnswerWhatIsShown()
    {
        for (var item = 0; item < Given.Length; item++)
            Given[item] = Math.Max(Items[item], Open);
    }

    /// <summary>Says that nothing is known of a fact to a step that asks for it.</summary>
    internal void Forget(int factStep)
    {
        ref readonly var asked = ref program.Steps[factStep];
        _truths[factStep] = TruthTable.Within(double.NegativeInfinity, double.PositiveInfinity, asked.Low, asked.High);
    }

    /// <summary>Gives a step that asks for a fact the truth that it has in another evaluation.</summary>
    internal void Recall(int factStep, Evaluation other) => _truths[factStep] = other._truths[factStep];

    /// <summary>Runs steps again, among them none that asks for a fact.</summary>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="observes">Whether the diary fills open items.</param>
    internal void Run(ReadOnlySpan<int> steps, bool observes)
    {
        foreach (var step in steps)
            Run(step, observes);
    }

    /// <summary>The grades of the range over every rule: the highest that certainly holds, and the highest that still could.</summary>
    internal (int Lowest, int Highest) Range()
    {
        int lowest = 0, highest = 0;
        for (var i = 0; i < program.Rules.Length; i++)
            Raise(i, ref lowest, ref highest);
        return (lowest, highest);
    }

    /// <summary>The grades of an outcome's own range: over the rules that speak for it.</summary>
    internal (int Lowest, int Highest) RangeOf(int outcome)
    {
        int lowest = 0, highest = 0;
        for (var i = 0; i < program.Rules.Length; i++)
            if ((program.RuleOutcomes[i] >> outcome & 1) != 0)
                Raise(i, ref lowest, ref highest);
        return (lowest, highest);
    }

    private void Raise(int rule, ref int lowest, ref int highest)
    {
        var (truth, grade) = (_truths[program.Rules[rule].Step], program.RuleGrades[rule]);
        if (truth == Truth.True)
            lowest = Math.Max(lowest, grade);
        if (truth != Truth.False)
            highest = Math.Max(highest, grade);
    }

    private void Run()
    {
        Array.Clear(_sums, 0, _sums.Length);
        for (var item = 0; item < Items.Length; item++)
            Items[item] = NotRun;
        for (var step = 0; step < _truths.Length; step++)
            Run(step, observes: true);
    }

    private void Run(int index, bool observes)
    {
        ref readonly var step = ref program.Steps[index];
        if (step.Kind == StepKind.ItemState)
            Enter(step.A, observes);
        else if (step.Kind is not (StepKind.FactIn or StepKind.ScoreValue))
            _truths[index] = TruthOf(in step);
    }

    /// <summary>Puts an item into its state, and what it adds into the sums of its scores.</summary>
    private void Enter(int item, bool observes)
    {
        var compiled = program.ItemPrograms[item];
        var (before, now) = (Items[item], StateOf(item, compiled, observes));
        if (before == now)
            return;
        Items[item] = now;
        foreach (var score in program.ScoresOf[item])
        {
            if (before != NotRun)
                _sums[score].Add(compiled, before, -1);
            _sums[score].Add(compiled, now, 1);
        }
    }

    private int StateOf(int item, ItemProgram compiled, bool observes)
    {
        var observed = Open;
        if (observes)
        {
            foreach (var (option, step) in compiled.Observed)
                if (option > observed && _truths[step] == Truth.True)
                    observed = option;
            _observed[item] = (sbyte)observed;
        }
        if (Given[item] >= 0)
            return Given[item];
        if (observed >= 0)
            return observed;
        return compiled.AskWhen < 0 ? Open : _truths[compiled.AskWhen] switch
        {
            Truth.False => NotApplicable,
            Truth.True => Open,
            _ => OpenIfApplicable,
        };
    }

    private Truth TruthOf(in Step step) => step.Kind switch
    {
        StepKind.ItemIs => TruthOfOption(in step),
        StepKind.CountIn => TruthOfCount(in step),
        StepKind.ScoreIn => TruthOfScore(in step),
        StepKind.Not => TruthTable.Not(_truths[step.A]),
        StepKind.All => All(in step),
        StepKind.Any => Any(in step),
        _ => AtLeast(in step),
    };

    private Truth TruthOfOption(in Step step)
    {
        var state = Items[step.A];
        if (state >= 0)
            return (step.Mask >> state & 1) != 0 ? Truth.True : Truth.False;
        if (state == NotApplicable)
            return Truth.False;
        return state == Open && step.Mask == program.ItemPrograms[step.A].AllOptions ? Truth.True : Truth.Open;
    }

    private Truth TruthOfCount(in Step step)
    {
        var state = Items[step.A];
        if (state >= 0)
            return TruthTable.Within(state, state, step.Low, step.High);
        if (state == NotApplicable)
            return Truth.False;
        var truth = TruthTable.Within(0, Item.MostCount, step.Low, step.High);
        return state == OpenIfApplicable && truth == Truth.True ? Truth.Open : truth;
    }

    private Truth TruthOfScore(in Step step)
    {
        var score = ScoreOf(step.A);
        return TruthTable.Within(score.Low, score.High, step.Low, step.High);
    }

    private ReadOnlySpan<int> Operands(in Step step) => program.Operands.AsSpan(step.A, step.B);

    private Truth All(in Step step)
    {
        var truth = Truth.True;
        foreach (var operand in Operands(in step))
            truth &= _truths[operand];
        return truth;
    }

    private Truth Any(in Step step)
    {
        var truth = Truth.False;
        foreach (var operand in Operands(in step))
            truth |= _truths[operand];
        return truth;
    }

    private Truth AtLeast(in Step step)
    {
        int certain = 0, possible = 0, asked = (int)step.Mask;
        foreach (var operand in Operands(in step))
        {
            certain += (int)_truths[operand] & 1;
            possible += (int)_truths[operand] >> 1;
        }
        return certain >= asked ? Truth.True : possible >= asked ? Truth.Open : Truth.False;
    }
}
