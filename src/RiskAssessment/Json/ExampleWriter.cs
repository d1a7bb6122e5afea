using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes a worked example of an instrument file.</summary>
internal static class ExampleWriter
{
    /// <summary>Writes the properties of an example.</summary>
    internal static void Write(Utf8JsonWriter json, InstrumentExample example)
    {
        json.WriteString("name", example.Name);
        json.WriteText("source", example.Source);
        json.WritePropertyName("case");
        CaseWriter.Write(json, CaseFile.Of(example));
        json.WriteStartObject("expect");
        json.WriteString("grade", example.Grade);
        json.WriteString("lowest", example.Lowest);
        json.WriteString("highest", example.Highest);
        if (example.Scores.Count > 0)
            WriteScores(json, example.Scores);
        if (example.Outcomes.Count > 0)
            WriteOutcomes(json, example.Outcomes);
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, IReadOnlyDictionary<string, Interval> scores)
    {
        json.WriteStartObject("scores");
        foreach (var score in scores.OrderBy(score => score.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(score.Key);
            json.WriteNumberValue(score.Value.Low);
            json.WriteNumberValue(score.Value.High);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, IReadOnlyDictionary<string, string> outcomes)
    {
        json.WriteStartObject("outcomes");
        foreach (var outcome in outcomes.OrderBy(outcome => outcome.Key, StringComparer.Ordinal))
            json.WriteString(outcome.Key, outcome.Value);
        json.WriteEndObject();
    }
}
