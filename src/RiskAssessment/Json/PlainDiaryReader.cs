namespace RiskAssessment.Json;

/// <summary>Reads the diary of a case file in which nothing is wrong; see <see cref="PlainCaseReader"/>.</summary>
internal static class PlainDiaryReader
{
    internal static DiaryParts Read(ref PlainJson json)
    {
        Coverage? coverage = null;
        Incident[]? incidents = null;
        ProtectiveMeasure[]? measures = null;
        Milestone[]? milestones = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (coverage is null && name.SequenceEqual("coverage"u8))
                coverage = json.OneOf<Coverage>();
            else if (incidents is null && name.SequenceEqual("incidents"u8))
                incidents = ReadEach(ref json, Bounds.Incidents, ReadIncident);
            else if (measures is null && name.SequenceEqual("measures"u8))
                measures = ReadEach(ref json, Bounds.Incidents, ReadMeasure);
            else if (milestones is null && name.SequenceEqual("milestones"u8))
                milestones = ReadEach(ref json, Bounds.Incidents, ReadMilestone);
            else
                json.Fail();
        }
        return new DiaryParts(coverage ?? Coverage.Partial, incidents ?? [], measures ?? [], milestones ?? []);
    }

    private delegate T? Reading<T>(ref PlainJson json);

    private static T[] ReadEach<T>(ref PlainJson json, int most, Reading<T> read)
        where T : class
    {
        var values = new List<T>();
        json.OpenList();
        while (json.NextValue())
        {
            if (read(ref json) is { } value && values.Count < most)
                values.Add(value);
            else
                json.Fail();
        }
        return [.. values];
    }

    private static Incident? ReadIncident(ref PlainJson json)
    {
        string? id = null, reportedTo = null, sameAs = null, place = null, note = null;
        EdtfDate? when = null, recorded = null, reported = null;
        Behaviour[]? behaviours = null;
        string[]? evidence = null;
        Channel? channel = null;
        IncidentSource? source = null;
        Attribution? attribution = null;
        int? occurrences = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (id is null && name.SequenceEqual("id"u8))
                id = json.Text();
            else if (when is null && name.SequenceEqual("when"u8))
                when = json.Date();
            else if (behaviours is null && name.SequenceEqual("behaviours"u8))
                behaviours = ReadBehaviours(ref json);
            else if (occurrences is null && name.SequenceEqual("occurrences"u8))
                occurrences = json.Integer(1, Bounds.Occurrences);
            else if (channel is null && name.SequenceEqual("channel"u8))
                channel = json.OneOf<Channel>();
            else if (source is null && name.SequenceEqual("source"u8))
                source = json.OneOf<IncidentSource>();
            else if (recorded is null && name.SequenceEqual("recorded"u8))
                recorded = json.Date();
            else if (reported is null && name.SequenceEqual("reported"u8))
                reported = json.Date();
            else if (reportedTo is null && name.SequenceEqual("reportedTo"u8))
                reportedTo = json.Text();
            else if (attribution is null && name.SequenceEqual("attribution"u8))
                attribution = json.OneOf<Attribution>();
            else if (sameAs is null && name.SequenceEqual("sameAs"u8))
                sameAs = json.Text();
            else if (place is null && name.SequenceEqual("place"u8))
                place = json.Text();
            else if (note is null && name.SequenceEqual("note"u8))
                note = json.Text();
            else if (evidence is null && name.SequenceEqual("evidence"u8))
                evidence = ReadEach(ref json, DiaryReader.MostEvidence, (ref json) => json.Text());
            else
                json.Fail();
        }
        return id is null or "" || when is not { } date || behaviours is null or [] ? null : new Incident(id, date, behaviours)
        {
            Occurrences = occurrences ?? 1,
            Channel = channel,
            Source = source ?? default,
            Attribution = attribution ?? default,
            Recorded = recorded,
            Reported = reported,
            ReportedTo = reportedTo,
            SameAs = sameAs,
            Place = place,
            Evidence = evidence ?? [],
            Note = note,
        };
    }

    /// <summary>An incident has one behaviour as a rule, and then no list of its own.</summary>
    private static Behaviour[] ReadBehaviours(ref PlainJson json)
    {
        Behaviour[] behaviours = [];
        json.OpenList();
        while (json.NextValue())
        {
            if (Behaviour.Find(json.Utf8()) is { } behaviour && behaviours.Length < Bounds.BehavioursPerIncident)
                behaviours = behaviours is [] ? behaviour.Alone : [.. behaviours, behaviour];
            else
                json.Fail();
        }
        return behaviours;
    }

    private static ProtectiveMeasure? ReadMeasure(ref PlainJson json)
    {
        string? id = null, kind = null;
        EdtfDate? from = null, until = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (id is null && name.SequenceEqual("id"u8))
                id = json.Text();
            else if (kind is null && name.SequenceEqual("kind"u8))
                kind = json.Code();
            else if (from is null && name.SequenceEqual("from"u8))
                from = json.Date();
            else if (until is null && name.SequenceEqual("until"u8))
                until = json.Date();
            else
                json.Fail();
        }
        return id is null or "" || kind is null || from is not { } date ? null : new ProtectiveMeasure(id, kind, date, until);
    }

    private static Milestone? ReadMilestone(ref PlainJson json)
    {
        string? kind = null;
        EdtfDate? on = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (kind is null && name.SequenceEqual("kind"u8))
                kind = json.Code();
            else if (on is null && name.SequenceEqual("on"u8))
                on = json.Date();
            else
                json.Fail();
        }
        return kind is null || on is not { } date ? null : new Milestone(kind, date);
    }
}
