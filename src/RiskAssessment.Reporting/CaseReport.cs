using RiskAssessment.Instruments;

namespace RiskAssessment.Reporting;

/// <summary>
/// The page of a case, for those who would rather look than read: level and range, what is not known, what to do, and the case in one picture on the
/// first sheet; then chronology, reasons, open questions, the level over time, judgement, and how the page was made.
/// </summary>
/// <remarks>
/// Immutable. The page is one HTML file that runs nothing and loads nothing. The same input gives the same bytes on every machine. Its phrases exist in
/// English and Welsh (the Welsh awaits review). Personal data.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Json;
/// using RiskAssessment.Reporting;
///
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// var caseFile = CaseJson.Read(File.ReadAllBytes("case.json"));
///
/// using var page = new StreamWriter("report.html");
/// new CaseReport(service, caseFile).WriteHtml(page);
/// </code>
/// </example>
[PersonalData]
public sealed class CaseReport
{
    private readonly CaseFile _whole;
    private readonly CaseTrajectories? _trajectories;

    /// <summary>Makes the report of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="caseFile">The case that was assessed.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    public CaseReport(Assessment assessment, CaseFile caseFile, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(language);
        (Assessment, _whole, Language) = (assessment, caseFile, language);
        Zone = caseFile.TimeZone;
        Dates = new DateWords(language, Zone);
    }

    /// <summary>
    /// Makes the report with all that such a page has of a case: assessment and trajectories, and of a history the judgements, how often it restricts sharing and, if all
    /// that was recorded is used, the review.
    /// </summary>
    /// <param name="service">Assesses the case.</param>
    /// <param name="caseFile">
    /// The case. Its <see cref="CaseFile.AsOf"/> and <see cref="CaseFile.KnownAt"/> are used; without <see cref="CaseFile.AsOf"/> it is assessed as of the current time of
    /// the clock.
    /// </param>
    /// <param name="history">The history of which the case is a state (<see cref="CaseHistory.Case"/>, <see cref="CaseHistory.CaseAt"/>); <see langword="null"/> for a case file.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    /// <param name="cancellationToken">Ends the work between two steps of a trajectory; of a long history it can take seconds.</param>
    /// <exception cref="InvalidInputException">An instrument is not registered, or answers are not valid for it. The exception has every problem.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CaseReport(AssessmentService service, CaseFile caseFile, CaseHistory? history = null, string language = "en", CancellationToken cancellationToken = default)
        : this((service ?? throw new ArgumentNullException(nameof(service))).Assess(caseFile), caseFile, language)
    {
        var (asOf, knownAt) = (Assessment.AsOf, _whole.KnownAt);
        _trajectories = history is null ? service.TrajectoriesOf(_whole with { AsOf = asOf }) : service.TrajectoriesOf(history, asOf, knownAt, cancellationToken);
        if (history is null)
            return;
        Judged = service.JudgedAssessmentOf(history, asOf, knownAt);
        Restrictions = history.Events.Count(one => one.Change is SharingRestricted);
        Review = knownAt is null ? service.ReviewOf(history, asOf, cancellationToken) : null;
    }

    /// <summary>The assessment of the whole case, whatever the view: the level and its range are always those of the whole case.</summary>
    public Assessment Assessment { get; }

    /// <summary>The case that was assessed, as the view shows it, without what was recorded after its <see cref="CaseFile.KnownAt"/>.</summary>
    public CaseFile Case => Redacted.Case;

    /// <summary>The language of the page.</summary>
    public string Language { get; }

    /// <summary>Who the page is for. The default is <see cref="SharingView.Full"/>. Of another view the page says whom it is for and what was left out.</summary>
    public SharingView View { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = SharingView.Full;

    /// <summary>
    /// The marking that the page bears, in the host's own words; <see langword="null"/> (the default) for a sentence that says that it is personal data and
    /// is to be kept from the person it speaks of.
    /// </summary>
    public string? Marking { get; init; }

    /// <summary>The level over time, as it happened and as it was known; <see langword="null"/> (the default) leaves it out, and so does a view without it.</summary>
    public CaseTrajectories? Trajectories { get => View.Includes(CasePart.OverTime) ? _trajectories : null; init => _trajectories = value; }

    /// <summary>The judgements of a history and the level to act on; <see langword="null"/> (the default) leaves them out. The view says whether the page tells who judged and why.</summary>
    public JudgedAssessment? Judged { get; init; }

    /// <summary>When the case is to be reviewed, and why; <see langword="null"/> (the default) for the date of the assessment alone.</summary>
    public ReviewDue? Review { get; init; }

    /// <summary>
    /// How many times the history of the case says that somebody must not receive anything (<see cref="SharingRestricted"/>). The default is 0. Where there are any, a page for others
    /// says that sharing is restricted, not with whom.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Restrictions
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            field = value;
        }
    }

    /// <summary>
    /// Services, advice and whatever else a host shows under the actions, by their codes; <see langword="null"/> (the default) for nothing. They stand below the first sheet, with all actions. Under an
    /// action that the view does not show they are left out, too.
    /// </summary>
    public ILookup<string, ActionNote>? Notes { get; init; }

    /// <summary>
    /// The checkpoint of the log in which the assessment is recorded (<c>RiskAssessment.Records</c>), as the last line of the page, so that paper shows later whether the log was changed;
    /// <see langword="null"/> (the default) for none.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <summary>The same in a form that is short enough for a person to compare; <see langword="null"/> (the default) for none.</summary>
    public string? CheckpointInShort { get; init; }

    internal TimeZoneInfo Zone { get; }

    internal DateWords Dates { get; }

    /// <summary>What the view shows of the case, and what it leaves out.</summary>
    internal RedactedCase Redacted => field ??= View.Redact(_whole);

    /// <summary>
    /// The assessment of what the view shows, from which the page takes all that names entries, items or facts. So nothing that is left out of the case can be
    /// on the page.
    /// </summary>
    internal Assessment Shown => field ??= View == SharingView.Full ? Assessment
        : (Case with { AsOf = Assessment.AsOf, InstrumentId = null, InstrumentVersion = null }).AssessBy(new Assessor(Assessment.Instrument), Assessment.AsOf);

    /// <summary>The reasons of the whole case that hold of what the view shows, too.</summary>
    internal IReadOnlyList<Reason> Reasons => field ??= [.. Shown.Reasons.Where(reason => IsAmong(Assessment.Reasons, reason))];

    /// <summary>The actions that the view shows.</summary>
    internal IReadOnlyList<RecommendedAction> Actions =>
        field ??= [.. Assessment.Actions.Where(action => action.Rule.For == ActionAudience.Victim || View.Includes(CasePart.ProfessionalActions))];

    /// <summary>What is not on the page and would be on that of <see cref="SharingView.Full"/>, and how many of it, in the order of <see cref="CasePart"/>; empty if nothing is left out.</summary>
    internal IReadOnlyList<(LocalizedText What, int Count)> LeftOut => field ??= [.. FindLeftOut().Where(part => part.Count > 0)];

    /// <summary>The entries, in the order of time.</summary>
    internal IReadOnlyList<Incident> Entries => Case.Diary?.Incidents ?? [];

    /// <summary>Those that count as of the instant.</summary>
    internal IReadOnlyList<Incident> Counted => field ??= [.. Entries.Where(entry => entry.SameAs is null && entry.When.EarliestIn(Zone) <= Assessment.AsOf)];

    internal IReadOnlyList<ProtectiveMeasure> Measures =>
        field ??= [.. (Case.Diary?.Measures ?? []).Where(measure => measure.From.EarliestIn(Zone) <= Assessment.AsOf).OrderBy(measure => measure.From.EarliestIn(Zone))];

    internal IReadOnlyList<Milestone> Milestones =>
        field ??= [.. (Case.Diary?.Milestones ?? []).Where(milestone => milestone.On.EarliestIn(Zone) <= Assessment.AsOf).OrderBy(milestone => milestone.On.EarliestIn(Zone))];

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to write. It is not flushed. Lines end in a line feed.</param>
    public void WriteHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new ReportPage(this, writer).Write();
    }

    /// <summary>The assessment in one line.</summary>
    public override string ToString() => Assessment.ToString();

    /// <summary>Keys and labels are on no page.</summary>
    private IEnumerable<(LocalizedText What, int Count)> FindLeftOut()
    {
        foreach (var part in Redacted.LeftOut)
            if (part.Part != CasePart.Keys)
                yield return (SharingView.LabelOf(part.Part), part.Count);
        yield return (ReportWords.ReasonsLeftOut, Assessment.Reasons.Count - Reasons.Count);
        yield return IfLeftOut(CasePart.Staff, Judged?.Judgements.Count ?? 0);
        yield return IfLeftOut(CasePart.Rationale, Judged?.Judgements.Count(judgement => !string.IsNullOrEmpty(judgement.Event.Why)) ?? 0);
        yield return IfLeftOut(CasePart.ProfessionalActions, Assessment.Actions.Count - Actions.Count);
        yield return IfLeftOut(CasePart.OpenPoints, Assessment.OpenQuestions.Count + Assessment.Discrepancies.Count);
        yield return IfLeftOut(CasePart.OverTime, _trajectories is { Lags.Count: > 0 } ? 1 : 0);
    }

    private (LocalizedText What, int Count) IfLeftOut(CasePart part, int count) => (SharingView.LabelOf(part), View.Includes(part) ? 0 : count);

    internal static bool IsAmong(IEnumerable<Reason> reasons, Reason one) => reasons.Any(reason => reason.Rule.Code == one.Rule.Code);
}
