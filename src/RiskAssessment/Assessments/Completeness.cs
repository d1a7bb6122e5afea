using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Whether enough is answered for the lowest grade to be stated.</summary>
internal static class Completeness
{
    internal static bool IsSufficient(Instrument instrument, Evaluation evaluation)
    {
        var program = instrument.Program;
        int applicable = 0, answered = 0;
        for (var i = 0; i < program.ItemPrograms.Length; i++)
        {
            var state = evaluation.Items[i];
            if (state == Evaluation.NotApplicable)
                continue;
            if (state < 0 && program.ItemPrograms[i].IsCritical && instrument.Sufficiency.CriticalAnswered)
                return false;
            if (!program.IsScored[i])
                continue;
            applicable++;
            answered += state >= 0 ? 1 : 0;
        }
        return 100 * answered >= instrument.Sufficiency.ScoredPercent * applicable;
    }
}
