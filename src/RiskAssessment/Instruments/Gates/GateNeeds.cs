using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>The dependencies between gates: what a condition depends on, and what an answer can change.</summary>
internal sealed class GateNeeds(Gate[] gates, CompiledItem[] items)
{
    internal CompiledCondition Of(int gate)
    {
        var cone = Cone(gate, isShown: true);
        return new CompiledCondition(gate, cone, SubjectsOf(cone, GateKind.Item, items.Length), SubjectsOf(Cone(gate, isShown: false), GateKind.Fact, PatternFact.All.Count));
    }

    /// <summary>The gates that need one, itself included, in order.</summary>
    internal int[] DependentsOf(int itemGate)
    {
        var changed = new bool[gates.Length];
        changed[itemGate] = true;
        for (var i = itemGate + 1; i < gates.Length; i++)
            foreach (var below in gates[i].Below)
                changed[i] |= changed[below];
        return Marked(changed);
    }

    /// <summary>The gates that one needs, itself included, in order; with or without the gates of observedBy.</summary>
    private int[] Cone(int gate, bool isShown)
    {
        var needed = new bool[gates.Length];
        needed[gate] = true;
        for (var i = gate; i >= 0; i--)
            if (needed[i])
                foreach (var below in gates[i].Below)
                    needed[below] |= isShown || gates[i].Kind != GateKind.Item || below == items[gates[i].Subject].AskWhen;
        return Marked(needed);
    }

    private static int[] Marked(bool[] marks)
    {
        var places = new List<int>();
        for (var place = 0; place < marks.Length; place++)
            if (marks[place])
                places.Add(place);
        return [.. places];
    }

    /// <summary>The subjects of the gates of a kind, each once, ascending.</summary>
    private int[] SubjectsOf(int[] cone, GateKind kind, int count)
    {
        var named = new bool[count];
        foreach (var gate in cone)
            if (gates[gate].Kind == kind)
                named[gates[gate].Subject] = true;
        return Marked(named);
    }
}
