using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes when an instrument is in force, and what it and its items replace.</summary>
internal static class ReplacementWriter
{
    internal static void WritePeriod(Utf8JsonWriter json, PeriodInForce? period)
    {
        if (period is null)
            return;
        json.WriteStartObject("inForce");
        json.WriteText("from", period.From?.ToString());
        json.WriteText("until", period.Until?.ToString());
        json.WriteEndObject();
    }

    internal static void WriteVersions(Utf8JsonWriter json, IReadOnlyList<ReplacedVersion> versions)
    {
        if (versions.Count > 0)
            json.WriteEach("replaces", versions, version =>
            {
                json.WriteText("id", version.Id);
                json.WriteString("version", version.Version);
            });
    }

    internal static void WriteItems(Utf8JsonWriter json, IReadOnlyList<ReplacedItem>? items)
    {
        if (items is not null)
            json.WriteEach("replaces", items, item =>
            {
                json.WriteText("instrument", item.Instrument);
                json.WriteString("item", item.Item);
                WriteOptions(json, item.Options);
            });
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? options)
    {
        if (options is null)
            return;
        json.WriteStartObject("options");
        foreach (var (old, option) in options)
            json.WriteString(old, option);
        json.WriteEndObject();
    }
}
