using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Json;
using RiskAssessment.Telemetry;

namespace RiskAssessment;

/// <content>Cases over time: histories, comparison, judgements and reviews.</content>
public sealed partial class AssessmentService
{
    /// <summary>Assesses a history, with what was known at an instant.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant as of which it is assessed; <see langword="null"/> for the current time of the clock.</param>
    /// <param name="knownAt">The instant whose knowledge is used; <see langword="null"/> for all that was recorded.</param>
    /// <returns>The assessment. With <paramref name="knownAt"/> it says how many events were recorded later.</returns>
    /// <exception cref="InvalidInputException">The instrument is not registered, or the answers are not valid for it. The exception has every problem.</exception>
    public Assessment Assess(CaseHistory history, DateTimeOffset? asOf = null, DateTimeOffset? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var state = knownAt is { } at ? history.CaseAt(at) : history.Case;
        return Assess(state with { AsOf = asOf ?? _clock.GetUtcNow() });
    }

    /// <summary>
    /// The two trajectories of a history: the level as it happened, by all that is known now, and as it was known, by what had been recorded at each
    /// instant.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">Where both end; <see langword="null"/> for the current time of the clock.</param>
    /// <param name="knownAt">The instant whose knowledge is used, so that later events are left out; <see langword="null"/> for all events.</param>
    /// <param name="cancellationToken">Ends the work between two steps; of a long history it can take seconds.</param>
    /// <returns>The trajectories. Each step is assessed by the instrument that the case named then.</returns>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CaseTrajectories TrajectoriesOf(CaseHistory history, DateTimeOffset? asOf = null, DateTimeOffset? knownAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        var end = asOf ?? _clock.GetUtcNow();
        return Observed(TelemetryNames.Trajectory, history.Case, end, (_, work) =>
        {
            var trajectories = CaseTrajectories.Of(history, knownAt ?? DateTimeOffset.MaxValue, end, AssessorUntil(cancellationToken));
            work.Done(trajectories.Happened);
            return trajectories;
        });
    }

    /// <summary>
    /// The two trajectories of a case file, of which the dates on which things were recorded say what was known when. What has no such date counts
    /// as always known.
    /// </summary>
    /// <param name="caseFile">The case. Without <see cref="CaseFile.AsOf"/> the trajectories end at the current time of the clock.</param>
    /// <returns>The trajectories. The one as it was known has a step for each instant at which something was recorded, and one at the end.</returns>
    /// <exception cref="InvalidInputException">The instrument is not registered, or the answers are not valid for it. The exception has every problem.</exception>
    public CaseTrajectories TrajectoriesOf(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var end = caseFile.AsOf ?? _clock.GetUtcNow();
        return Observed(TelemetryNames.Trajectory, caseFile, end, (_, work) =>
        {
            var trajectories = CaseTrajectories.Of(caseFile, end, AssessorOf);
            work.Done(trajectories.Happened);
            return trajectories;
        });
    }

    /// <summary>Reads events that follow a history, as <see cref="HistoryJson.TryAppend"/> does, and checks the answers against the instrument.</summary>
    /// <param name="history">The history. It is not changed. <see langword="null"/> for one that the first event opens.</param>
    /// <param name="utf8">The events, one a line, at least one. The first has the next sequence number.</param>
    /// <param name="longer">The longer history; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">
    /// Every error and every warning: of the events, and of the case with them by the instrument that the case names. What is wrong with the case before them
    /// is not listed.
    /// </param>
    /// <returns>Whether there is no error.</returns>
    public bool TryAppend(CaseHistory? history, ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseHistory? longer, out IReadOnlyList<Problem> problems)
    {
        if (HistoryJson.TryAppend(history ?? CaseHistory.Empty, utf8, out longer, out problems))
        {
            problems = longer.LastSequence == (history?.LastSequence ?? 0)
                ? [new Problem(JsonProblem.NotJson, "$", "There is no event. Give at least one.", 1, 1)]
                : [.. problems, .. NewProblems(longer.Case, history?.Case)];
        }
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            longer = null;
        return longer is not null;
    }

    /// <summary>What is wrong with a case and was not before. Paths that may be shown do not tell answers apart, so those with items are compared.</summary>
    private IEnumerable<Problem> NewProblems(CaseFile caseFile, CaseFile? before)
    {
        HashSet<Problem> old = before is null ? [] : [.. CheckNamed(before)];
        return CheckNamed(caseFile).Zip(Check(caseFile), (named, shown) => (named, shown)).Where(both => !old.Contains(both.named)).Select(both => both.shown);
    }

    /// <summary>Compares two states of a case: what changed, and how much of it by time, by information and by the instrument.</summary>
    /// <param name="earlier">The earlier state. Its <see cref="CaseFile.AsOf"/> and <see cref="CaseFile.KnownAt"/> are used.</param>
    /// <param name="later">The later state. Its <see cref="CaseFile.AsOf"/> and <see cref="CaseFile.KnownAt"/> are used.</param>
    /// <returns>The comparison. A state without <see cref="CaseFile.AsOf"/> is assessed as of the current time of the clock.</returns>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    public CaseComparison Compare(CaseFile earlier, CaseFile later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var now = _clock.GetUtcNow();
        var (before, after) = (earlier with { AsOf = earlier.AsOf ?? now }, later with { AsOf = later.AsOf ?? now });
        return CaseComparison.Of(before, after, AssessorOf(before, now), AssessorOf(after, now));
    }

    /// <summary>Compares the states of a history at two instants, each as of and as known at its own.</summary>
    /// <param name="history">The history.</param>
    /// <param name="earlier">The earlier instant.</param>
    /// <param name="later">The later instant; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    public CaseComparison Compare(CaseHistory history, DateTimeOffset earlier, DateTimeOffset? later = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var end = later ?? _clock.GetUtcNow();
        return Compare(history.CaseAt(earlier) with { AsOf = earlier }, history.CaseAt(end) with { AsOf = end });
    }

    /// <summary>The computed level of a history, the judgements beside it, and the level to act on.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant as of which it is assessed; <see langword="null"/> for the current time of the clock.</param>
    /// <param name="knownAt">The instant whose knowledge is used; <see langword="null"/> for all that was recorded.</param>
    /// <returns>The judged assessment.</returns>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    public JudgedAssessment JudgedAssessmentOf(CaseHistory history, DateTimeOffset? asOf = null, DateTimeOffset? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var count = knownAt is { } at ? history.CountAt(at) : history.LastSequence;
        return JudgedAssessment.Of(history, count, Assess(history, asOf, knownAt), AssessAsOf);
    }

    /// <summary>
    /// Appends a professional's judgement of the level. To raise it is free. To lower it needs a reason and waits for the countersignature of another
    /// person, and it is never below a floor.
    /// </summary>
    /// <param name="history">The history. It is not changed.</param>
    /// <param name="level">The level: standard, medium or high.</param>
    /// <param name="recorded">The instant of the judgement, not before that of the last event.</param>
    /// <param name="by">Who judges: an opaque id of the host's.</param>
    /// <param name="why">Why; it must be said where the computed level is higher.</param>
    /// <param name="beforeSeeing">Whether the computed level had not been shown yet.</param>
    /// <returns>The longer history.</returns>
    /// <exception cref="ArgumentException">The level is undetermined.</exception>
    /// <exception cref="InvalidInputException">
    /// The judgement is refused: <c>rationale-missing</c>, <c>below-floor</c>, or what no event may be. The exception has every problem.
    /// </exception>
    public CaseHistory Judge(CaseHistory history, RiskLevel level, DateTimeOffset recorded, string by, string? why = null, bool beforeSeeing = false)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(by);
        var judged = AssessAsOf(history.Case with { KnownAt = recorded }, recorded);
        var change = new LevelJudged(level, HashOf(judged), beforeSeeing);
        return Longer(history, change, recorded, by, why, JudgementCheck.Judgement(judged, level, why));
    }

    /// <summary>Appends the countersignature of a judgement by a second person.</summary>
    /// <param name="history">The history. It is not changed.</param>
    /// <param name="agrees">Whether the person agrees. One who disagrees ends a lowering.</param>
    /// <param name="recorded">The instant, not before that of the last event.</param>
    /// <param name="by">Who countersigns: an opaque id of the host's, another one than that of who judged.</param>
    /// <param name="why">Why.</param>
    /// <param name="judgement">The sequence number of the judgement; <see langword="null"/> for the last one.</param>
    /// <returns>The longer history.</returns>
    /// <exception cref="InvalidInputException">
    /// The countersignature is refused: <c>no-such-judgement</c>, <c>same-person</c>, <c>already-countersigned</c>, <c>void</c>, or what no event may
    /// be. The exception has every problem.
    /// </exception>
    public CaseHistory Countersign(CaseHistory history, bool agrees, DateTimeOffset recorded, string by, string? why, int? judgement = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(by);
        var number = judgement ?? history.State.Judgements.Keys.DefaultIfEmpty(0).Last();
        if (number == 0)
            throw new InvalidInputException([new(HistoryProblem.NoSuchJudgement, "$.judgement", "The history has no judgement. Judge the case first.")]);
        var judged = JudgedAssessmentOf(history, recorded).Judgements.FirstOrDefault(one => one.Event.Sequence == number);
        return Longer(history, new JudgementCountersigned(number, agrees), recorded, by, why, judged is null ? [] : JudgementCheck.Countersignature(judged));
    }

    /// <summary>When a history is to be reviewed, and why.</summary>
    /// <param name="history">The history. A closed one is not left out here.</param>
    /// <param name="now">The instant as of which, and as known at which, it is looked at; <see langword="null"/> for the current time of the clock.</param>
    /// <param name="cancellationToken">Ends the work between two steps; of a long history it can take seconds.</param>
    /// <returns>The review.</returns>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ReviewDue ReviewOf(CaseHistory history, DateTimeOffset? now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        var at = now ?? _clock.GetUtcNow();
        return ReviewDue.Of(history, at, JudgedAssessmentOf(history, at, at), AssessorUntil(cancellationToken));
    }

    /// <summary>When a case file is to be reviewed, which counts from its <see cref="CaseFile.AsOf"/>.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="now">The instant as of which it is assessed; <see langword="null"/> for its own, or without one for the current time of the clock.</param>
    /// <returns>The review.</returns>
    /// <exception cref="InvalidInputException">The instrument is not registered, or the answers are not valid for it. The exception has every problem.</exception>
    public ReviewDue ReviewOf(CaseFile caseFile, DateTimeOffset? now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var clock = _clock.GetUtcNow();
        return ReviewDue.Of(Assess(caseFile with { AsOf = now ?? caseFile.AsOf ?? clock }), caseFile.AsOf ?? now ?? clock);
    }

    /// <summary>The history with one more event, unless something is wrong with it, here or in the problems that are known already.</summary>
    private static CaseHistory Longer(CaseHistory history, CaseChange change, DateTimeOffset recorded, string by, string? why, List<Problem> problems)
    {
        var longer = history.Append(new CaseEvent(history.LastSequence + 1, recorded, by, change, why), problems);
        return problems.Count == 0 ? longer : throw new InvalidInputException(problems);
    }

    /// <summary>The SHA-256 of the canonical form of an assessment, in the first language of its instrument, or in English if it names none.</summary>
    private static string HashOf(Assessment assessment) =>
        CanonicalJson.Sha256(CanonicalJson.Canonicalize(AssessmentJson.Write(assessment, assessment.Instrument.Languages is [var first, ..] ? first : "en")));

    private Assessment AssessAsOf(CaseFile caseFile, DateTimeOffset at) => (caseFile with { AsOf = at }).AssessBy(AssessorOf(caseFile, at), at);

    /// <summary>Gives the assessor of each step, until it is cancelled.</summary>
    private Func<CaseFile, DateTimeOffset, Assessor> AssessorUntil(CancellationToken cancellationToken) => (caseFile, at) =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return AssessorOf(caseFile, at);
    };

    /// <summary>The assessor of a case as of an instant.</summary>
    private Assessor AssessorOf(CaseFile caseFile, DateTimeOffset at)
    {
        var asOf = caseFile with { AsOf = at };
        return Find(asOf, at) ?? throw new InvalidInputException([NotRegistered(asOf)]);
    }
}
