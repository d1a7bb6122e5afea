namespace RiskAssessment;

/// <summary>
/// The computed level and the professional judgement beside it, and the level to act on. A judgement never takes the place of the computed
/// level, and never hides it.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var service = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System);
/// var at = new DateTimeOffset(2018, 3, 2, 22, 0, 0, TimeSpan.Zero);
/// var history = CaseHistory.Open(new CaseOpened("2018/0417"), at, by: "officer-17");
/// history = history.Append(new ItemAnswered("threats", Answer.Yes), at, by: "officer-17");
///
/// history = service.Judge(history, RiskLevel.High, at, by: "officer-17", why: "He was at her door again an hour ago.");
/// Console.WriteLine(service.JudgedAssessmentOf(history, at).ResponseLevel);
/// </code>
/// </example>
[PersonalData]
public sealed class JudgedAssessment
{
    private JudgedAssessment(Assessment computed, IReadOnlyList<JudgementState> judgements)
    {
        var inForce = judgements.LastOrDefault(judgement => judgement.Status == JudgementStatus.InForce);
        var waiting = judgements.LastOrDefault(judgement => judgement.Status == JudgementStatus.Waiting && judgement.Event.Sequence > (inForce?.Event.Sequence ?? 0));
        (Computed, Judgements, InForce, Waiting) = (computed, judgements, inForce, waiting);
        ResponseLevel = inForce is null ? computed.Level
            : LevelOrder.Higher(LevelOrder.Higher(inForce.Level, waiting?.Level ?? inForce.Level), FloorOf(computed));
        Prompts = (waiting ?? inForce) is not { } last
            ? []
            : Array.AsReadOnly([.. computed.Reasons.Where(reason => reason.Incidents.Count > 0 && LevelOrder.Of(reason.Grade.Level) > LevelOrder.Of(last.Level))]);
    }

    /// <summary>The computed assessment.</summary>
    public Assessment Computed { get; }

    /// <summary>Every judgement, in the order of their events.</summary>
    public IReadOnlyList<JudgementState> Judgements { get; }

    /// <summary>The last judgement that counts; <see langword="null"/> if there is none.</summary>
    public JudgementState? InForce { get; }

    /// <summary>A lowering after it that waits for a countersignature; <see langword="null"/> if there is none.</summary>
    public JudgementState? Waiting { get; }

    /// <summary>
    /// The level to act on: that of the judgement in force, never below a floor; without one, the computed level. A judgement that waits never lowers
    /// this; where it is higher than an earlier lowering that is in force, it raises it at once.
    /// </summary>
    public RiskLevel ResponseLevel { get; }

    /// <summary>
    /// Where the diary documents more than the judgement says: the reasons with incidents whose grade is above the level of the judgement that waits or
    /// is in force, in the order of <see cref="Assessment.Reasons"/>.
    /// </summary>
    public IReadOnlyList<Reason> Prompts { get; }

    /// <summary>The computed level, and the one to act on.</summary>
    public override string ToString() => $"computed {Computed.Level}, act on {ResponseLevel}";

    /// <summary>The level below which no judgement goes: the highest of the rules that are true, count for the overall grade and are floors.</summary>
    internal static RiskLevel FloorOf(Assessment computed) => computed.Reasons
        .Where(reason => reason.Rule is { IsFloor: true, IsOverall: true })
        .Select(reason => reason.Grade.Level)
        .Aggregate(RiskLevel.Standard, LevelOrder.Higher);

    /// <summary>Puts the judgements of a history beside its computed level.</summary>
    /// <param name="history">The history.</param>
    /// <param name="count">How many of its events are looked at.</param>
    /// <param name="computed">The assessment after these events.</param>
    /// <param name="assess">Assesses a state of the case as of an instant.</param>
    internal static JudgedAssessment Of(CaseHistory history, int count, Assessment computed, Func<CaseFile, DateTimeOffset, Assessment> assess)
    {
        var state = history.StateAt(count);
        return new JudgedAssessment(computed, Array.AsReadOnly([.. state.Judgements.Values.Select(judgement => StateOf(judgement, state, history, computed, assess))]));
    }

    private static JudgementState StateOf(
        RecordedJudgement judgement, CaseState now, CaseHistory history, Assessment computed, Func<CaseFile, DateTimeOffset, Assessment> assess)
    {
        var (sequence, at) = (judgement.Event.Sequence, judgement.Event.Recorded);
        var judged = assess(history.StateAt(sequence - 1).Case with { KnownAt = at }, at);
        var isLowering = LevelOrder.Of(judgement.Judgement.Level) < LevelOrder.Of(judged.Level);
        return new JudgementState(judgement, judged, now.LastInput > sequence || !IsSame(judged, computed) ? JudgementStatus.Void
            : !isLowering ? JudgementStatus.InForce
            : string.IsNullOrWhiteSpace(judgement.Event.Why) || LevelOrder.Of(judgement.Judgement.Level) < LevelOrder.Of(FloorOf(judged)) ? JudgementStatus.NotAllowed
            : judgement.IsAgreed switch
            {
                null => JudgementStatus.Waiting,
                true => JudgementStatus.InForce,
                false => JudgementStatus.Rejected,
            });
    }

    /// <summary>Whether two assessments have the same instrument, level and range.</summary>
    internal static bool IsSame(Assessment one, Assessment other) =>
        one.Instrument.Sha256 == other.Instrument.Sha256 && one.Level == other.Level && one.Lowest.Code == other.Lowest.Code && one.Highest.Code == other.Highest.Code;
}
