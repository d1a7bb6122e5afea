using RiskAssessment.Instruments;

namespace RiskAssessment.Referral;

/// <summary>What stands under the actions of an assessment: services to refer to, and advice.</summary>
/// <remarks>Immutable and safe to share between threads; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Referral;
///
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
/// var guidance = new Guidance(assessment, advice: AdviceLibrary.Default);
///
/// AssessmentText.Write(assessment, Console.Out, notes: guidance.Notes);
/// </code>
/// </example>
[PersonalData]
public sealed class Guidance
{
    /// <summary>Puts services and advice under actions.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="services">The services that <see cref="ServiceDirectory.Match"/> found for it; <see langword="null"/> for none.</param>
    /// <param name="advice">The advice to choose from; <see langword="null"/> for none.</param>
    /// <param name="view">
    /// Who is to see it; <see langword="null"/> for everybody who works on the case. For a view without what professionals are to do, only the victim's actions and advice are there, and services
    /// for other actions belong to none.
    /// </param>
    public Guidance(Assessment assessment, IEnumerable<ServiceMatch>? services = null, AdviceLibrary? advice = null, SharingView? view = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var hasAll = (view ?? SharingView.Full).Includes(CasePart.ProfessionalActions);
        Assessment = assessment;
        Shown = [.. assessment.Actions.Where(action => hasAll || action.Rule.For == ActionAudience.Victim).Select(action => action.Rule.Code)];
        Services = [.. services ?? []];
        ServicesByAction = Services.SelectMany(match => Shown.Where(match.Actions.Contains).DefaultIfEmpty(ActionNote.UnderNoAction), (match, action) => (match, action)).ToLookup(pair => pair.action, pair => pair.match, StringComparer.Ordinal);
        AdviceByAction = (advice?.All ?? [])
            .Where(piece => (hasAll || piece.For == ActionAudience.Victim) && (piece.Jurisdiction is null || assessment.Jurisdiction is null || piece.Jurisdiction == assessment.Jurisdiction))
            .Select(piece => (piece, action: piece.Actions.FirstOrDefault(Shown.Contains)))
            .Where(pair => pair.action is not null)
            .ToLookup(pair => pair.action!, pair => pair.piece, StringComparer.Ordinal);
        Notes = AllNotes().ToLookup(pair => pair.Action, pair => pair.Note, StringComparer.Ordinal);
    }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The services, in the order given.</summary>
    public IReadOnlyList<ServiceMatch> Services { get; }

    /// <summary>The services by the codes of the actions that they help with, in the order given; those that belong to none under <see cref="ActionNote.UnderNoAction"/>.</summary>
    public ILookup<string, ServiceMatch> ServicesByAction { get; }

    /// <summary>The advice by the code of the action under which it stands: each piece once, under the first of its actions that is there.</summary>
    public ILookup<string, Advice> AdviceByAction { get; }

    /// <summary>The same as notes for <see cref="AssessmentText"/> and pages, in English and Welsh (the Welsh awaits review). A service is described under the first of its actions.</summary>
    public ILookup<string, ActionNote> Notes { get; }

    /// <summary>How many services and pieces of advice there are.</summary>
    public override string ToString() => $"{Services.Count} services, {AdviceByAction.Sum(pieces => pieces.Count())} pieces of advice";

    /// <summary>The codes of the actions that are shown, in the order of the assessment.</summary>
    internal IReadOnlyList<string> Shown { get; }

    private IEnumerable<(string Action, ActionNote Note)> AllNotes()
    {
        var described = new HashSet<Service>();
        foreach (var key in Shown.Append(ActionNote.UnderNoAction))
        {
            foreach (var match in ServicesByAction[key])
                yield return (key, Note(match, isFirst: described.Add(match.Service)));
            foreach (var piece in AdviceByAction[key])
                yield return (key, Note(piece));
        }
    }

    private static ActionNote Note(ServiceMatch match, bool isFirst) => new(isFirst ? Lines(match) : [GuidanceWords.Above])
    {
        Title = new LocalizedText(match.Service.Name),
        Phone = match.Service.Phone,
        Web = isFirst ? match.Service.Url : null,
    };

    private static IEnumerable<LocalizedText> Lines(ServiceMatch match)
    {
        var service = match.Service;
        if (service.Alert is { } alert)
            yield return new LocalizedText(alert);
        if (service.For.Count > 0)
            yield return GuidanceWords.For.With(string.Join(", ", service.For));
        if (service.Email is { } email)
            yield return GuidanceWords.Email.With(email);
        yield return service.Languages.Count == 0 ? GuidanceWords.NoLanguages : GuidanceWords.Languages.With(string.Join(", ", service.Languages));
        yield return (match.IsOpen, service.HoursInWords) switch
        {
            (true, _) => GuidanceWords.Open.With(service.Hours!.ToString()),
            (false, _) => GuidanceWords.Closed.With(service.Hours!.ToString()),
            (null, { } words) => GuidanceWords.HoursNotRead.With(words),
            _ => GuidanceWords.NoHours,
        };
        yield return service.LastChecked is not { } date ? GuidanceWords.NeverChecked : (match.IsStale ? GuidanceWords.Stale : GuidanceWords.LastChecked).With(GuidanceWords.Words(date));
    }

    /// <summary>Where the case does not say which law applies, the advice does.</summary>
    private ActionNote Note(Advice piece)
    {
        var reader = Labels.Of(piece.For);
        var sources = string.Join("; ", piece.Sources);
        return new ActionNote(piece.Text, GuidanceWords.BasedOn.With(new LocalizedText(sources), GuidanceWords.Words(piece.AsAt)))
        {
            Title = piece.Jurisdiction is { } place && Assessment.Jurisdiction is null ? GuidanceWords.InPlace.With(reader, GuidanceWords.Places[(int)place]) : reader,
        };
    }
}
