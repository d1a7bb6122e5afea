namespace RiskAssessment.Instruments;

/// <summary>
/// Evaluates the gates of an instrument for a case that is still being chosen, with the possible values of each variable. Narrowing
/// changes sums by the difference and can be undone. While values are narrowed, a gate that is decided remains so.
/// </summary>
internal sealed class PartialCompletion
{
    private readonly CompletionModel _model;
    private readonly Gate[] _gates;
    private readonly ValueSet[] _values;

    /// <summary>The scores, then for each gate how many of its parts hold: certainly and possibly.</summary>
    private readonly (long Low, long High)[] _sums;
    private readonly Truth[] _truths;
    private readonly Stack<Change> _changes = new();
    private readonly Queue<int> _decided = new();

    internal PartialCompletion(CompletionModel model)
    {
        (_model, _gates) = (model, model.Program.Gates);
        _values = [.. model.FirstValues];
        _sums = [.. model.Program.Scores.Select(SumOf), .. _gates.Select(gate => (0L, (long)gate.Below.Length))];
        _truths = [.. Enumerable.Repeat(Truth.Open, _gates.Length)];
        for (var gate = 0; gate < _gates.Length; gate++)
            if (_gates[gate].Kind != GateKind.Item)
                Look(gate);
        PassOn();
        _changes.Clear();
    }

    private enum Changed : byte
    {
        Truth,
        Values,
        Sum,
    }

    /// <summary>The current position, for <see cref="Undo"/>.</summary>
    internal int Mark => _changes.Count;

    /// <summary>The total number of evaluated gates.</summary>
    internal long Looked { get; private set; }

    internal ValueSet ValuesOf(int variable) => _values[variable];

    internal Truth TruthOf(int gate) => _truths[gate];

    internal void Narrow(int variable, ValueSet values)
    {
        var before = _values[variable];
        _changes.Push(new Change(Changed.Values, variable, Values: before));
        _values[variable] = values;
        if (variable < _model.Program.ScoresOf.Length && _model.Program.ScoresOf[variable].Length > 0)
            AddToScores(variable, before, values);
        foreach (var gate in _model.GatesOver[variable])
            Look(gate);
        PassOn();
    }

    internal void Undo(int mark)
    {
        while (_changes.Count > mark)
        {
            var change = _changes.Pop();
            if (change.What == Changed.Truth)
                _truths[change.Index] = Truth.Open;
            else if (change.What == Changed.Values)
                _values[change.Index] = change.Values;
            else
                _sums[change.Index] = change.Sum;
        }
    }

    private void AddToScores(int item, ValueSet before, ValueSet now)
    {
        var (was, becomes) = (_model.Program.CompiledItems[item].RangeOf(before), _model.Program.CompiledItems[item].RangeOf(now));
        foreach (var score in _model.Program.ScoresOf[item])
            Add(score, becomes.Low - was.Low, becomes.High - was.High);
    }

    private void Add(int sum, long low, long high)
    {
        _changes.Push(new Change(Changed.Sum, sum, Sum: _sums[sum]));
        _sums[sum] = (_sums[sum].Low + low, _sums[sum].High + high);
    }

    private void Look(int index)
    {
        Looked++;
        if (_truths[index] != Truth.Open)
            return;
        _truths[index] = Decide(index);
        if (_truths[index] == Truth.Open)
            return;
        _changes.Push(new Change(Changed.Truth, index));
        _decided.Enqueue(index);
    }

    private Truth Decide(int index)
    {
        ref readonly var gate = ref _gates[index];
        if (gate.Kind is GateKind.Answer or GateKind.Fact)
            return _values[_model.VariableOf(in gate)].In(_model.Taken[index]);
        var (low, high) = _sums[gate.Kind == GateKind.Score ? gate.Subject : SumOfParts(index)];
        return gate.Kind == GateKind.Score ? gate.Of(low, high) : gate.OfParts((int)low, (int)high);
    }

    /// <summary>Updates the groups that contain a decided gate, and the groups that contain those.</summary>
    private void PassOn()
    {
        while (_decided.Count > 0)
        {
            var part = _decided.Dequeue();
            var (low, high) = _truths[part] == Truth.True ? (1, 0) : (0, -1);
            foreach (var group in _model.Groups[part])
            {
                Add(SumOfParts(group), low, high);
                Look(group);
            }
        }
    }

    private int SumOfParts(int group) => _model.Program.Scores.Length + group;

    private (long Low, long High) SumOf(CompiledScore score)
    {
        long low = 0, high = 0;
        foreach (var item in score.Items)
        {
            var first = _model.Program.CompiledItems[item].First;
            (low, high) = (low + first.Low, high + first.High);
        }
        return (low, high);
    }

    /// <summary>The value before a change. A truth was open.</summary>
    private readonly record struct Change(Changed What, int Index, ValueSet Values = default, (long Low, long High) Sum = default);
}
