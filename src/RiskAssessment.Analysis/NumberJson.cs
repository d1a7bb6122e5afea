using System.Text.Json;

namespace RiskAssessment.Analysis;

/// <summary>Numbers in JSON, of which what is suppressed or not defined is null.</summary>
internal static class NumberJson
{
    internal static void WriteOptional(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    internal static void WriteOptional(this Utf8JsonWriter json, string name, double? number, int digits)
    {
        if (number is { } known)
            json.WriteNumber(name, Math.Round(known, digits));
        else
            json.WriteNull(name);
    }
}
