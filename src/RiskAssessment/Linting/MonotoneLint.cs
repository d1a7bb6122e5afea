namespace RiskAssessment.Instruments;

/// <summary>Items that can lower the level: with yes instead of no, or a higher count, a rule is no longer true and no other replaces it.</summary>
internal static class MonotoneLint
{
    internal static IEnumerable<LintFinding> Check(Proofs proofs)
    {
        for (var item = 0; item < proofs.Instrument.Items.Count; item++)
            if (proofs.Instrument.Items[item].Kind != ItemKind.Choice && Check(proofs, Rising(proofs, item)) is { } finding)
                yield return finding;
    }

    private static SwitchedItem Rising(Proofs proofs, int item) => proofs.Instrument.Items[item].Kind == ItemKind.Count
        ? new SwitchedItem(proofs.Model, item) { First = ValueSet.OfRun(0, Item.MostCount), Second = ValueSet.OfRun(0, Item.MostCount), Rises = true }
        : new SwitchedItem(proofs.Model, item) { First = ValueSet.OfOptions(1), Second = ValueSet.OfOptions(2) };

    /// <summary>Rules that can only become true are not searched.</summary>
    private static LintFinding? Check(Proofs proofs, SwitchedItem switched)
    {
        var turns = new Turns(proofs.Model, switched);
        var (item, path) = (proofs.Instrument.Items[switched.Item], $"$.items[{switched.Item}]");
        proofs.Search.StartQuestion(switched);
        for (var rule = 0; rule < proofs.Program.Rules.Length; rule++)
        {
            var (gate, grade) = (proofs.Program.Rules[rule].Gate, proofs.Program.RuleGrades[rule]);
            if (grade == 0 || (proofs.Program.RuleScopes[rule] & GateProgram.Overall) == 0 || (turns[gate] & Turn.Lost) == 0)
                continue;
            Demand[] demands = [new Demand(gate), .. Demand.NoneFrom(proofs.Program, grade, completion: 1)];
            var found = proofs.Search.Find(demands);
            if (found == Finding.NotDecided)
                return proofs.NotDecided(path, $"the level can drop when '{item.Code}' is {Rise(item)}");
            if (found == Finding.Sometimes)
            {
                var examples = proofs.Witnesses.Find(demands, cases => Drops(cases, switched.Item), answers => $"{InstrumentLint.NotMonotone} {item.Code}: {answers[item.Code]}");
                return InstrumentLint.Warning(InstrumentLint.NotMonotone, path, $"The level can drop when '{item.Code}' is {Rise(item)}: rule '{proofs.Instrument.Rules[rule].Code}' no longer fires, and no other rule at its level or above does. {InWords(examples)} Correct the rule, or the weights and conditions that it uses.", examples);
            }
        }
        return null;
    }

    /// <summary>Whether every grade that the second case can have is lower, with another answer to the item, and else new ones only to what is then asked.</summary>
    private static bool Drops(Evaluation[] cases, int switched)
    {
        var (before, after) = (cases[0], cases[1]);
        for (var item = 0; item < before.Given.Length; item++)
            if (item != switched && before.Given[item] != after.Given[item] && before.StateOf(item) != ItemState.NotApplicable)
                return false;
        return before.Given[switched] != after.Given[switched] && after.Range().Highest < before.Range().Lowest;
    }

    private static string InWords(InstrumentExample[] examples)
    {
        if (examples.Length == 0)
            return "It was found only with facts that neither an empty diary nor those of the instrument's examples have, so no case shows it.";
        var (before, after) = (examples[0], examples[1]);
        var changed = after.Answers.Where(answer => answer.Value != before.Answers[answer.Key]).Select(answer => answer.Key).ToArray();
        return $"For example {InWords(before, changed)}, but {InWords(after, changed)}.";
    }

    private static string InWords(InstrumentExample example, string[] items)
    {
        var range = example.Lowest == example.Highest ? $"'{example.Lowest}'" : $"'{example.Lowest}' to '{example.Highest}'";
        return $"{range} with {string.Join(", ", items.Where(item => example.Answers[item] is not null).Select(item => $"'{item}' {example.Answers[item]!.Code}"))}";
    }

    private static string Rise(Item item) => item.Kind == ItemKind.Count ? "higher" : "yes instead of no";
}
