namespace RiskAssessment;

/// <summary>Whether a judgement counts.</summary>
public enum JudgementStatus
{
    /// <summary>It counts, unless a later one does.</summary>
    InForce = 0,

    /// <summary>It lowers the level and waits for the countersignature of another person. Until then it does not count.</summary>
    Waiting = 1,

    /// <summary>It lowered the level, and the second person disagreed.</summary>
    Rejected = 2,

    /// <summary>The case, its instrument, its level or its range is not what was judged, so it does not count. What was said otherwise since voids it for good.</summary>
    Void = 3,

    /// <summary>It lowers the level without a reason or below a floor, which <see cref="AssessmentService.Judge"/> refuses. It never counts.</summary>
    NotAllowed = 4,
}

/// <summary>One judgement of a case, with what has become of it.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class JudgementState
{
    internal JudgementState(RecordedJudgement judgement, Assessment judged, JudgementStatus status) =>
        (Event, Countersignature, Judged, Status) = (judgement.Event, judgement.Countersignature, judged, status);

    /// <summary>The event of the judgement: who, when and why.</summary>
    public CaseEvent Event { get; }

    /// <summary>The level that was judged to be right.</summary>
    public RiskLevel Level => ((LevelJudged)Event.Change).Level;

    /// <summary>Whether it was made before the computed level was seen.</summary>
    public bool BeforeSeeing => ((LevelJudged)Event.Change).BeforeSeeing;

    /// <summary>The event of the countersignature; <see langword="null"/> if there is none.</summary>
    public CaseEvent? Countersignature { get; }

    /// <summary>The assessment that it judges: as of and as known at the instant of the judgement.</summary>
    public Assessment Judged { get; }

    /// <summary>Whether it lowers the level of that assessment. To call an undetermined case standard is to lower it.</summary>
    public bool IsLowering => LevelOrder.Of(Level) < LevelOrder.Of(Judged.Level);

    /// <summary>Whether it counts.</summary>
    public JudgementStatus Status { get; }

    /// <summary>The number of the event, the level and the status.</summary>
    public override string ToString() => $"{Event.Sequence} {Level}, {Status}";
}
