using System.Globalization;

namespace RiskAssessment;

/// <summary>Why a case is to be reviewed.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.FormatJsonConverter))]
public enum ReviewCause
{
    /// <summary>The time that the instrument gives for the grade has passed, or passes then.</summary>
    Time = 0,

    /// <summary>An incident was recorded or corrected since.</summary>
    Incident = 1,

    /// <summary>One of these incidents happened, or may have happened, while a protective measure was in force.</summary>
    Breach = 2,

    /// <summary>One of these incidents was reported, or a report was recorded.</summary>
    Report = 3,

    /// <summary>A milestone of a triggering kind came, a measure began, or a release, hearing or anniversary is near.</summary>
    Milestone = 4,

    /// <summary>The case is assessed by another instrument or version than then.</summary>
    Instrument = 5,

    /// <summary>The last judgement is void.</summary>
    Judgement = 6,

    /// <summary>The diary contradicts an answer.</summary>
    Discrepancy = 7,
}

/// <summary>When a case is to be reviewed, and why.</summary>
/// <remarks>Immutable; equality is identity. <see cref="Worklist"/> sorts the reviews of many cases. Personal data.</remarks>
/// <example>
/// <code>
/// var service = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System);
/// var opened = DateTimeOffset.UtcNow.AddDays(-40);
/// CaseHistory[] cases = [CaseHistory.Open(new CaseOpened("2018/0417"), opened, by: "officer-17")];
///
/// foreach (var review in ReviewDue.Worklist(cases.Select(one => service.ReviewOf(one, now: null))))
///     Console.WriteLine($"{review.CaseReference} {review.Due:d}: {string.Join(", ", review.Because)}");
/// </code>
/// </example>
[PersonalData]
public sealed class ReviewDue
{
    private static readonly string[] NearKinds = ["release", "hearing", "anniversary"];

    private ReviewDue(string? reference, RiskLevel level, DateTimeOffset? due, IEnumerable<ReviewCause> because) =>
        (CaseReference, Level, Due, Because) = (reference, level, due, Array.AsReadOnly([.. because.Distinct().OrderBy(cause => cause)]));

    /// <summary>The host's reference of the case; <see langword="null"/> if it has none.</summary>
    [PersonalData]
    public string? CaseReference { get; }

    /// <summary>The computed level now.</summary>
    public RiskLevel Level { get; }

    /// <summary>
    /// When the case is due, in its time zone; <see langword="null"/> if the instrument gives no time for its grade and nothing else makes it due. An
    /// instant in the past says since when.
    /// </summary>
    public DateTimeOffset? Due { get; }

    /// <summary>Why, in the order of <see cref="ReviewCause"/>.</summary>
    public IReadOnlyList<ReviewCause> Because { get; }

    /// <summary>Sorts reviews into a worklist: the earliest first, those that are due at no time last, and of equal ones by the reference of the case.</summary>
    /// <param name="reviews">The reviews, in any order.</param>
    /// <returns>The worklist.</returns>
    public static IReadOnlyList<ReviewDue> Worklist(IEnumerable<ReviewDue> reviews) =>
        Array.AsReadOnly([.. NotNull.All(reviews).OrderBy(review => review.Due ?? DateTimeOffset.MaxValue).ThenBy(review => review.CaseReference, StringComparer.Ordinal)]);

    /// <summary>The case, when and why.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd}: {1}", Due, string.Join(", ", Because));

    /// <summary>The review of a case file, which counts from its instant.</summary>
    internal static ReviewDue Of(Assessment assessment, DateTimeOffset since)
    {
        var due = Later(since, assessment);
        return new ReviewDue(assessment.CaseReference, assessment.Level, In(due, assessment), [.. due is null ? Array.Empty<ReviewCause>() : [ReviewCause.Time], .. Contradictions(assessment)]);
    }

    /// <summary>The review of a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="now">The instant as of which, and as known at which, it is looked at.</param>
    /// <param name="judged">Its assessment and judgements then.</param>
    /// <param name="assessorOf">Gives the assessor of a case as of an instant.</param>
    internal static ReviewDue Of(CaseHistory history, DateTimeOffset now, JudgedAssessment judged, Func<CaseFile, DateTimeOffset, Assessor> assessorOf)
    {
        var (computed, events) = (judged.Computed, history.Events.Take(history.CountAt(now)).ToList());
        var last = events.FindLast(one => one.Change is CaseReviewed or LevelJudged or JudgementCountersigned);
        var since = last?.Recorded ?? CaseTrajectories.KnownOf(history, now, now, assessorOf).First(step => step.Grade.Level >= computed.Level).At;
        var later = events.Where(one => last is null ? one.Recorded > since : one.Sequence > last.Sequence).ToList();
        var causes = new List<(ReviewCause Cause, DateTimeOffset? At)>();
        AddIncidents(causes, later, history.StateAt(events.Count), computed);
        AddMilestones(causes, later, history.StateAt(events.Count), since, now);
        AddMeasures(causes, later, history.StateAt(events.Count), since, now);
        causes.AddRange(later.Where(one => one.Change is InstrumentChanged).Select(one => (ReviewCause.Instrument, (DateTimeOffset?)one.Recorded)));
        if (assessorOf(history.StateAt(last?.Sequence ?? history.CountAt(since)).Case, since).Instrument.Sha256 != computed.Instrument.Sha256 && !causes.Exists(one => one.Cause == ReviewCause.Instrument))
            causes.Add((ReviewCause.Instrument, now));
        if (judged.Judgements is [.., { Status: JudgementStatus.Void } judgement] && VoidSince(judgement, history, events, last!, now, assessorOf) is { } voidSince)
            causes.Add((ReviewCause.Judgement, voidSince));
        causes.AddRange(Contradictions(computed).Select(cause => (cause, (DateTimeOffset?)null)));
        var byTime = Later(since, computed);
        causes.RemoveAll(one => one.At > now && (byTime is { } time && one.At > time));
        var due = causes.Select(one => one.At).Append(byTime).Min();
        if (byTime is { } passes && (passes <= now || passes == due))
            causes.Add((ReviewCause.Time, passes));
        return new ReviewDue(computed.CaseReference, computed.Level, In(due, computed), causes.Select(one => one.Cause));
    }

    private static void AddIncidents(List<(ReviewCause Cause, DateTimeOffset? At)> causes, List<CaseEvent> later, CaseState state, Assessment computed)
    {
        var breaches = new HashSet<string>(computed.Pattern.PossibleBreaches.Select(breach => breach.Incident.Id), StringComparer.Ordinal);
        foreach (var one in later)
        {
            var entry = (one.Change as EntryAdded)?.Entry ?? (one.Change as EntryCorrected)?.Entry;
            if (entry is null || state.Diary?.Find(entry.Id) is not { } known)
                continue;
            if (known.Reported is not null || known.ReportedTo is not null)
                causes.Add((ReviewCause.Report, null));
            if (known.SameAs is not null || known.When.Resolve(state.Diary.Clock).Start > computed.AsOf.UtcTicks)
                continue;
            causes.Add((ReviewCause.Incident, one.Recorded));
            if (breaches.Contains(entry.Id))
                causes.Add((ReviewCause.Breach, one.Recorded));
        }
    }

    private static void AddMilestones(List<(ReviewCause Cause, DateTimeOffset? At)> causes, List<CaseEvent> later, CaseState state, DateTimeOffset since, DateTimeOffset now)
    {
        foreach (var one in later)
        {
            if (one.Change is MilestoneSet { Milestone.Kind: "report" })
                causes.Add((ReviewCause.Report, null));
            if (one.Change is MilestoneSet set && IsTrigger(set.Milestone) && StartOf(set.Milestone.On, state) <= now.UtcTicks)
                causes.Add((ReviewCause.Milestone, one.Recorded));
        }
        foreach (var milestone in state.Milestones.Values)
        {
            var start = StartOf(milestone.On, state);
            if (start > since.UtcTicks && start <= DateTimeOffset.MaxValue.UtcTicks && (start <= now.UtcTicks ? IsTrigger(milestone) : NearKinds.Contains(milestone.Kind)))
                causes.Add((ReviewCause.Milestone, new DateTimeOffset(start, TimeSpan.Zero)));
        }
    }

    /// <summary>The start of a measure is a trigger.</summary>
    private static void AddMeasures(List<(ReviewCause Cause, DateTimeOffset? At)> causes, List<CaseEvent> later, CaseState state, DateTimeOffset since, DateTimeOffset now)
    {
        foreach (var one in later)
            if (one.Change is MeasureSet set && StartOf(set.Measure.From, state) <= now.UtcTicks)
                causes.Add((ReviewCause.Milestone, one.Recorded));
        foreach (var start in state.Measures.Values.Select(measure => StartOf(measure.From, state)))
            if (start > since.UtcTicks && start <= now.UtcTicks)
                causes.Add((ReviewCause.Milestone, new DateTimeOffset(start, TimeSpan.Zero)));
    }

    private static bool IsTrigger(Milestone milestone) => Milestone.TriggeringKinds.Contains(milestone.Kind) || NearKinds.Contains(milestone.Kind);

    private static long StartOf(EdtfDate date, CaseState state) => date.Resolve(new ZoneClock(state.Zone)).Start;

    /// <summary>When a judgement became void; <see langword="null"/> if it was void already when the case was last reviewed.</summary>
    private static DateTimeOffset? VoidSince(
        JudgementState judgement, CaseHistory history, List<CaseEvent> events, CaseEvent last, DateTimeOffset now, Func<CaseFile, DateTimeOffset, Assessor> assessorOf)
    {
        var (sequence, problems) = (judgement.Event.Sequence, new List<Problem>());
        var state = history.StateAt(sequence);
        foreach (var next in events.Skip(sequence))
        {
            state = state.After(next, problems);
            if (state.LastInput > sequence)
                return next.Sequence < last.Sequence ? null : next.Recorded;
        }
        var reviewed = state.Case.AssessBy(assessorOf(state.Case, last.Recorded), last.Recorded);
        return JudgedAssessment.IsSame(judgement.Judged, reviewed) ? now : null;
    }

    private static IEnumerable<ReviewCause> Contradictions(Assessment assessment) => assessment.Discrepancies.Count > 0 ? [ReviewCause.Discrepancy] : [];

    /// <summary>An instant, and the days of 24 hours that the instrument gives for the grade.</summary>
    private static DateTimeOffset? Later(DateTimeOffset since, Assessment assessment) =>
        assessment.ReviewDays is { } days && since < DateTimeOffset.MaxValue.AddDays(-days - 1) ? since.AddDays(days) : null;

    private static DateTimeOffset? In(DateTimeOffset? due, Assessment assessment) => due is { } at ? at.ToOffset(assessment.OffsetAt(at)) : null;
}
