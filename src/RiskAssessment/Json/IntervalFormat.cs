using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>An interval as <c>{ "low", "high" }</c>: an end that has no bound is null.</summary>
internal static class IntervalFormat
{
    private static readonly JsonShape<(double Low, double High)> Shape = new JsonShape<(double Low, double High)>()
        .Required("low", (ref json, ref ends) => ends.Low = json.NumberOrNull() ?? double.NegativeInfinity)
        .Required("high", (ref json, ref ends) => ends.High = json.NumberOrNull() ?? double.PositiveInfinity);

    internal static Interval Read(ref JsonCursor json)
    {
        var (ends, node) = (default((double Low, double High)), json.Node);
        Shape.Read(ref json, ref ends);
        if (ends.Low <= ends.High)
            return new Interval(ends.Low, ends.High);
        if (json.Refuse(out var input))
            input.Add(JsonProblem.OutOfRange, node, "'low' is greater than 'high'.");
        return default;
    }

    internal static void Write(Utf8JsonWriter json, Interval interval)
    {
        json.WriteStartObject();
        WriteEnd(json, "low", interval.Low);
        WriteEnd(json, "high", interval.High);
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, double end)
    {
        if (double.IsInfinity(end))
            json.WriteNull(name);
        else
            json.WriteNumber(name, end);
    }
}
