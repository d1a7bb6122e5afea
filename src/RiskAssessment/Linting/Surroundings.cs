using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>What a case has apart from its answers: an instant and a diary, if any, with its facts.</summary>
internal sealed class Surroundings
{
    private readonly GateProgram _program;
    private readonly Interval[] _facts = new Interval[PatternFact.All.Count];

    private Surroundings(GateProgram program, IncidentDiary? diary, DateTimeOffset asOf)
    {
        (_program, Diary, AsOf) = (program, diary, asOf);
        PatternProfile.Of(diary, asOf).CopyTo(_facts);
        var known = Evaluate(Enumerable.Repeat(ItemState.Open, program.CompiledItems.Length));
        Demands = [.. program.FactGates.Where(gate => known.TruthOf(gate) != Truth.Open).Select(gate => new Demand(gate, known.TruthOf(gate) == Truth.True))];
    }

    internal IncidentDiary? Diary { get; }

    internal DateTimeOffset AsOf { get; }

    /// <summary>What its facts make of the conditions on facts.</summary>
    internal Demand[] Demands { get; }

    /// <summary>The simplest first: no diary, a complete one without incidents, and those of the instrument's own examples.</summary>
    internal static IEnumerable<Surroundings> Of(Instrument instrument)
    {
        var instant = new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);
        yield return new(instrument.Program, null, instant);
        if (instrument.Program.FactGates.Length == 0)
            yield break;
        yield return new(instrument.Program, new IncidentDiary([], coverage: Coverage.Complete), instant);
        foreach (var example in instrument.Examples)
            if (example.Diary is not null)
                yield return new(instrument.Program, example.Diary, example.AsOf);
    }

    /// <summary>The case with these answers.</summary>
    internal Evaluation Evaluate(IEnumerable<int> given)
    {
        var evaluation = new Evaluation(_program, [.. given]);
        evaluation.Run(_facts);
        return evaluation;
    }
}
