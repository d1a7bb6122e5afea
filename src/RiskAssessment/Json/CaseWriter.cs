using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes a case file. Values that are the default are left out.</summary>
internal static class CaseWriter
{
    internal static byte[] Write(CaseFile caseFile) => JsonOutput.Of(caseFile, Write);

    internal static void Write(Utf8JsonWriter json, CaseFile caseFile)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteText("case", caseFile.Reference);
        WriteKeys(json, caseFile.VictimKey, caseFile.PersonKey);
        WriteLabels(json, caseFile.Labels);
        json.WriteText("jurisdiction", caseFile.Jurisdiction is { } jurisdiction ? WireCodes<Jurisdiction>.Of(jurisdiction) : null);
        if (caseFile.TimeZone.Id != TimeZoneInfo.Utc.Id)
            json.WriteString("timeZone", IanaTimeZone.NameOf(caseFile.TimeZone)!);
        if (caseFile.AsOf is { } asOf)
            json.WriteString("asOf", EdtfDate.At(TimeZoneInfo.ConvertTime(asOf, caseFile.TimeZone)).ToString());
        if (caseFile.KnownAt is { } knownAt)
            json.WriteString("knownAt", EdtfDate.At(TimeZoneInfo.ConvertTime(knownAt, caseFile.TimeZone)).ToString());
        WriteInstrument(json, caseFile);
        json.WritePropertyName("answers");
        Write(json, caseFile.Answers);
        if (caseFile.Diary is { } diary)
        {
            json.WritePropertyName("diary");
            Write(json, diary);
        }
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, AnswerSheet answers)
    {
        json.WriteStartObject();
        foreach (var (item, answer) in answers)
        {
            json.WritePropertyName(item);
            Write(json, answer);
        }
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Answer answer)
    {
        if (answer is { By: null, Since: null, Recorded: null, Note: null, MigratedFrom: null })
        {
            WriteBare(json, answer);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName("answer");
        WriteBare(json, answer);
        json.WriteText("by", answer.By);
        json.WriteText("since", answer.Since?.ToString());
        json.WriteText("recorded", answer.Recorded?.ToString());
        json.WriteText("note", answer.Note);
        if (answer.MigratedFrom is { } origin)
        {
            json.WriteStartObject("migratedFrom");
            json.WriteString("version", origin.Version);
            json.WriteString("item", origin.Item);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, IncidentDiary diary)
    {
        json.WriteStartObject();
        json.WriteString("coverage", WireCodes<Coverage>.Of(diary.Coverage));
        if (diary.Incidents.Count > 0)
            json.WriteEach("incidents", diary.Incidents, incident => WriteParts(json, incident));
        if (diary.Measures.Count > 0)
            json.WriteEach("measures", diary.Measures, measure => WriteParts(json, measure));
        if (diary.Milestones.Count > 0)
            json.WriteEach("milestones", diary.Milestones, milestone => WriteParts(json, milestone));
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        WriteParts(json, incident);
        json.WriteEndObject();
    }

    private static void WriteBare(Utf8JsonWriter json, Answer answer)
    {
        if (answer.Count is { } count)
            json.WriteNumberValue(count);
        else
            json.WriteStringValue(answer.Option);
    }

    private static void WriteInstrument(Utf8JsonWriter json, CaseFile caseFile)
    {
        if (caseFile.InstrumentId is not { } id)
            return;
        json.WriteStartObject("instrument");
        json.WriteString("id", id);
        json.WriteText("version", caseFile.InstrumentVersion);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("when", incident.When.ToString());
        json.WriteEvenNoTexts("behaviours", [.. incident.Behaviours.Select(behaviour => behaviour.Code)]);
        json.WriteText("channel", incident.Channel is { } channel ? WireCodes<Channel>.Of(channel) : null);
        if (incident.Occurrences != 1)
            json.WriteNumber("occurrences", incident.Occurrences);
        json.WriteText("spread", incident.Spread == default ? null : WireCodes<OccurrenceSpread>.Of(incident.Spread));
        json.WriteText("source", incident.Source == default ? null : WireCodes<IncidentSource>.Of(incident.Source));
        json.WriteText("recorded", incident.Recorded?.ToString());
        json.WriteText("reported", incident.Reported?.ToString());
        json.WriteText("reportedTo", incident.ReportedTo);
        json.WriteText("attribution", incident.Attribution == default ? null : WireCodes<Attribution>.Of(incident.Attribution));
        json.WriteText("sameAs", incident.SameAs);
        json.WriteText("place", incident.Place);
        json.WriteText("note", incident.Note);
        if (incident.Evidence.Count == 0)
            return;
        json.WriteStartArray("evidence");
        foreach (var evidence in incident.Evidence)
            Write(json, evidence);
        json.WriteEndArray();
    }

    internal static void WriteParts(Utf8JsonWriter json, ProtectiveMeasure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("kind", measure.Kind);
        json.WriteString("from", measure.From.ToString());
        json.WriteText("until", measure.Until?.ToString());
        json.WriteText("recorded", measure.Recorded?.ToString());
    }

    internal static void WriteParts(Utf8JsonWriter json, Milestone milestone)
    {
        json.WriteText("id", milestone.Id);
        json.WriteString("kind", milestone.Kind);
        json.WriteString("on", milestone.On.ToString());
        json.WriteText("recorded", milestone.Recorded?.ToString());
    }

    /// <summary>A piece of evidence, which is a text where nothing but its reference is known.</summary>
    internal static void Write(Utf8JsonWriter json, EvidenceItem evidence)
    {
        if (evidence is { Sha256: null, Kind: null, HeldBy: null })
        {
            json.WriteStringValue(evidence.Reference);
            return;
        }
        json.WriteStartObject();
        json.WriteString("ref", evidence.Reference);
        json.WriteText("sha256", evidence.Sha256);
        json.WriteText("kind", evidence.Kind);
        json.WriteText("heldBy", evidence.HeldBy);
        json.WriteEndObject();
    }

    /// <summary>Whom a case is about, for statistics.</summary>
    internal static void WriteKeys(Utf8JsonWriter json, string? victim, string? person)
    {
        if (victim is null && person is null)
            return;
        json.WriteStartObject("keys");
        json.WriteText("victim", victim);
        json.WriteText("person", person);
        json.WriteEndObject();
    }

    internal static void WriteLabels(Utf8JsonWriter json, IReadOnlyDictionary<string, string> labels)
    {
        if (labels.Count == 0)
            return;
        json.WriteStartObject("labels");
        foreach (var label in labels.OrderBy(label => label.Key, StringComparer.Ordinal))
            json.WriteString(label.Key, label.Value);
        json.WriteEndObject();
    }
}
