namespace RiskAssessment;

/// <summary>A judgement and the countersignature that followed.</summary>
/// <param name="Event">The event of the judgement.</param>
internal sealed record RecordedJudgement(CaseEvent Event)
{
    /// <summary>The event of the countersignature; <see langword="null"/> if there is none.</summary>
    internal CaseEvent? Countersignature { get; init; }

    internal LevelJudged Judgement => (LevelJudged)Event.Change;

    /// <summary>Whether the second person agreed; <see langword="null"/> if there is no countersignature.</summary>
    internal bool? IsAgreed => (Countersignature?.Change as JudgementCountersigned)?.Agrees;
}
