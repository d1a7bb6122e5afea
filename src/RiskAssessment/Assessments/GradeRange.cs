using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range and the stated grade as places among the instrument's grades; the stated one is -1 if none may be stated.</summary>
internal readonly record struct GradeRange(int Lowest, int Highest, int Stated)
{
    internal static GradeRange OfOutcome(Instrument instrument, Evaluation evaluation, int outcome) => Of(instrument, evaluation, GateProgram.ScopeOfOutcome(outcome));

    internal Grade GradeIn(Instrument instrument) => Stated < 0 ? Grade.Undetermined : instrument.Grades[Stated];

    internal static GradeRange Of(Instrument instrument, Evaluation evaluation, ulong scope = GateProgram.Overall)
    {
        var (lowest, highest) = evaluation.Range(scope);
        var stated = evaluation.StatedGrade(lowest, scope);
        var mayBeStated = stated > 0 || lowest == highest || Completeness.Of(instrument.Program, evaluation).Meets(instrument.Sufficiency);
        return new GradeRange(lowest, highest, mayBeStated ? stated : -1);
    }
}
