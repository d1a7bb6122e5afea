namespace RiskAssessment.Instruments;

/// <summary>Items whose answer changes neither the level nor the condition of an action, in any completion.</summary>
internal static class ItemLint
{
    internal static IEnumerable<LintFinding> Check(Proofs proofs)
    {
        for (var item = 0; item < proofs.Instrument.Items.Count; item++)
        {
            var (code, path) = (proofs.Instrument.Items[item].Code, $"$.items[{item}]");
            if (proofs.Instrument.InformsJudgement(item))
                continue;
            if (!proofs.Program.Matters[item])
            {
                yield return InstrumentLint.Warning(InstrumentLint.IdleItem, path, $"'{code}' has no effect: no rule and no action uses it. Use it, or keep it only as a record.");
                continue;
            }
            var switched = new SwitchedItem(proofs.Model, item);
            proofs.Search.StartQuestion(switched);
            var changes = Changes(proofs, switched);
            if (changes == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.IdleItem, path, $"'{code}' has no effect: with the same other answers, the level and the actions are the same for every answer to it. Correct the conditions that use it, or remove it.");
            else if (changes == Finding.NotDecided)
                yield return proofs.NotDecided(path, $"'{code}' has any effect");
        }
    }

    /// <summary>Whether some pair has different results. If one is not decided, the budget of the question is used up.</summary>
    private static Finding Changes(Proofs proofs, SwitchedItem switched)
    {
        foreach (var difference in Differences(proofs, switched))
            if (proofs.Search.Find([.. difference]) is not Finding.Never and var found)
                return found;
        return Finding.Never;
    }

    /// <summary>The simplest conditions first: one difference is enough.</summary>
    private static IEnumerable<IEnumerable<Demand>> Differences(Proofs proofs, SwitchedItem switched)
    {
        var program = proofs.Program;
        var rules = Enumerable.Range(0, program.Rules.Length)
            .Where(rule => program.RuleGrades[rule] > 0 && switched.Reaches[program.Rules[rule].Gate])
            .OrderBy(rule => program.Rules[rule].Cone.Length);
        foreach (var rule in rules)
            foreach (var scope in RuleLint.Scopes(proofs, rule))
                for (var completion = 0; completion < 2; completion++)
                    yield return [new Demand(program.Rules[rule].Gate, Completion: completion), .. Demand.NoneFrom(program, program.RuleGrades[rule], completion: 1 - completion, scope)];
        for (var action = 0; action < proofs.Instrument.Actions.Count; action++)
            for (var completion = 0; completion < 2; completion++)
                foreach (var difference in DifferencesOfAction(proofs, switched, action, completion))
                    yield return difference;
    }

    /// <summary>The action is given in one completion and not in the other. An action for an open level is given in neither.</summary>
    private static IEnumerable<IEnumerable<Demand>> DifferencesOfAction(Proofs proofs, SwitchedItem switched, int action, int completion)
    {
        if (proofs.Instrument.Actions[action].Settled == false)
            yield break;
        var (when, unless) = (proofs.Program.ActionWhen[action], proofs.Program.ActionUnless[action]);
        Demand[] called =
        [
            .. when is null ? (Demand[])[] : [new Demand(when.Gate, Completion: completion)],
            .. unless is null ? (Demand[])[] : [new Demand(unless.Gate, Wanted: false, completion)],
        ];
        if (when is not null && switched.Reaches[when.Gate])
            yield return [.. called, new Demand(when.Gate, Wanted: false, 1 - completion)];
        if (unless is not null && switched.Reaches[unless.Gate])
            yield return [.. called, new Demand(unless.Gate, Completion: 1 - completion)];
    }
}
