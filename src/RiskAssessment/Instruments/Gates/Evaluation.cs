namespace RiskAssessment.Instruments;

/// <summary>
/// Evaluates the gates of an instrument for what is known of a case. Some gates can be evaluated again after an answer was changed,
/// which is used to rank questions and to minimise reasons.
/// </summary>
/// <param name="program">The compiled instrument.</param>
/// <param name="given">For each item the option or count that was answered, <see cref="ItemState.NotApplicable"/>, or <see cref="ItemState.Open"/>.</param>
internal sealed class Evaluation(GateProgram program, int[] given)
{
    /// <summary>An item that adds nothing to any score yet, because its gate has not been evaluated.</summary>
    private const int NotSettled = int.MinValue;

    private const int MostOnStack = 1_024;

    private readonly Gate[] _gates = program.Gates;
    private readonly Truth[] _truths = new Truth[program.Gates.Length];
    private readonly ScoreTally[] _scores = new ScoreTally[program.Scores.Length];
    private readonly int[] _states = new int[given.Length];
    private readonly sbyte[] _observed = new sbyte[given.Length];

    /// <summary>For each item the option or count that was answered, <see cref="ItemState.NotApplicable"/>, or <see cref="ItemState.Open"/>.</summary>
    internal int[] Given { get; } = given;

    internal Truth TruthOf(int gate) => _truths[gate];

    /// <summary>The option or count of an item that is in effect, or one of the states of an item without.</summary>
    internal int StateOf(int item) => _states[item];

    /// <summary>The same for every item.</summary>
    internal ReadOnlySpan<int> States => _states;

    /// <summary>What an item may still be, and what it adds to a score.</summary>
    internal ItemRange RangeOf(int item) => program.CompiledItems[item].At(_states[item]);

    /// <summary>The option of an item that the diary certainly shows, or <see cref="ItemState.Open"/>.</summary>
    internal int Observed(int item) => _observed[item];

    /// <summary>Whether an item is neither answered nor shown by the diary, though it applies or may apply.</summary>
    internal bool IsOpen(int item) => _states[item] is ItemState.Open or ItemState.OpenIfApplicable;

    /// <summary>Everything that a score can still be.</summary>
    internal Interval ScoreOf(int score) => new(_scores[score].Low, _scores[score].High);

    /// <summary>The number that a score states by its missing-data rule; <see langword="null"/> if it states none.</summary>
    internal double? StatedScore(int score) => program.Scores[score].StatedBy(in _scores[score]);

    /// <summary>Evaluates everything from the facts of a diary, by the indices of their definitions.</summary>
    internal void Run(ReadOnlySpan<Interval> facts)
    {
        foreach (var index in program.FactGates)
        {
            ref readonly var gate = ref program.Gates[index];
            _truths[index] = gate.Of(facts[gate.Subject].Low, facts[gate.Subject].High);
        }
        Array.Clear(_scores, 0, _scores.Length);
        _states.AsSpan().Fill(NotSettled);
        Run(program.Order, observes: true);
    }

    /// <summary>Copies the state of another evaluation of the same instrument.</summary>
    internal void CopyFrom(Evaluation other)
    {
        other.Given.AsSpan().CopyTo(Given);
        other._states.AsSpan().CopyTo(_states);
        other._observed.AsSpan().CopyTo(_observed);
        other._truths.AsSpan().CopyTo(_truths);
        other._scores.AsSpan().CopyTo(_scores);
    }

    /// <summary>Treats the value in effect as an answer, so that it no longer depends on the diary.</summary>
    internal void AnswerWhatIsShown()
    {
        for (var item = 0; item < Given.Length; item++)
            if (_states[item] >= 0)
                Given[item] = _states[item];
    }

    /// <summary>Makes the fact of a gate unknown.</summary>
    internal void Forget(int factGate) => _truths[factGate] = program.Gates[factGate].Of(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gives a gate over a fact the truth that it has for a value of the fact.</summary>
    internal void SetFact(int factGate, double value) => _truths[factGate] = program.Gates[factGate].Of(value, value);

    /// <summary>Gives a gate over a fact the truth that it has in another evaluation.</summary>
    internal void Recall(int factGate, Evaluation other) => _truths[factGate] = other._truths[factGate];

    /// <summary>Evaluates gates again, except those over a fact. The literals over an item are evaluated with it.</summary>
    /// <param name="gates">The gates, in order.</param>
    /// <param name="observes">Whether the diary fills open items.</param>
    internal void Run(ReadOnlySpan<int> gates, bool observes)
    {
        foreach (var gate in gates)
            Settle(gate, observes);
    }

    /// <summary>
    /// The grades of the range over every rule that counts for the overall grade or for an outcome: the highest of a rule that is certainly true,
    /// and of one that is possibly true.
    /// </summary>
    internal (int Lowest, int Highest) Range(ulong scope = GateProgram.Overall)
    {
        var (gates, grades, scopes) = (program.RuleGates, program.RuleGrades, program.RuleScopes);
        int lowest = 0, highest = 0;
        for (var i = 0; i < gates.Length; i++)
        {
            if (grades[i] <= lowest || (scopes[i] & scope) == 0)
                continue;
            var truth = _truths[gates[i]];
            if (truth != Truth.False)
                highest = Math.Max(highest, grades[i]);
            if (truth == Truth.True)
                lowest = grades[i];
        }
        return (lowest, highest);
    }

    /// <summary>
    /// The grade that the missing-data rules of the scores give: the highest of a rule that is certainly true with each score at the number that it
    /// states. It is in the range, since that number is in the interval of the score.
    /// </summary>
    /// <param name="lowest">The lowest grade of the range, which it is if every score is an interval.</param>
    /// <param name="scope">The bit of the overall grade or of an outcome.</param>
    internal int StatedGrade(int lowest, ulong scope)
    {
        if (!program.StatesScores)
            return lowest;
        Span<Truth> truths = _truths.Length <= MostOnStack ? stackalloc Truth[_truths.Length] : new Truth[_truths.Length];
        StateScores(truths);
        for (var i = 0; i < program.Rules.Length; i++)
            if (truths[program.Rules[i].Gate] == Truth.True && (program.RuleScopes[i] & scope) != 0)
                lowest = Math.Max(lowest, program.RuleGrades[i]);
        return lowest;
    }

    private void StateScores(Span<Truth> truths)
    {
        _truths.AsSpan().CopyTo(truths);
        foreach (var index in program.Order)
        {
            ref readonly var gate = ref _gates[index];
            if (gate.Kind == GateKind.Group)
                truths[index] = OfParts(in gate, truths);
            else if (gate.Kind == GateKind.Score && program.Scores[gate.Subject].IsDecidedByRule && StatedScore(gate.Subject) is { } number)
                truths[index] = gate.Of(number, number);
        }
    }

    private void Settle(int index, bool observes)
    {
        ref readonly var gate = ref _gates[index];
        if (gate.Kind == GateKind.Group)
            _truths[index] = OfParts(in gate, _truths);
        else if (gate.Kind == GateKind.Item)
            SettleItem(gate.Subject, observes);
        else if (gate.Kind == GateKind.Score)
            _truths[index] = OfScore(in gate);
    }

    private Truth OfScore(in Gate gate)
    {
        var score = ScoreOf(gate.Subject);
        return gate.Of(score.Low, score.High);
    }

    private static Truth OfParts(in Gate gate, ReadOnlySpan<Truth> truths)
    {
        int certain = 0, possible = 0;
        foreach (var part in gate.Below)
            (certain, possible) = (certain + truths[part].Certain(), possible + truths[part].Possible());
        return gate.OfParts(certain, possible);
    }

    /// <summary>Sets the state of an item, evaluates the literals over it, and adds it to its scores.</summary>
    private void SettleItem(int item, bool observes)
    {
        var compiled = program.CompiledItems[item];
        var shown = ItemState.Open;
        if (observes)
            _observed[item] = (sbyte)(shown = compiled.ShownBy(_truths));
        var (before, now) = (_states[item], CompiledItem.StateOf(Given[item], shown, compiled.AskWhen < 0 ? Truth.True : _truths[compiled.AskWhen]));
        if (before == now)
            return;
        if (before != NotSettled)
            LeaveScores(item, compiled);
        _states[item] = now;
        ItemRange ofCount = default;
        ref readonly var range = ref compiled.At(now, ref ofCount);
        foreach (var literal in program.LiteralsOf[item])
            _truths[literal] = range.Values.In(in _gates[literal].Values);
        foreach (var score in program.ScoresOf[item])
            _scores[score].Add(in range, now, 1);
    }

    /// <summary>Removes an item from its scores.</summary>
    private void LeaveScores(int item, CompiledItem compiled)
    {
        var range = compiled.At(_states[item]);
        foreach (var score in program.ScoresOf[item])
            _scores[score].Add(in range, _states[item], -1);
    }
}
