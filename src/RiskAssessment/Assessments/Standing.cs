using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The range as places among the instrument's grades, and the grade that may be stated.</summary>
internal readonly record struct Standing(int Lowest, int Highest, Grade Grade)
{
    internal static Standing Of(Instrument instrument, Evaluation evaluation)
    {
        var (lowest, highest) = evaluation.Range();
        var mayBeStated = lowest > 0 || lowest == highest || Completeness.IsSufficient(instrument, evaluation);
        return new Standing(lowest, highest, mayBeStated ? instrument.Grades[lowest] : Grade.Undetermined);
    }
}
