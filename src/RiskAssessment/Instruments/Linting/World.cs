namespace RiskAssessment.Instruments;

/// <summary>
/// Some completions at once: for each variable the values that it may still have, and what scores and conditions make of that. Narrowing
/// can be undone.
/// </summary>
internal sealed class World
{
    private enum Changed : byte
    {
        Truth,
        Values,
        Score,
    }

    private readonly CompletionModel _model;
    private readonly ValueSet[] _values;
    private readonly (long Low, long High)[] _scores;
    private readonly Truth[] _truths;
    private readonly Stack<Change> _changes = new();
    private readonly Queue<int> _touched = new();

    internal World(CompletionModel model)
    {
        _model = model;
        _values = [.. model.FirstValues];
        _scores = Array.ConvertAll(model.Program.Scores, OfScore);
        _truths = new Truth[model.Program.Steps.Length];
        for (var i = 0; i < _truths.Length; i++)
            _truths[i] = Evaluate(i);
    }

    /// <summary>How much was narrowed, to be given back to <see cref="Undo"/>.</summary>
    internal int Mark => _changes.Count;

    internal ValueSet ValuesOf(int variable) => _values[variable];

    internal Truth TruthOf(int step) => _truths[step];

    internal void Narrow(int variable, ValueSet values)
    {
        var before = _values[variable];
        _changes.Push(new Change(Changed.Values, variable, Values: before));
        _values[variable] = values;
        if (variable < _model.ScoresOf.Length && _model.ScoresOf[variable].Length > 0)
            NarrowScores(variable, _model.Weight(variable, before), _model.Weight(variable, values));
        foreach (var step in _model.StepsOf[variable])
            _touched.Enqueue(step);
        while (_touched.Count > 0)
            Renew(_touched.Dequeue());
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
                _scores[change.Index] = change.Score;
        }
    }

    private void NarrowScores(int item, (long Low, long High) before, (long Low, long High) now)
    {
        if (before == now)
            return;
        foreach (var score in _model.ScoresOf[item])
        {
            var (low, high) = _scores[score];
            _changes.Push(new Change(Changed.Score, score, Score: (low, high)));
            _scores[score] = (low - before.Low + now.Low, high - before.High + now.High);
            foreach (var step in _model.StepsOfScore[score])
                _touched.Enqueue(step);
        }
    }

    /// <summary>A step once decided stays so while values are narrowed.</summary>
    private void Renew(int step)
    {
        if (_truths[step] != Truth.Open || Evaluate(step) is var truth && truth == Truth.Open)
            return;
        _changes.Push(new Change(Changed.Truth, step));
        _truths[step] = truth;
        foreach (var parent in _model.Parents[step])
            _touched.Enqueue(parent);
    }

    private (long Low, long High) OfScore(ScoreProgram score)
    {
        long low = 0, high = 0;
        foreach (var item in score.Items)
        {
            var weight = _model.Weight(item, _values[item]);
            (low, high) = (low + weight.Low, high + weight.High);
        }
        return (low, high);
    }

    private Truth Evaluate(int index)
    {
        var step = _model.Program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.ItemState or StepKind.ScoreValue:
                return Truth.Open;
            case StepKind.ScoreIn:
                return TruthTable.Within(_scores[step.A].Low, _scores[step.A].High, step.Low, step.High);
            case StepKind.Not:
                return TruthTable.Not(_truths[step.A]);
            case StepKind.All or StepKind.Any or StepKind.AtLeast:
                return OfGroup(step);
            default:
                return _values[_model.VariableOf(step)].In(_model.Asked[index]);
        }
    }

    private Truth OfGroup(Step step)
    {
        var asked = step.Kind switch { StepKind.All => step.B, StepKind.Any => 1, _ => (int)step.Mask };
        int certain = 0, possible = 0;
        for (var i = step.A; i < step.A + step.B; i++)
        {
            var truth = _truths[_model.Program.Operands[i]];
            certain += (int)truth & 1;
            possible += (int)truth >> 1;
        }
        return certain >= asked ? Truth.True : possible >= asked ? Truth.Open : Truth.False;
    }

    /// <summary>What one change took away. A truth was open before.</summary>
    private readonly record struct Change(Changed What, int Index, ValueSet Values = default, (long Low, long High) Score = default);
}
