using System.Text.Json;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Referral;

/// <summary>
/// Writes an assessment with services and advice as JSON, in the format of <see cref="Schema"/>. The assessment stands in it unchanged: it follows from the case alone, and neither from a directory nor from
/// who is open.
/// </summary>
public static class GuidanceJson
{
    private const string FormatVersion = "1.0";

    /// <summary>The JSON Schema (draft 2020-12) of what is written, as JSON text.</summary>
    public static string Schema => Resources.Text("guidance.schema.json");

    /// <summary>Writes an assessment, and what stands under its actions.</summary>
    /// <param name="guidance">The services and the advice.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>, for the texts.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(Guidance guidance, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(language);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, guidance, language);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Guidance guidance, string language)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        json.WritePropertyName("assessment");
        json.WriteRawValue(AssessmentJson.Write(guidance.Assessment, language));
        json.WriteStartArray("actions");
        foreach (var action in guidance.Shown.Where(guidance.Notes.Contains))
        {
            json.WriteStartObject();
            json.WriteString("code", action);
            WriteTexts(json, "services", guidance.ServicesByAction[action].Select(match => match.Service.Id));
            WriteTexts(json, "advice", guidance.AdviceByAction[action].Select(piece => piece.Code));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteTexts(json, "otherServices", guidance.ServicesByAction[ActionNote.UnderNoAction].Select(match => match.Service.Id));
        json.WriteStartArray("services");
        foreach (var match in guidance.Services)
            Write(json, match);
        json.WriteEndArray();
        json.WriteStartArray("advice");
        foreach (var piece in guidance.Shown.SelectMany(key => guidance.AdviceByAction[key]))
            Write(json, piece, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ServiceMatch match)
    {
        var service = match.Service;
        json.WriteStartObject();
        json.WriteString("id", service.Id);
        json.WriteString("name", service.Name);
        WriteTexts(json, "areas", service.Areas);
        WriteTexts(json, "for", service.For);
        WriteTexts(json, "languages", service.Languages);
        json.WriteString("hours", service.Hours?.ToString() ?? service.HoursInWords);
        json.WriteString("phone", service.Phone);
        json.WriteString("email", service.Email);
        json.WriteString("url", service.Url?.AbsoluteUri);
        json.WriteString("alert", service.Alert);
        json.WriteString("lastChecked", service.LastChecked?.ToString());
        json.WriteString("source", service.Source);
        json.WriteBoolean("local", match.IsLocal);
        WriteTruth(json, "open", match.IsOpen);
        WriteTruth(json, "offersLanguage", match.OffersLanguage);
        json.WriteBoolean("stale", match.IsStale);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Advice piece, string language)
    {
        json.WriteStartObject();
        json.WriteString("code", piece.Code);
        json.WriteString("for", piece.For == ActionAudience.Victim ? "victim" : "officer");
        json.WriteString("text", piece.Text.In(language));
        json.WriteString("language", piece.Text.LanguageFor(language));
        json.WriteString("jurisdiction", piece.Jurisdiction is { } place ? AdviceReader.CodeOf(place) : null);
        json.WriteString("asAt", piece.AsAt.ToString());
        json.WriteStartArray("sources");
        foreach (var source in piece.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("url", source.Url.AbsoluteUri);
            json.WriteString("published", source.Published?.ToString());
            json.WriteString("seen", source.Seen.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Null is what is not known.</summary>
    private static void WriteTruth(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
