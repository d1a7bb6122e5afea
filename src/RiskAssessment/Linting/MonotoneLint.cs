namespace RiskAssessment.Instruments;

/// <summary>Items that can lower the level: with yes instead of no, or a higher count, a rule is no longer true and no other replaces it.</summary>
internal static class MonotoneLint
{
    internal static IEnumerable<Problem> Check(Proofs proofs)
    {
        for (var item = 0; item < proofs.Instrument.Items.Count; item++)
            if (proofs.Instrument.Items[item].Kind != ItemKind.Choice && Check(proofs, Rising(proofs, item)) is { } problem)
                yield return problem;
    }

    private static SwitchedItem Rising(Proofs proofs, int item) => proofs.Instrument.Items[item].Kind == ItemKind.Count
        ? new SwitchedItem(proofs.Model, item) { First = ValueSet.OfRun(0, Item.MostCount), Second = ValueSet.OfRun(0, Item.MostCount), Rises = true }
        : new SwitchedItem(proofs.Model, item) { First = ValueSet.OfOptions(1), Second = ValueSet.OfOptions(2) };

    /// <summary>Rules that can only become true are not searched.</summary>
    private static Problem? Check(Proofs proofs, SwitchedItem switched)
    {
        var turns = new Turns(proofs.Model, switched);
        var (item, path) = (proofs.Instrument.Items[switched.Item], $"$.items[{switched.Item}]");
        proofs.Search.StartQuestion(switched);
        for (var rule = 0; rule < proofs.Program.Rules.Length; rule++)
        {
            var (gate, grade) = (proofs.Program.Rules[rule].Gate, proofs.Program.RuleGrades[rule]);
            if (grade == 0 || (proofs.Program.RuleScopes[rule] & GateProgram.Overall) == 0 || (turns[gate] & Turn.Lost) == 0)
                continue;
            var found = proofs.Search.Find([new Demand(gate), .. Demand.NoneFrom(proofs.Program, grade, completion: 1)]);
            if (found == Finding.NotDecided)
                return proofs.NotDecided(path, $"the level can drop when '{item.Code}' is {Rise(item)}");
            if (found == Finding.Sometimes)
                return InstrumentLint.Warning(InstrumentLint.NotMonotone, path, $"The level can drop when '{item.Code}' is {Rise(item)}: rule '{proofs.Instrument.Rules[rule].Code}' no longer fires, and no other rule at its level or above does. Correct the rule, or the weights and conditions that it uses.");
        }
        return null;
    }

    private static string Rise(Item item) => item.Kind == ItemKind.Count ? "higher" : "yes instead of no";
}
