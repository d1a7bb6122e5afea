using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>
/// A compiled instrument as a search problem over completions. In a completion nothing is open: every item has an answer, asked for or
/// not, or does not apply, which can only be where its askWhen is false or it may not apply; every fact has one of its possible values, independent of the others.
/// What the diary shows fills only open items, so it is not considered.
/// </summary>
internal sealed class CompletionModel
{
    private readonly Dictionary<int, int> _factVariables = [];

    internal CompletionModel(GateProgram program)
    {
        Program = program;
        var (gates, items) = (program.Gates, program.CompiledItems.Length);
        var facts = program.FactGates.GroupBy(gate => gates[gate].Subject)
            .Select(fact => (Fact: fact.Key, Cells: new FactCells(PatternFact.All[fact.Key], fact.Select(gate => gates[gate].Range))))
            .ToArray();
        for (var i = 0; i < facts.Length; i++)
            _factVariables[facts[i].Fact] = items + i;
        FirstValues = [.. program.CompiledItems.Select(item => item.First.Values), .. facts.Select(fact => fact.Cells.All)];
        Taken = Array.ConvertAll(gates, gate => gate.Kind == GateKind.Fact ? facts[VariableOf(in gate) - items].Cells.Within(gate.Range) : gate.Values);
        GatesOver = GateProgram.Grouped(FirstValues.Length, Enumerable.Range(0, gates.Length).SelectMany(gate => VariablesOf(gates[gate]).Select(variable => (variable, gate))));
        Groups = GateProgram.Grouped(gates.Length, Enumerable.Range(0, gates.Length).Where(gate => gates[gate].Kind == GateKind.Group).SelectMany(gate => gates[gate].Below.Select(part => (part, gate))));
        Conditional = [.. Enumerable.Range(0, items).Where(item => program.CompiledItems[item].AskWhen >= 0)];
    }

    internal GateProgram Program { get; }

    /// <summary>The possible values of each variable: the items first, then the facts.</summary>
    internal ValueSet[] FirstValues { get; }

    /// <summary>For each literal the values that make it true.</summary>
    internal ValueSet[] Taken { get; }

    /// <summary>For each variable the literals over it, and the gates over a score that it contributes to.</summary>
    internal int[][] GatesOver { get; }

    /// <summary>For each gate the groups that contain it.</summary>
    internal int[][] Groups { get; }

    /// <summary>The items that have an askWhen.</summary>
    internal int[] Conditional { get; }

    /// <summary>The variable of a literal.</summary>
    internal int VariableOf(in Gate literal) => literal.Kind == GateKind.Fact ? _factVariables[literal.Subject] : literal.Subject;

    private int[] VariablesOf(in Gate gate) => gate.Kind switch
    {
        GateKind.Answer or GateKind.Fact => [VariableOf(in gate)],
        GateKind.Score => Program.Scores[gate.Subject].Items,
        _ => [],
    };
}
