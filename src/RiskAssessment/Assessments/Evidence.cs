using System.Buffers;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// The incidents behind a claim: those behind the ends of the facts on which it rests. Where that alone does not show that the claim is made
/// of the diary reduced to them, or some of them are only suspected, the reduced diary is assessed: by the confirmed ones, by all that are
/// confirmed, and only then with suspected ones and with reported duplicates, of which those are kept without which the claim is not made.
/// </summary>
internal ref struct Evidence
{
    /// <summary>How often a diary is assessed to leave out suspected entries. What is left after that is named.</summary>
    private const int MostTrials = 200;

    private readonly GateProgram _program;
    private readonly Evaluation _evaluation;
    private readonly PatternProfile _pattern;
    private readonly IncidentDiary _diary;
    private readonly Evaluation _trial;
    private readonly EntryMarks _marks;
    private bool _mayDiffer;
    private int _trials;

    /// <summary>Begins with no incident.</summary>
    /// <param name="program">The instrument.</param>
    /// <param name="evaluation">What holds.</param>
    /// <param name="pattern">The facts of the diary.</param>
    /// <param name="diary">The diary.</param>
    /// <param name="trial">Working memory for the same instrument.</param>
    /// <param name="marks">Where to mark the incidents; nothing is marked yet.</param>
    internal Evidence(GateProgram program, Evaluation evaluation, PatternProfile pattern, IncidentDiary diary, Evaluation trial, EntryMarks marks)
    {
        (_program, _evaluation, _pattern, _diary, _trial) = (program, evaluation, pattern, diary, trial);
        _marks = marks;
    }

    /// <summary>Says that the claim may not be made though all that it rests on is shown.</summary>
    internal void MayDiffer() => _mayDiffer = true;

    /// <summary>Adds the incidents behind a gate over a fact.</summary>
    internal readonly void AddFact(int factGate)
    {
        ref readonly var gate = ref _program.Gates[factGate];
        var fact = gate.Subject;
        PatternFactTable.Kinds[fact].Mark(Started, fact, EndsOf(in gate, _evaluation.TruthOf(factGate), _pattern.Fact(fact)), _marks);
    }

    /// <summary>Adds the incidents behind what the diary shows of an item.</summary>
    internal void AddItem(int item)
    {
        var (observed, given) = (_evaluation.Observed(item), _evaluation.Given[item]);
        foreach (var (option, gate) in _program.CompiledItems[item].Observed)
        {
            if (option == observed)
                AddTruth(gate, Truth.True);
            else if (option > observed && option == given && _evaluation.TruthOf(gate) == Truth.False)
                AddTruth(gate, Truth.False);
            else
                _mayDiffer |= option > observed;
        }
    }

    /// <summary>The ids of the incidents behind a claim, in the order of time.</summary>
    internal IReadOnlyList<string> For(Claim claim)
    {
        if (_mayDiffer || HasSuspected)
            Choose(claim);
        return _marks.Ids();
    }

    /// <summary>Whether an entry counts for certain at the instant. A duplicate does not, nor does what it duplicates where that starts later.</summary>
    private readonly bool IsFirm(int place) => _diary.Entries[place].IsConfirmed && _diary.Entries[place].Span.Start <= _pattern.AsOf;

    private readonly bool HasSuspected
    {
        get
        {
            for (var place = _marks.Next(0); place >= 0; place = _marks.Next(place + 1))
                if (!IsFirm(place))
                    return true;
            return false;
        }
    }

    private readonly StartedEntries Started => new(_pattern, _diary);

    private static Ends EndsOf(in Gate gate, Truth truth, Interval known) => truth switch
    {
        Truth.True => (gate.IsUpperBound ? Ends.None : Ends.Low) | (gate.IsLowerBound ? Ends.None : Ends.High),
        Truth.False => known.High < gate.Range.Low ? Ends.High : Ends.Low,
        _ => Ends.None,
    };

    /// <summary>Adds the incidents behind the facts by which a condition is true, or false.</summary>
    private readonly void AddTruth(int index, Truth truth)
    {
        ref readonly var gate = ref _program.Gates[index];
        if (_evaluation.TruthOf(index) != truth)
            return;
        if (gate.Kind == GateKind.Fact)
            AddFact(index);
        foreach (var part in gate.Below)
            AddTruth(part, gate.IsLowerBound ? truth : TruthTable.Not(truth));
    }

    private void Choose(Claim claim)
    {
        using var found = new EntryMarks(_diary);
        _marks.Words.CopyTo(found.Words);
        for (var place = _marks.Next(0); place >= 0; place = _marks.Next(place + 1))
            if (!IsFirm(place))
                _marks.Unmark(place);
        if (IsMade(claim))
            return;
        Started.MarkConfirmed(_marks);
        if (IsMade(claim))
            return;
        found.Words.CopyTo(_marks.Words);
        if (!IsMade(claim))
        {
            Started.MarkCounted(_marks);
            Started.MarkReportedDuplicates(_marks);
        }
        LeaveOutSuspected(claim);
    }

    /// <summary>Whether the diary reduced to the marked entries makes the claim, the answers being the same.</summary>
    private bool IsMade(Claim claim)
    {
        Span<Interval> facts = stackalloc Interval[PatternFactTable.Rows.Length];
        _marks.FillFacts(facts, _pattern.AsOf);
        _evaluation.Given.AsSpan().CopyTo(_trial.Given);
        _trial.Run(facts);
        _trials++;
        return claim.IsSame(_program, _evaluation, _trial);
    }

    private void LeaveOutSuspected(Claim claim)
    {
        var places = ArrayPool<int>.Shared.Rent(_diary.Count);
        var count = 0;
        for (var place = _marks.Next(0); place >= 0; place = _marks.Next(place + 1))
            if (!IsFirm(place))
                places[count++] = place;
        LeaveOut(claim, places.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>Leaves out as many of some entries as can be: all, or as many as can be of each half.</summary>
    private void LeaveOut(Claim claim, ReadOnlySpan<int> places)
    {
        if (places.IsEmpty || _trials >= MostTrials)
            return;
        foreach (var place in places)
            _marks.Unmark(place);
        if (IsMade(claim))
            return;
        foreach (var place in places)
            _marks.Mark(place);
        if (places.Length == 1)
            return;
        LeaveOut(claim, places.Slice(places.Length / 2));
        LeaveOut(claim, places.Slice(0, places.Length / 2));
    }
}
