namespace RiskAssessment;

/// <summary>
/// The two trajectories of a case, side by side: the level as it happened, by all that is known now, and as it was known, by what had been
/// recorded at each instant. The difference is the lag.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var caseFile = new CaseFile
/// {
///     AsOf = new DateTimeOffset(2018, 5, 1, 0, 0, 0, TimeSpan.Zero),
///     Diary = new IncidentDiary([new Incident("i1", EdtfDate.Day(2018, 3, 2), Behaviour.Of("threat-to-kill")) { Recorded = EdtfDate.Day(2018, 4, 16) }]),
/// };
/// var service = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System);
///
/// foreach (var lag in service.TrajectoriesOf(caseFile).Lags)
///     Console.WriteLine($"{lag.Level}: known {lag.Days} days later");
/// </code>
/// </example>
[PersonalData]
public sealed class CaseTrajectories
{
    private CaseTrajectories(Trajectory happened, Trajectory known)
    {
        (Happened, Known) = (happened, known);
        RiskLevel[] levels = [RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High];
        Lags = Array.AsReadOnly(
        [
            .. levels.Select(level => new LevelLag(level, happened.FirstAt(level)?.At, known.FirstAt(level)?.At)).Where(lag => lag.Happened is not null || lag.Known is not null),
        ]);
    }

    /// <summary>The level as it happened, by all that is known now.</summary>
    public Trajectory Happened { get; }

    /// <summary>
    /// The level as it was known: a step for each instant at which something was recorded, as of that instant and with what was known then, and one
    /// at the end. No step is marked as lapsed, since what was recorded can lower the level, too.
    /// </summary>
    public Trajectory Known { get; }

    /// <summary>One for each level that either trajectory reaches, from standard to high.</summary>
    public IReadOnlyList<LevelLag> Lags { get; }

    /// <summary>Both trajectories in one line.</summary>
    public override string ToString() => $"as it happened: {Happened}; as it was known: {Known}";

    /// <summary>The trajectories of a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="knownAt">The instant whose knowledge is used: later events are left out.</param>
    /// <param name="asOf">Where both trajectories end.</param>
    /// <param name="assessorOf">Gives the assessor of a case as of an instant.</param>
    internal static CaseTrajectories Of(CaseHistory history, DateTimeOffset knownAt, DateTimeOffset asOf, Func<CaseFile, DateTimeOffset, Assessor> assessorOf) =>
        new(HappenedOf(history.StateAt(history.CountAt(knownAt)).Case, asOf, assessorOf), Trajectory.Of(KnownOf(history, knownAt, asOf, assessorOf)));

    /// <summary>The trajectories of a case file. What does not say when it was recorded is known at every step.</summary>
    /// <param name="caseFile">The case file.</param>
    /// <param name="asOf">Where both trajectories end.</param>
    /// <param name="assessorOf">Gives the assessor of a case as of an instant.</param>
    internal static CaseTrajectories Of(CaseFile caseFile, DateTimeOffset asOf, Func<CaseFile, DateTimeOffset, Assessor> assessorOf)
    {
        var (moments, alwaysKnown) = CaseFileEvents.RecordedIn(caseFile);
        var history = CaseHistory.Of(caseFile, "case-file");
        return new CaseTrajectories(
            HappenedOf(Knowledge.Of(caseFile, out _), asOf, assessorOf), Trajectory.Of(KnownOf(history, caseFile.KnownAt ?? DateTimeOffset.MaxValue, asOf, assessorOf, moments, alwaysKnown, CaseState.Expecting(caseFile.Diary?.Incidents ?? []))));
    }

    private static Trajectory HappenedOf(CaseFile last, DateTimeOffset asOf, Func<CaseFile, DateTimeOffset, Assessor> assessorOf) =>
        assessorOf(last, asOf).TrajectoryOf(last.Answers, last.Diary, asOf, last.TimeZone);

    /// <summary>The steps of the second of the two, each worked out when it is asked for.</summary>
    /// <param name="history">The history.</param>
    /// <param name="knownAt">The instant whose knowledge is used: later events are left out.</param>
    /// <param name="asOf">Where it ends.</param>
    /// <param name="assessorOf">Gives the assessor of a case as of an instant.</param>
    /// <param name="moments">The instants of the steps, ascending; <see langword="null"/> for those of all events.</param>
    /// <param name="alwaysKnown">How many of the first events count at every step, whenever they were recorded.</param>
    /// <param name="before">The state before the first event, if it is not an empty one.</param>
    internal static IEnumerable<TrajectoryStep> KnownOf(
        CaseHistory history,
        DateTimeOffset knownAt,
        DateTimeOffset asOf,
        Func<CaseFile, DateTimeOffset, Assessor> assessorOf,
        IEnumerable<DateTimeOffset>? moments = null,
        int alwaysKnown = 0,
        CaseState? before = null)
    {
        var end = knownAt < asOf ? knownAt : asOf;
        var instants = (moments ?? history.Events.Select(one => one.Recorded).Distinct()).Where(at => at <= end && at < asOf).Append(asOf);
        var (steps, state, problems, next) = (new TrajectorySteps(history.TimeZone), before ?? CaseState.NotOpened, new List<Problem>(), 0);
        foreach (var at in instants)
        {
            var moment = new TrajectoryMoment(at.UtcTicks);
            for (; next < history.Events.Count && (next < alwaysKnown || (history.Events[next].Recorded <= at && history.Events[next].Recorded <= knownAt)); next++)
            {
                state = state.After(history.Events[next], problems);
                if (next >= alwaysKnown && history.Events[next].Recorded == at)
                    moment = With(moment, history.Events[next].Change);
            }
            var assessor = assessorOf(state.Case, at);
            AnswerCheck.ThrowIfNotValid(state.Answers, assessor.Instrument);
            var evaluation = TrajectoryWalk.Evaluated(assessor.Instrument, state.Answers, state.DiaryAsOf(at), state.Zone, at.UtcTicks);
            yield return steps.Next(moment, assessor.Instrument, evaluation, lapses: false);
        }
    }

    /// <summary>A moment with what an event is about, of each kind the first.</summary>
    private static TrajectoryMoment With(TrajectoryMoment moment, CaseChange change) => change switch
    {
        EntryAdded added => moment with { Incident = moment.Incident ?? added.Entry.Id },
        EntryCorrected corrected => moment with { Incident = moment.Incident ?? corrected.Entry.Id },
        EntryWithdrawn withdrawn => moment with { Incident = moment.Incident ?? withdrawn.Id },
        EntryCoded coded => moment with { Incident = moment.Incident ?? coded.Entry },
        ItemAnswered answered => moment with { Item = moment.Item ?? answered.Item },
        AnswerWithdrawn withdrawn => moment with { Item = moment.Item ?? withdrawn.Item },
        MeasureSet set => moment with { Measure = moment.Measure ?? set.Measure.Id },
        MeasureWithdrawn withdrawn => moment with { Measure = moment.Measure ?? withdrawn.Id },
        MilestoneSet set => moment with { Milestone = moment.Milestone ?? set.Milestone.Kind },
        _ => moment,
    };
}
