namespace RiskAssessment.Instruments;

/// <summary>How many of the scored and of the critical items that apply, or may apply, have an answer in effect.</summary>
internal readonly record struct Completeness(int Scored, int ScoredAnswered, int Critical, int CriticalAnswered)
{
    internal static Completeness Of(GateProgram program, Evaluation evaluation)
    {
        int scored = 0, scoredAnswered = 0, critical = 0, criticalAnswered = 0;
        for (var item = 0; item < program.CompiledItems.Length; item++)
        {
            var state = evaluation.StateOf(item);
            if (state == ItemState.NotApplicable)
                continue;
            var answered = state >= 0 ? 1 : 0;
            if (program.IsScored[item])
                (scored, scoredAnswered) = (scored + 1, scoredAnswered + answered);
            if (program.CompiledItems[item].IsCritical)
                (critical, criticalAnswered) = (critical + 1, criticalAnswered + answered);
        }
        return new Completeness(scored, scoredAnswered, critical, criticalAnswered);
    }

    /// <summary>Whether that is enough to state the lowest grade.</summary>
    internal bool Meets(Sufficiency sufficiency) =>
        (!sufficiency.CriticalAnswered || CriticalAnswered == Critical) && 100 * ScoredAnswered >= sufficiency.ScoredPercent * Scored;
}
