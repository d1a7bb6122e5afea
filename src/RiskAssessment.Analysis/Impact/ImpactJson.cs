using System.Text.Json;

namespace RiskAssessment.Analysis;

/// <summary>Writes the impact of a version as JSON, in the format of <see cref="Schema"/>.</summary>
public static class ImpactJson
{
    private const string FormatVersion = "1.0";

    /// <summary>The JSON Schema (draft 2020-12) of what is written, as JSON text.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(ImpactJson).Assembly.GetManifestResourceStream("impact.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Writes the impact of a version, and optionally the effects of variants of the later instrument.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="sensitivity">The effects of variants; <see langword="null"/> to leave them out.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(ImpactReport report, SensitivityReport? sensitivity = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, report, sensitivity);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ImpactReport report, SensitivityReport? sensitivity)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        WriteInstrument(json, "from", report.From);
        WriteInstrument(json, "to", report.To);
        json.WriteNumber("cases", report.Cases);
        json.WriteStartObject("matrix");
        foreach (var before in ImpactReport.Levels)
            WriteLevels(json, ExtentCodes.Of(before), after => report.Count(before, after));
        json.WriteEndObject();
        json.WriteNumber("raised", report.Raised);
        json.WriteNumber("lowered", report.Lowered);
        WriteRanges(json, "before", report.Ranges.SettledBefore, report.Ranges.MayBeHighBefore);
        WriteRanges(json, "after", report.Ranges.SettledAfter, report.Ranges.MayBeHighAfter);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteString("moved", rule.IsRaised ? "raised" : "lowered");
            json.WriteString("rulesOf", rule.IsGained ? "to" : "from");
            json.WriteNumber("cases", rule.Cases);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (sensitivity is not null)
            Write(json, sensitivity);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SensitivityReport report)
    {
        json.WriteStartObject("sensitivity");
        WriteLevels(json, "levels", report.Count);
        json.WriteStartArray("variants");
        foreach (var effect in report.Effects)
        {
            json.WriteStartObject();
            json.WriteString("path", effect.Variant.Path);
            json.WriteNumber("from", effect.Variant.Before);
            json.WriteNumber("to", effect.Variant.After);
            json.WriteNumber("raised", effect.Raised);
            json.WriteNumber("lowered", effect.Lowered);
            WriteLevels(json, "levels", effect.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInstrument(Utf8JsonWriter json, string name, Instruments.Instrument instrument)
    {
        json.WriteStartObject(name);
        json.WriteString("id", instrument.Id);
        json.WriteString("version", instrument.Version);
        json.WriteString("sha256", instrument.Sha256);
        json.WriteEndObject();
    }

    private static void WriteRanges(Utf8JsonWriter json, string name, long settled, long mayBeHigh)
    {
        json.WriteStartObject(name);
        json.WriteNumber("settled", settled);
        json.WriteNumber("mayBeHigh", mayBeHigh);
        json.WriteEndObject();
    }

    private static void WriteLevels(Utf8JsonWriter json, string name, Func<RiskLevel, long> count)
    {
        json.WriteStartObject(name);
        foreach (var level in ImpactReport.Levels)
            json.WriteNumber(ExtentCodes.Of(level), count(level));
        json.WriteEndObject();
    }
}
