using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes a case file. What stands at its default is left out.</summary>
internal static class CaseWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static byte[] Write(CaseFile caseFile)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", FormatVersion.Current);
            WriteText(json, "case", caseFile.Reference);
            if (caseFile.TimeZone.Id != TimeZoneInfo.Utc.Id)
                json.WriteString("timeZone", IanaTimeZone.NameOf(caseFile.TimeZone)!);
            if (caseFile.AsOf is { } asOf)
                json.WriteString("asOf", EdtfDate.At(TimeZoneInfo.ConvertTime(asOf, caseFile.TimeZone)).ToString());
            WriteInstrument(json, caseFile);
            json.WriteStartObject("answers");
            foreach (var (item, answer) in caseFile.Answers)
                WriteAnswer(json, item, answer);
            json.WriteEndObject();
            if (caseFile.Diary is { } diary)
                WriteDiary(json, diary);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteInstrument(Utf8JsonWriter json, CaseFile caseFile)
    {
        if (caseFile.InstrumentId is not { } id)
            return;
        json.WriteStartObject("instrument");
        json.WriteString("id", id);
        WriteText(json, "version", caseFile.InstrumentVersion);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, string item, Answer answer)
    {
        var isBare = answer.By is null && answer.Since is null && answer.Note is null;
        var name = isBare ? item : "answer";
        if (!isBare)
            json.WriteStartObject(item);
        if (answer.Count is { } count)
            json.WriteNumber(name, count);
        else
            json.WriteString(name, answer.Option);
        if (isBare)
            return;
        WriteText(json, "by", answer.By);
        WriteText(json, "since", answer.Since?.ToString());
        WriteText(json, "note", answer.Note);
        json.WriteEndObject();
    }

    private static void WriteDiary(Utf8JsonWriter json, IncidentDiary diary)
    {
        json.WriteStartObject("diary");
        json.WriteString("coverage", EnumCodes<Coverage>.Of(diary.Coverage));
        WriteEach(json, "incidents", diary.Incidents, incident => WriteIncident(json, incident));
        WriteEach(json, "measures", diary.Measures, measure =>
        {
            json.WriteString("id", measure.Id);
            json.WriteString("kind", measure.Kind);
            json.WriteString("from", measure.From.ToString());
            WriteText(json, "until", measure.Until?.ToString());
        });
        WriteEach(json, "milestones", diary.Milestones, milestone =>
        {
            json.WriteString("kind", milestone.Kind);
            json.WriteString("on", milestone.On.ToString());
        });
        json.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("when", incident.When.ToString());
        WriteTexts(json, "behaviours", incident.Behaviours.Select(behaviour => behaviour.Code));
        WriteText(json, "channel", incident.Channel is { } channel ? EnumCodes<Channel>.Of(channel) : null);
        if (incident.Occurrences != 1)
            json.WriteNumber("occurrences", incident.Occurrences);
        WriteText(json, "source", incident.Source == default ? null : EnumCodes<IncidentSource>.Of(incident.Source));
        WriteText(json, "recorded", incident.Recorded?.ToString());
        WriteText(json, "reported", incident.Reported?.ToString());
        WriteText(json, "reportedTo", incident.ReportedTo);
        WriteText(json, "attribution", incident.Attribution == default ? null : EnumCodes<Attribution>.Of(incident.Attribution));
        WriteText(json, "sameAs", incident.SameAs);
        WriteText(json, "place", incident.Place);
        WriteText(json, "note", incident.Note);
        if (incident.Evidence.Count > 0)
            WriteTexts(json, "evidence", incident.Evidence);
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
