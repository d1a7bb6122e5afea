using System.Globalization;
using System.Text.Json;
using RiskAssessment.Instruments;
using Range = RiskAssessment.Instruments.Range;

namespace RiskAssessment.Json;

/// <summary>Writes conditions in the shapes that <see cref="ConditionReader"/> knows.</summary>
internal static class ConditionWriter
{
    internal static void Write(Utf8JsonWriter json, string name, Condition? condition)
    {
        if (condition is null)
            return;
        json.WritePropertyName(name);
        Write(json, condition, 0);
    }

    /// <summary>A file deeper than is read is refused, so nothing is written below that.</summary>
    private static void Write(Utf8JsonWriter json, Condition condition, int depth)
    {
        json.WriteStartObject();
        if (depth <= Bounds.FileDepth)
            WriteParts(json, condition, depth);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Condition condition, int depth)
    {
        switch (condition)
        {
            case NotCondition not:
                json.WritePropertyName("not");
                Write(json, not.Part, depth + 1);
                break;
            case GroupCondition group:
                if (group.Name == "of")
                    json.WriteNumber("atLeast", group.Least);
                json.WriteStartArray(group.Name);
                foreach (var part in group.Parts)
                    Write(json, part, depth + 1);
                json.WriteEndArray();
                break;
            case ItemCondition item:
                json.WriteString("item", item.Item);
                if (item.Options.Length == 1)
                    json.WriteString("is", item.Options[0]);
                else
                    json.WriteEvenNoTexts("in", item.Options);
                break;
            case CountCondition count:
                json.WriteString("item", count.Item);
                WriteLimit(json, count.Range);
                break;
            case ScoreCondition score:
                json.WriteString("score", score.Score);
                WriteLimit(json, score.Range);
                break;
            case FactCondition fact:
                json.WriteString("fact", fact.Fact);
                if (fact.Trend is { } trend)
                    json.WriteCode("is", trend);
                else
                    WriteLimit(json, fact.Range);
                break;
        }
    }

    private static void WriteLimit(Utf8JsonWriter json, Range range)
    {
        var (name, limit) = double.IsPositiveInfinity(range.High) ? ("atLeast", range.Low) : ("atMost", range.High);
        var digits = limit.ToString("R", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        if (double.IsNaN(limit) || double.IsInfinity(limit))
            json.WriteStringValue(digits);
        else
            json.WriteRawValue(digits);
    }
}
