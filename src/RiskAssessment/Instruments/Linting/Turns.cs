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
internal static class Turns
{
    internal static Turn[] Of(CompletionModel model, SwitchedItem switched)
    {
        var turns = new Turn[model.Program.Steps.Length];
        foreach (var index in model.Program.Dependents[switched.Item])
            turns[index] = OfStep(model, switched, turns, index);
        return turns;
    }

    private static Turn OfStep(CompletionModel model, SwitchedItem switched, Turn[] turns, int index)
    {
        var step = model.Program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.ItemIs or StepKind.CountIn when step.A == switched.Item:
                return OfItself(model.Asked[index], switched);
            case StepKind.ItemIs or StepKind.CountIn:
                return BecomesAsked(model, turns, step.A) ? Turn.Gained : Turn.None;
            case StepKind.ScoreValue:
                return OfScore(model, switched, turns, model.Program.Scores[step.A]);
            case StepKind.ScoreIn:
                return (double.IsNegativeInfinity(step.Low) ? Turn.None : OfScore(model, switched, turns, model.Program.Scores[step.A]))
                    | (double.IsPositiveInfinity(step.High) ? Turn.None : Not(OfScore(model, switched, turns, model.Program.Scores[step.A])));
            case StepKind.Not:
                return Not(turns[step.A]);
            default:
                var turn = Turn.None;
                foreach (var part in model.Parts(index))
                    turn |= turns[part];
                return turn;
        }
    }

    private static Turn OfItself(ValueSet asked, SwitchedItem switched) => switched.Rises
        ? (asked.Low > switched.First.Low ? Turn.Gained : Turn.None) | (asked.High < switched.Second.High ? Turn.Lost : Turn.None)
        : (switched.First.In(asked) == Truth.True || switched.Second.In(asked) == Truth.False ? Turn.None : Turn.Gained)
        | (switched.First.In(asked) == Truth.False || switched.Second.In(asked) == Truth.True ? Turn.None : Turn.Lost);

    private static bool BecomesAsked(CompletionModel model, Turn[] turns, int item) =>
        model.Program.ItemPrograms[item].AskWhen is >= 0 and var askWhen && (turns[askWhen] & Turn.Gained) != 0;

    private static Turn OfScore(CompletionModel model, SwitchedItem switched, Turn[] turns, ScoreProgram score)
    {
        var turn = Turn.None;
        foreach (var item in score.Items)
        {
            var program = model.Program.ItemPrograms[item];
            if (item == switched.Item)
                turn |= OfWeight(program.IsCount ? program.CountWeight : program.Weights[1] - program.Weights[0]);
            else if (BecomesAsked(model, turns, item))
                turn |= OfWeight(program.LeastWeight) | OfWeight(program.MostWeight);
        }
        return turn;
    }

    private static Turn OfWeight(int weight) => weight > 0 ? Turn.Gained : weight < 0 ? Turn.Lost : Turn.None;

    private static Turn Not(Turn turn) =>
        ((turn & Turn.Gained) != 0 ? Turn.Lost : Turn.None) | ((turn & Turn.Lost) != 0 ? Turn.Gained : Turn.None);
}
