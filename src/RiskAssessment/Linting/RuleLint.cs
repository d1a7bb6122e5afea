namespace RiskAssessment.Instruments;

/// <summary>Rules that can never fire, and rules without which the level would be the same in every completion.</summary>
internal static class RuleLint
{
    internal static IEnumerable<LintFinding> Check(Proofs proofs)
    {
        for (var rule = 0; rule < proofs.Program.Rules.Length; rule++)
        {
            proofs.Search.StartQuestion();
            var (code, path) = (proofs.Instrument.Rules[rule].Code, $"$.rules[{rule}]");
            var fires = proofs.Search.Find(new Demand(proofs.Program.Rules[rule].Gate));
            if (fires == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.DeadRule, $"{path}.when", $"Rule '{code}' can never fire: no answers and no diary make its condition true. Correct the condition, or remove the rule.");
            else if (fires == Finding.NotDecided)
                yield return proofs.NotDecided($"{path}.when", $"rule '{code}' can fire");
            else if (Outdone(proofs, rule) is { } finding)
                yield return finding;
        }
    }

    private static LintFinding? Outdone(Proofs proofs, int rule)
    {
        var (code, grade, path) = (proofs.Instrument.Rules[rule].Code, proofs.Program.RuleGrades[rule], $"$.rules[{rule}]");
        if (grade == 0)
            return Warning($"Rule '{code}' does not change the level: it gives the lowest level, which also applies when no rule fires. Give it a higher level, or remove it.");
        if (proofs.Program.RuleScopes[rule] == 0)
            return Warning($"Rule '{code}' does not change anything: it does not count for the overall grade, and names no outcome. Name one, or remove it.");
        Finding[] decides = [.. Scopes(proofs, rule).Select(outcome => Decides(proofs, rule, outcome))];
        if (Array.IndexOf(decides, Finding.Sometimes) >= 0)
            return null;
        return Array.IndexOf(decides, Finding.NotDecided) >= 0
            ? proofs.NotDecided(path, $"rule '{code}' is always overridden")
            : Warning($"Rule '{code}' is always overridden: whenever it fires, {Winner(proofs, rule)} at its level or above. Remove it, or raise its level.", Examples(proofs, rule));

        LintFinding Warning(string message, params InstrumentExample[] examples) => InstrumentLint.Warning(InstrumentLint.OutdoneRule, path, message, examples);
    }

    /// <summary>A case in which the rule fires, and so does one that overrides it.</summary>
    private static InstrumentExample[] Examples(Proofs proofs, int rule)
    {
        Demand[] demands = [new(proofs.Program.Rules[rule].Gate)];
        var rivals = Scopes(proofs, rule).SelectMany(scope => Rivals(proofs, rule, scope)).ToArray();
        return proofs.Search.Find(demands) != Finding.Sometimes
            ? []
            : proofs.Witnesses.Find(demands, cases => Fires(cases[0], rule) && Array.Exists(rivals, rival => Fires(cases[0], rival)), _ => $"{InstrumentLint.OutdoneRule} {proofs.Instrument.Rules[rule].Code}");

        bool Fires(Evaluation one, int some) => one.TruthOf(proofs.Program.Rules[some].Gate) == Truth.True;
    }

    /// <summary>What the rule counts for: a bit for the overall grade, and one for each outcome.</summary>
    internal static IEnumerable<ulong> Scopes(Proofs proofs, int rule)
    {
        for (var rest = proofs.Program.RuleScopes[rule]; rest != 0; rest &= rest - 1)
            yield return rest & (~rest + 1);
    }

    /// <summary>Whether the rule can fire without any of the rules that could override it, for the overall grade or an outcome.</summary>
    private static Finding Decides(Proofs proofs, int rule, ulong scope)
    {
        proofs.Search.StartQuestion();
        return proofs.Search.Find([new Demand(proofs.Program.Rules[rule].Gate), .. Rivals(proofs, rule, scope).Select(rival => new Demand(proofs.Program.Rules[rival].Gate, Wanted: false))]);
    }

    /// <summary>The rules that can override a rule. A floor also limits a judgement, so only another floor makes it redundant.</summary>
    private static IEnumerable<int> Rivals(Proofs proofs, int rule, ulong scope) =>
        from rival in Enumerable.Range(0, proofs.Program.Rules.Length)
        where rival != rule
            && (proofs.Program.RuleScopes[rival] & scope) != 0
            && proofs.Program.RuleGrades[rival] >= proofs.Program.RuleGrades[rule]
            && (proofs.Instrument.Rules[rival].IsFloor || !proofs.Instrument.Rules[rule].IsFloor)
        select rival;

    /// <summary>The rule that always fires with it, if there is a single one.</summary>
    private static string Winner(Proofs proofs, int rule)
    {
        foreach (var rival in Rivals(proofs, rule, Scopes(proofs, rule).First()))
            if (proofs.Search.Find(new Demand(proofs.Program.Rules[rule].Gate), new Demand(proofs.Program.Rules[rival].Gate, Wanted: false)) == Finding.Never)
                return $"rule '{proofs.Instrument.Rules[rival].Code}' fires too,";
        return "some other rule fires too,";
    }
}
