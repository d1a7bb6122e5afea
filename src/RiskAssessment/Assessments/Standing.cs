using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range as places among the instrument's grades, and the grade that may be stated.</summary>
internal readonly record struct Standing(int Lowest, int Highest, Grade Grade)
{
    internal static Standing Of(Instrument instrument, Evaluation evaluation) => Of(instrument, evaluation, evaluation.Range());

    internal static Standing OfOutcome(Instrument instrument, Evaluation evaluation, int outcome) => Of(instrument, evaluation, evaluation.RangeOf(outcome));

    private static Standing Of(Instrument instrument, Evaluation evaluation, (int Lowest, int Highest) range)
    {
        var (lowest, highest) = range;
        var mayBeStated = lowest > 0 || lowest == highest || Completeness.IsSufficient(instrument, evaluation);
        return new Standing(lowest, highest, mayBeStated ? instrument.Grades[lowest] : Grade.Undetermined);
    }
}
