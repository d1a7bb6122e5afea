namespace RiskAssessment.Instruments;

/// <summary>
/// Some completions at once: for each variable the values that it may still have, and what scores and conditions make of that. Narrowing
/// can be undone. While values are narrowed a condition that is decided stays so, and each group keeps count of its parts that are.
/// </summary>
internal sealed class World
{
    private readonly CompletionModel _model;
    private readonly ValueSet[] _values;
    private readonly (long Low, long High)[] _scores;
    private readonly Truth[] _truths;
    private readonly (int Certain, int Possible)[] _parts;
    private readonly Stack<Change> _changes = new();
    private readonly Queue<int> _decided = new();

    internal World(CompletionModel model)
    {
        _model = model;
        _values = [.. model.FirstValues];
        _scores = Array.ConvertAll(model.Program.Scores, OfScore);
        _truths = [.. Enumerable.Repeat(Truth.Open, model.Program.Steps.Length)];
        _parts = new (int, int)[_truths.Length];
        for (var i = 0; i < _truths.Length; i++)
            _parts[i] = (0, model.Parts(i).Count);
        for (var i = 0; i < _truths.Length; i++)
            if (model.Program.Steps[i].Kind is StepKind.ItemIs or StepKind.CountIn or StepKind.FactIn or StepKind.ScoreIn)
                Look(i);
        PassOn();
        _changes.Clear();
    }

    private enum Changed : byte
    {
        Truth,
        Values,
        Score,
    }

    /// <summary>How much was narrowed, to be given back to <see cref="Undo"/>.</summary>
    internal int Mark => _changes.Count;

    /// <summary>How many conditions were looked at, in all.</summary>
    internal long Looked { get; private set; }

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
            Look(step);
        PassOn();
    }

    internal void Undo(int mark)
    {
        while (_changes.Count > mark)
        {
            var change = _changes.Pop();
            if (change.What == Changed.Truth)
                Reopen(change.Index);
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
                Look(step);
        }
    }

    /// <summary>Looks at a condition over one variable or one score.</summary>
    private void Look(int index)
    {
        Looked++;
        if (_truths[index] != Truth.Open)
            return;
        var step = _model.Program.Steps[index];
        Decide(index, step.Kind == StepKind.ScoreIn
            ? TruthTable.Within(_scores[step.A].Low, _scores[step.A].High, step.Low, step.High)
            : _values[_model.VariableOf(step)].In(_model.Asked[index]));
    }

    private void Decide(int step, Truth truth)
    {
        if (truth == Truth.Open)
            return;
        _changes.Push(new Change(Changed.Truth, step));
        _truths[step] = truth;
        _decided.Enqueue(step);
    }

    /// <summary>Tells the groups of which a decided condition is a part, and those of which they are.</summary>
    private void PassOn()
    {
        while (_decided.Count > 0)
        {
            var part = _decided.Dequeue();
            foreach (var group in _model.Parents[part])
            {
                Looked++;
                _parts[group] = Counted(_parts[group], _truths[part], 1);
                if (_truths[group] == Truth.Open)
                    Decide(group, OfParts(group));
            }
        }
    }

    private void Reopen(int step)
    {
        foreach (var group in _model.Parents[step])
            _parts[group] = Counted(_parts[group], _truths[step], -1);
        _truths[step] = Truth.Open;
    }

    private static (int Certain, int Possible) Counted((int Certain, int Possible) parts, Truth truth, int by) =>
        truth == Truth.True ? (parts.Certain + by, parts.Possible) : (parts.Certain, parts.Possible - by);

    private Truth OfParts(int group)
    {
        var step = _model.Program.Steps[group];
        var asked = step.Kind switch { StepKind.All => step.B, StepKind.AtLeast => (int)step.Mask, _ => 1 };
        var truth = _parts[group].Certain >= asked ? Truth.True : _parts[group].Possible >= asked ? Truth.Open : Truth.False;
        return step.Kind == StepKind.Not ? TruthTable.Not(truth) : truth;
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

    /// <summary>What one change took away. A truth was open before.</summary>
    private readonly record struct Change(Changed What, int Index, ValueSet Values = default, (long Low, long High) Score = default);
}
