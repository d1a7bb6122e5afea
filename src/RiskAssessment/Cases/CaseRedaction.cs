using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// Makes the case file of a view. It is put together anew from what may be in it, so that a property that comes later is left out until it is named here.
/// </summary>
internal sealed class CaseRedaction
{
    private const string OfVictim = "victim";
    private const string OtherKind = "other";

    /// <summary>What says who somebody is by what they are: the words for sources. None of them is a name.</summary>
    private static readonly string[] Roles = [OfVictim, "witness", "police", "agency", "system"];

    private readonly SharingView _view;
    private readonly int[] _left = new int[SharingTable.Rows.Length];

    private CaseRedaction(SharingView view) => _view = view;

    internal static RedactedCase Of(SharingView view, CaseFile caseFile)
    {
        var known = Knowledge.Of(caseFile, out var notKnownYet);
        var redaction = new CaseRedaction(view);
        var redacted = redaction.Redacted(known);
        return new RedactedCase(view, redacted, notKnownYet, Array.AsReadOnly(
        [
            .. SharingTable.Rows.Where(row => redaction._left[(int)row.Part] > 0).Select(row => new LeftOutPart(row.Part, redaction._left[(int)row.Part])),
        ]));
    }

    private CaseFile Redacted(CaseFile known) => new()
    {
        Reference = Kept(CasePart.Reference, known.Reference),
        TimeZone = known.TimeZone,
        AsOf = known.AsOf,
        KnownAt = known.KnownAt,
        VictimKey = Kept(CasePart.Keys, known.VictimKey),
        PersonKey = Kept(CasePart.Keys, known.PersonKey),
        Labels = Keeps(CasePart.Keys, known.Labels.Count) ? known.Labels : new Dictionary<string, string>(0),
        Jurisdiction = known.Jurisdiction,
        InstrumentId = known.InstrumentId,
        InstrumentVersion = known.InstrumentVersion,
        Answers = Redacted(known.Answers),
        Diary = known.Diary is { } diary ? Redacted(diary) : null,
    };

    private AnswerSheet Redacted(AnswerSheet answers)
    {
        var hers = answers.Where(answer => answer.Value.By == OfVictim).ToList();
        var kept = Keeps(CasePart.OtherSources, answers.Count - hers.Count) ? answers : (IEnumerable<KeyValuePair<string, Answer>>)hers;
        return AnswerSheet.Of([.. kept.Select(answer => new KeyValuePair<string, Answer>(answer.Key, Redacted(answer.Value)))])!;
    }

    private Answer Redacted(Answer answer) => (answer.Count is { } count ? Answer.Of(count) : Answer.Of(answer.Option!)) with
    {
        By = Name(answer.By),
        Since = answer.Since,
        Recorded = answer.Recorded,
        Note = Kept(CasePart.Notes, answer.Note),
        MigratedFrom = Keeps(CasePart.Notes, answer.MigratedFrom is null ? 0 : 1) ? answer.MigratedFrom : null,
    };

    /// <summary>A diary of which entries are left out is no longer complete.</summary>
    private IncidentDiary Redacted(IncidentDiary diary)
    {
        var told = Told(diary);
        var (incidentIds, measureIds) = (NewIds('e', told.Select(incident => incident.Id)), NewIds('m', diary.Measures.Select(measure => measure.Id)));
        var milestoneIds = NewIds('s', diary.Milestones.Select(milestone => milestone.Id).OfType<string>());
        return new IncidentDiary(
            [.. told.Select(incident => Redacted(incident, incidentIds))],
            [.. diary.Measures.Select(measure => Redacted(measure, measureIds[measure.Id]))],
            [.. diary.Milestones.Select(milestone => Redacted(milestone, milestone.Id is { } id ? milestoneIds[id] : null))],
            told.Count < diary.Count ? Coverage.Partial : diary.Coverage,
            diary.Clock);
    }

    /// <summary>The entries of which the view tells, in the order of time. Where the entry that counts is not among them, a duplicate of it counts in its place.</summary>
    private IReadOnlyList<Incident> Told(IncidentDiary diary)
    {
        var others = diary.Incidents.Count(incident => !IsHers(incident));
        return Keeps(CasePart.OtherSources, others) || others == 0
            ? diary.Incidents
            : new IncidentDiary(Knowledge.Relinked(diary, IsHers), [], [], diary.Coverage, diary.Clock).Incidents;
    }

    private static bool IsHers(Incident incident) => incident.Source == IncidentSource.Victim;

    /// <summary>A report on a day that is not known stays one, without whom it was made to.</summary>
    private Incident Redacted(Incident incident, Dictionary<string, string> ids)
    {
        var reportedTo = Name(incident.ReportedTo);
        var isNoLongerSaid = reportedTo is null && incident.Reported is null && !string.IsNullOrEmpty(incident.ReportedTo);
        return new(ids[incident.Id], incident.When, incident.Rows)
        {
            Occurrences = incident.Occurrences,
            Spread = incident.Spread,
            Channel = incident.Channel,
            Source = incident.Source,
            Attribution = incident.Attribution,
            Recorded = incident.Recorded,
            Reported = isNoLongerSaid ? EdtfDate.Since(incident.When.First) : incident.Reported,
            ReportedTo = reportedTo,
            SameAs = incident.SameAs is { } other ? ids[other] : null,
            Place = Kept(CasePart.Places, incident.Place),
            Evidence = Keeps(CasePart.Evidence, incident.Evidence.Count) ? incident.Evidence : [],
            Note = Kept(CasePart.Notes, incident.Note),
        };
    }

    private ProtectiveMeasure Redacted(ProtectiveMeasure measure, string id) =>
        new(id, Kind(measure.Kind, ProtectiveMeasure.KnownKinds), measure.From, measure.Until) { Recorded = measure.Recorded };

    private Milestone Redacted(Milestone milestone, string? id) =>
        new(Kind(milestone.Kind, Milestone.KnownKinds), milestone.On) { Id = id, Recorded = milestone.Recorded };

    private string Kind(string kind, IReadOnlyList<string> known) => known.Contains(kind) || Keeps(CasePart.Notes, 1) ? kind : OtherKind;

    private string? Name(string? name) => Roles.Contains(name) ? name : Kept(CasePart.Names, name);

    /// <summary>Whether the view includes a kind of content. If it does not, so many of it are left out.</summary>
    private bool Keeps(CasePart part, int count)
    {
        if (_view.Includes(part))
            return true;
        _left[(int)part] += count;
        return false;
    }

    private string? Kept(CasePart part, string? text) => Keeps(part, string.IsNullOrEmpty(text) ? 0 : 1) ? text : null;

    /// <summary>
    /// The id that takes the place of each: a letter and its place, with as many digits for each, so that the new ids sort as the entries do, and what is
    /// ordered by id has the same order.
    /// </summary>
    private Dictionary<string, string> NewIds(char letter, IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        var digits = "D" + all.Length.ToString(CultureInfo.InvariantCulture).Length.ToString(CultureInfo.InvariantCulture);
        string[] others = [.. all.Select((_, i) => letter + (i + 1).ToString(digits, CultureInfo.InvariantCulture))];
        var isKept = Keeps(CasePart.Ids, all.Where((id, i) => id != others[i]).Count());
        return all.Select((id, i) => (Id: id, New: isKept ? id : others[i])).ToDictionary(one => one.Id, one => one.New, StringComparer.Ordinal);
    }
}
