namespace RiskAssessment.Instruments;

/// <summary>How a step can turn out otherwise when one item rises.</summary>
[Flags]
internal enum Turn
{
    /// <summary>It stays.</summary>
    None = 0,

    /// <summary>It can become true, or a score higher.</summary>
    Gained = 1,

    /// <summary>It can become false, or a score lower.</summary>
    Lost = 2,
}

/// <summary>
/// How each step can turn when one item rises, told from the shape of the conditions alone. An item that comes to be asked had no answer
/// before, so that a condition on it can only be gained; what it weighs tells which way a score goes.
/// </summary>
internal sealed class Turns
{
    private readonly CompletionModel _model;
    private readonly SwitchedItem _switched;
    private readonly Turn[] _steps;
    private readonly Turn?[] _scores;

    internal Turns(CompletionModel model, SwitchedItem switched)
    {
        (_model, _switched) = (model, switched);
        _steps = new Turn[model.Program.Steps.Length];
        _scores = new Turn?[model.Program.Scores.Length];
        foreach (var index in model.Program.Dependents[switched.Item])
            _steps[index] = OfStep(index);
    }

    internal Turn this[int step] => _steps[step];

    private Turn OfStep(int index)
    {
        var step = _model.Program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.ItemIs or StepKind.CountIn when step.A == _switched.Item:
                return OfItself(_model.Asked[index]);
            case StepKind.ItemIs or StepKind.CountIn:
                return BecomesAsked(step.A) ? Turn.Gained : Turn.None;
            case StepKind.ScoreIn:
                var score = _scores[step.A] ??= OfScore(_model.Program.Scores[step.A]);
                return (double.IsNegativeInfinity(step.Low) ? Turn.None : score) | (double.IsPositiveInfinity(step.High) ? Turn.None : Not(score));
            case StepKind.Not:
                return Not(_steps[step.A]);
            default:
                var turn = Turn.None;
                foreach (var part in _model.Parts(index))
                    turn |= _steps[part];
                return turn;
        }
    }

    private Turn OfItself(ValueSet asked) => _switched.Rises
        ? (asked.Low > _switched.First.Low ? Turn.Gained : Turn.None) | (asked.High < _switched.Second.High ? Turn.Lost : Turn.None)
        : (_switched.First.In(asked) == Truth.True || _switched.Second.In(asked) == Truth.False ? Turn.None : Turn.Gained)
            | (_switched.First.In(asked) == Truth.False || _switched.Second.In(asked) == Truth.True ? Turn.None : Turn.Lost);

    private bool BecomesAsked(int item) => _model.Program.ItemPrograms[item].AskWhen is >= 0 and var askWhen && (_steps[askWhen] & Turn.Gained) != 0;

    private Turn OfScore(ScoreProgram score)
    {
        var turn = Turn.None;
        foreach (var item in score.Items)
        {
            var program = _model.Program.ItemPrograms[item];
            if (item == _switched.Item)
                turn |= OfWeight(program.IsCount ? program.CountWeight : program.Weights[1] - program.Weights[0]);
            else if (BecomesAsked(item))
                turn |= OfWeight(program.LeastWeight) | OfWeight(program.MostWeight);
        }
        return turn;
    }

    private static Turn OfWeight(int weight) => weight > 0 ? Turn.Gained : weight < 0 ? Turn.Lost : Turn.None;

    private static Turn Not(Turn turn) =>
        ((turn & Turn.Gained) != 0 ? Turn.Lost : Turn.None) | ((turn & Turn.Lost) != 0 ? Turn.Gained : Turn.None);
}
