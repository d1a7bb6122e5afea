namespace RiskAssessment.Import;

/// <summary>The data of one incident before it has its id.</summary>
internal sealed class IncidentDraft
{
    internal EdtfDate When { get; set; }

    internal IReadOnlyList<Behaviour> Behaviours { get; set; } = [];

    internal int Occurrences { get; set; } = 1;

    internal OccurrenceSpread Spread { get; set; }

    internal Channel? Channel { get; set; }

    internal IncidentSource Source { get; set; }

    internal Attribution Attribution { get; set; }

    internal EdtfDate? Recorded { get; set; }

    internal EdtfDate? Reported { get; set; }

    internal string? ReportedTo { get; set; }

    internal string? SameAs { get; set; }

    internal string? Place { get; set; }

    internal List<EvidenceItem> Evidence { get; } = [];

    internal List<string> Note { get; } = [];

    internal int NoteLength => Note.Sum(line => line.Length + 1);

    /// <summary>The data of an incident that is there.</summary>
    internal static IncidentDraft Of(Incident incident)
    {
        var draft = new IncidentDraft
        {
            When = incident.When,
            Behaviours = incident.Behaviours,
            Occurrences = incident.Occurrences,
            Spread = incident.Spread,
            Channel = incident.Channel,
            Source = incident.Source,
            Attribution = incident.Attribution,
            Recorded = incident.Recorded,
            Reported = incident.Reported,
            ReportedTo = incident.ReportedTo,
            SameAs = incident.SameAs,
            Place = incident.Place,
        };
        draft.Evidence.AddRange(incident.Evidence);
        if (incident.Note is { } note)
            draft.Note.Add(note);
        return draft;
    }

    internal Incident Named(string id) => Named(id, Note);

    internal Incident Named(string id, IReadOnlyList<string> note) => new(id, When, Behaviours)
    {
        Occurrences = Occurrences,
        Spread = Spread,
        Channel = Channel,
        Source = Source,
        Attribution = Attribution,
        Recorded = Recorded,
        Reported = Reported,
        ReportedTo = ReportedTo,
        SameAs = SameAs,
        Place = Place,
        Evidence = Evidence,
        Note = note.Count == 0 ? null : string.Join('\n', note),
    };
}
