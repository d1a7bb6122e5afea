using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>The planes of literals: of what was answered or else is certainly shown by the diary, and of the conditions over facts.</summary>
internal sealed class ItemPlanes
{
    private readonly InstrumentProgram _program;
    private readonly PackedLayout _layout;
    private readonly PlaneBuilder _planes;
    private readonly Dictionary<int, Rails> _pairs = [];
    private readonly Dictionary<int, (int[] Options, int Answered)> _choices = [];

    internal ItemPlanes(InstrumentProgram program, PackedLayout layout, PlaneBuilder planes) => (_program, _layout, _planes) = (program, layout, planes);

    internal Rails RailsOf(Literal literal)
    {
        if (literal.Item < 0)
            return FactIn(literal.Step);
        var item = _program.ItemPrograms[literal.Item];
        return item.IsCount ? OfCount(literal)
            : item.Weights.Length == 2 ? OfPair(Pair(literal.Item, item), literal.Options)
            : OfChoice(Choice(literal.Item, item), literal.Options, item.AllOptions);
    }

    private Rails FactIn(int step) => new(_layout.PlaneOfFact(step), _layout.PlaneOfFact(step) + 1);

    private Rails OfCount(Literal literal)
    {
        var answered = _layout.FirstPlane[literal.Item];
        int PlaneOf(int part) => answered + 1 + part;
        var worths = Enumerable.Range(0, CountParts.Count).Select(part => (PlaneOf(part), (long)CountParts.Worth(part))).ToArray();
        var holds = literal.Part >= 0
            ? PlaneOf(literal.Part)
            : _planes.AndNot(_planes.And(answered, _planes.SumAtLeast(literal.Least, worths)), _planes.SumAtLeast(Math.Floor(literal.Most) + 1, worths));
        return new Rails(holds, holds == answered ? PlaneBuilder.True : _planes.Or(holds, _planes.Not(answered)));
    }

    private Rails OfPair(Rails second, ulong options) => options switch
    {
        1 => new(_planes.Not(second.Possible), _planes.Not(second.Certain)),
        2 => second,
        _ => new(_planes.Or(second.Certain, _planes.Not(second.Possible)), PlaneBuilder.True),
    };

    private Rails OfChoice((int[] Options, int Answered) choice, ulong options, ulong all)
    {
        var among = _planes.Or(choice.Options.Where((_, option) => (options >> option & 1) != 0));
        return new Rails(among, options == all ? PlaneBuilder.True : _planes.Or(among, _planes.Not(choice.Answered)));
    }

    /// <summary>Of two options the second, which an observation of it makes certain and one of the first makes impossible, where it is open.</summary>
    private Rails Pair(int index, ItemProgram item)
    {
        if (_pairs.TryGetValue(index, out var pair))
            return pair;
        pair = new Rails(_layout.FirstPlane[index], _layout.FirstPlane[index] + 1);
        foreach (var (option, step) in item.Observed.OrderByDescending(observed => observed.Option))
            pair = option == 1
                ? pair with { Certain = _planes.OrAnd(pair.Certain, TruthOf(step).Certain, pair.Possible) }
                : pair with { Possible = _planes.Or(pair.Certain, _planes.AndNot(pair.Possible, TruthOf(step).Certain)) };
        return _pairs[index] = pair;
    }

    /// <summary>Each option, and whether any stands: of those that are observed the highest fills an open item.</summary>
    private (int[] Options, int Answered) Choice(int index, ItemProgram item)
    {
        if (_choices.TryGetValue(index, out var choice))
            return choice;
        int[] options = [.. Enumerable.Range(_layout.FirstPlane[index], item.Weights.Length)];
        var answered = _planes.Or(options);
        foreach (var (option, step) in item.Observed.OrderByDescending(observed => observed.Option))
        {
            var fills = _planes.AndNot(TruthOf(step).Certain, answered);
            options[option] = _planes.Or(options[option], fills);
            answered = _planes.Or(answered, fills);
        }
        return _choices[index] = (options, answered);
    }

    /// <summary>What the diary observes rests on facts alone.</summary>
    private Rails TruthOf(int index)
    {
        var step = _program.Steps[index];
        switch (step.Kind)
        {
            case StepKind.FactIn:
                return FactIn(index);
            case StepKind.Not:
                return new(_planes.Not(TruthOf(step.A).Possible), _planes.Not(TruthOf(step.A).Certain));
            default:
                Rails[] parts = [.. from i in Enumerable.Range(step.A, step.B) select TruthOf(_program.Operands[i])];
                var least = step.Kind switch { StepKind.All => parts.Length, StepKind.Any => 1, _ => (int)step.Mask };
                return new(
                    _planes.SumAtLeast(least, parts.Select(part => (part.Certain, 1L))),
                    _planes.SumAtLeast(least, parts.Select(part => (part.Possible, 1L))));
        }
    }
}
