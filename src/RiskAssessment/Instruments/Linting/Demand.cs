namespace RiskAssessment.Instruments;

/// <summary>That a step be true, or false, in the first completion of a pair or in the second.</summary>
internal readonly record struct Demand(int Step, bool Wanted = true, int World = 0)
{
    /// <summary>Demands that no rule holds which proves the grade or a higher one, overall (no bit) or for an outcome (its bit).</summary>
    internal static IEnumerable<Demand> NoneFrom(InstrumentProgram program, int grade, int world, ulong outcome = 0)
    {
        for (var rule = 0; rule < program.Rules.Length; rule++)
            if (program.RuleGrades[rule] >= grade && (program.RuleOutcomes[rule] & outcome) == outcome)
                yield return new Demand(program.Rules[rule].Step, Wanted: false, world);
    }
}
