using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range as places among the instrument's grades, and the grade that may be stated.</summary>
internal readonly record struct GradeRange(int Lowest, int Highest, Grade Grade)
{
    internal static GradeRange Of(Instrument instrument, Evaluation evaluation) => Of(instrument, evaluation, evaluation.Range());

    internal static GradeRange OfOutcome(Instrument instrument, Evaluation evaluation, int outcome) => Of(instrument, evaluation, evaluation.RangeOfOutcome(outcome));

    private static GradeRange Of(Instrument instrument, Evaluation evaluation, (int Lowest, int Highest) range)
    {
        var (lowest, highest) = range;
        var mayBeStated = lowest > 0 || lowest == highest || Completeness.Of(instrument.Program, evaluation).Meets(instrument.Sufficiency);
        return new GradeRange(lowest, highest, mayBeStated ? instrument.Grades[lowest] : Grade.Undetermined);
    }
}
