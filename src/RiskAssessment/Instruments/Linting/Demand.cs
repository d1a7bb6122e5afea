namespace RiskAssessment.Instruments;

/// <summary>That a gate is true, or false, in the first completion of a pair or in the second.</summary>
internal readonly record struct Demand(int Gate, bool Wanted = true, int Completion = 0)
{
    /// <summary>Demands that no rule of the grade or above is true, overall (no bit) or for an outcome (its bit).</summary>
    internal static IEnumerable<Demand> NoneFrom(GateProgram program, int grade, int completion, ulong outcome = 0)
    {
        for (var rule = 0; rule < program.Rules.Length; rule++)
            if (program.RuleGrades[rule] >= grade && (program.RuleOutcomes[rule] & outcome) == outcome)
                yield return new Demand(program.Rules[rule].Gate, Wanted: false, completion);
    }
}
