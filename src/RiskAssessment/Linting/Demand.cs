namespace RiskAssessment.Instruments;

/// <summary>That a gate is true, or false, in the first completion of a pair or in the second.</summary>
internal readonly record struct Demand(int Gate, bool Wanted = true, int Completion = 0)
{
    /// <summary>Demands that no rule of the grade or above is true, by the bit of the overall grade or of an outcome.</summary>
    internal static IEnumerable<Demand> NoneFrom(GateProgram program, int grade, int completion, ulong scope = GateProgram.Overall)
    {
        for (var rule = 0; rule < program.Rules.Length; rule++)
            if (program.RuleGrades[rule] >= grade && (program.RuleScopes[rule] & scope) != 0)
                yield return new Demand(program.Rules[rule].Gate, Wanted: false, completion);
    }
}
