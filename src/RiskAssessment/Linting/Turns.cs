namespace RiskAssessment.Instruments;

/// <summary>How a gate can change when one item rises.</summary>
[Flags]
internal enum Turn
{
    /// <summary>It does not change.</summary>
    None = 0,

    /// <summary>It can become true, or a score higher.</summary>
    Gained = 1,

    /// <summary>It can become false, or a score lower.</summary>
    Lost = 2,
}

/// <summary>
/// How each gate can change when one item rises, derived only from the structure of the conditions. An item that is then asked had no answer
/// before, so a condition on it can only become true; the sign of its weight gives the direction of a score.
/// </summary>
internal sealed class Turns
{
    private readonly CompletionModel _model;
    private readonly SwitchedItem _switched;
    private readonly Turn[] _gates;
    private readonly Turn?[] _scores;

    internal Turns(CompletionModel model, SwitchedItem switched)
    {
        (_model, _switched) = (model, switched);
        _gates = new Turn[model.Program.Gates.Length];
        _scores = new Turn?[model.Program.Scores.Length];
        foreach (var index in model.Program.Dependents[switched.Item])
            _gates[index] = OfGate(index);
    }

    internal Turn this[int gate] => _gates[gate];

    private Turn OfGate(int index)
    {
        ref readonly var gate = ref _model.Program.Gates[index];
        return gate.Kind switch
        {
            GateKind.Answer when gate.Subject == _switched.Item => OfItself(gate.Values),
            GateKind.Answer => BecomesAsked(gate.Subject) ? Turn.Gained : Turn.None,
            GateKind.Score => OfSum(in gate, _scores[gate.Subject] ??= OfScore(_model.Program.Scores[gate.Subject])),
            GateKind.Group => OfSum(in gate, gate.Below.Aggregate(Turn.None, (turn, part) => turn | _gates[part])),
            _ => Turn.None,
        };
    }

    /// <summary>How a gate changes when its sum changes.</summary>
    private static Turn OfSum(in Gate gate, Turn sum) => (gate.IsUpperBound ? Turn.None : sum) | (gate.IsLowerBound ? Turn.None : Not(sum));

    private Turn OfItself(ValueSet asked) => _switched.Rises
        ? (asked.Low > _switched.First.Low ? Turn.Gained : Turn.None) | (asked.High < _switched.Second.High ? Turn.Lost : Turn.None)
        : (_switched.First.In(asked) == Truth.True || _switched.Second.In(asked) == Truth.False ? Turn.None : Turn.Gained)
            | (_switched.First.In(asked) == Truth.False || _switched.Second.In(asked) == Truth.True ? Turn.None : Turn.Lost);

    private bool BecomesAsked(int item) => _model.Program.CompiledItems[item].AskWhen is >= 0 and var askWhen && (_gates[askWhen] & Turn.Gained) != 0;

    private Turn OfScore(CompiledScore score)
    {
        var turn = Turn.None;
        foreach (var item in score.Items)
        {
            var program = _model.Program.CompiledItems[item];
            if (item == _switched.Item)
                turn |= OfWeight(program.IsCount ? program.CountWeight : program.Weights[1] - program.Weights[0]);
            else if (BecomesAsked(item))
                turn |= OfWeight(program.First.Low) | OfWeight(program.First.High);
        }
        return turn;
    }

    private static Turn OfWeight(long weight) => weight > 0 ? Turn.Gained : weight < 0 ? Turn.Lost : Turn.None;

    private static Turn Not(Turn turn) =>
        ((turn & Turn.Gained) != 0 ? Turn.Lost : Turn.None) | ((turn & Turn.Lost) != 0 ? Turn.Gained : Turn.None);
}
