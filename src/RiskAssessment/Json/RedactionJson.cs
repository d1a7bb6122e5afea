using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes what was left out of a case, and what that did to its score, in the format of <c>redaction.schema.json</c>. The case itself is written by <see cref="CaseJson"/>.</summary>
public static class RedactionJson
{
    /// <summary>Writes it as JSON. It has no texts for people, so no language, and nothing that people wrote.</summary>
    /// <param name="redacted">The redacted case. Without an effect, what it did to the score is left out.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(RedactedCase redacted)
    {
        ArgumentNullException.ThrowIfNull(redacted);
        return JsonOutput.Of(redacted, Write);
    }

    private static void Write(Utf8JsonWriter json, RedactedCase redacted)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteString("for", redacted.View.Code);
        json.WriteEach("leftOut", redacted.LeftOut, leftOut =>
        {
            json.WriteCode("part", leftOut.Part);
            json.WriteNumber("count", leftOut.Count);
        });
        json.WriteNumber("notKnownYet", redacted.NotKnownYet);
        if (redacted.Effect is { } effect)
            Write(json, effect);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RedactionEffect effect)
    {
        json.WriteBoolean("scoresTheSame", effect.ScoresTheSame);
        StandingWriter.Write(json, "original", effect.Original);
        StandingWriter.Write(json, "redacted", effect.Redacted);
        StandingWriter.WriteChange(json, effect.Change);
    }
}
