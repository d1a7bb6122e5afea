namespace RiskAssessment.Instruments;

/// <summary>Rules that can never fire, and rules without which the level would be the same in every completion.</summary>
internal static class RuleLint
{
    internal static IEnumerable<Problem> Check(Proofs proofs)
    {
        for (var rule = 0; rule < proofs.Program.Rules.Length; rule++)
        {
            proofs.Search.StartQuestion();
            var (code, path) = (proofs.Instrument.Rules[rule].Code, $"$.rules[{rule}]");
            var fires = proofs.Search.Find(new Demand(proofs.Program.Rules[rule].Step));
            if (fires == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.DeadRule, $"{path}.when", $"Rule '{code}' can never fire: no answers and no diary make its condition true. Mend the condition, or take the rule out.");
            else if (fires == Finding.NotDecided)
                yield return proofs.NotDecided($"{path}.when", $"rule '{code}' can fire");
            else if (Outdone(proofs, rule) is { } problem)
                yield return problem;
        }
    }

    private static Problem? Outdone(Proofs proofs, int rule)
    {
        var (code, grade, path) = (proofs.Instrument.Rules[rule].Code, proofs.Program.RuleGrades[rule], $"$.rules[{rule}]");
        if (grade == 0)
            return Warning($"Rule '{code}' changes no level: it proves the lowest, which stands where no rule holds. Give it a higher level, or take it out.");
        proofs.Search.StartQuestion();
        var decides = proofs.Search.Find([new Demand(proofs.Program.Rules[rule].Step), .. Rivals(proofs, rule).Select(rival => new Demand(proofs.Program.Rules[rival].Step, Wanted: false))]);
        if (decides == Finding.NotDecided)
            return proofs.NotDecided(path, $"rule '{code}' is always outdone");
        return decides == Finding.Sometimes ? null
            : Warning($"Rule '{code}' is always outdone: whenever it fires, {Winner(proofs, rule)} at its level or above. Take it out, or raise its level.");

        Problem Warning(string message) => InstrumentLint.Warning(InstrumentLint.OutdoneRule, path, message);
    }

    /// <summary>The rules that can outdo a rule. A floor also binds a judgement, so that only another floor makes it needless.</summary>
    private static IEnumerable<int> Rivals(Proofs proofs, int rule) =>
        from rival in Enumerable.Range(0, proofs.Program.Rules.Length)
        where rival != rule
            && proofs.Program.RuleGrades[rival] >= proofs.Program.RuleGrades[rule]
            && (proofs.Instrument.Rules[rival].IsFloor || !proofs.Instrument.Rules[rule].IsFloor)
        select rival;

    /// <summary>The one rule that always fires with it, where one does alone.</summary>
    private static string Winner(Proofs proofs, int rule)
    {
        foreach (var rival in Rivals(proofs, rule))
            if (proofs.Search.Find(new Demand(proofs.Program.Rules[rule].Step), new Demand(proofs.Program.Rules[rival].Step, Wanted: false)) == Finding.Never)
                return $"rule '{proofs.Instrument.Rules[rival].Code}' fires too,";
        return "some other rule fires too,";
    }
}
