using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>Converts a history as an array of its events.</summary>
internal sealed class HistoryConverter : JsonConverter<CaseHistory>
{
    public override CaseHistory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var array = JsonDocument.ParseValue(ref reader);
        if (array.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("A history is an array of events.");
        var history = new HistoryReader(CaseHistory.Empty);
        foreach (var one in array.RootElement.EnumerateArray())
            history.Read(Encoding.UTF8.GetBytes(one.GetRawText()));
        return history.TryFinish(out var read, out var problems) ? read : throw new JsonException(string.Join("\n", problems));
    }

    public override void Write(Utf8JsonWriter writer, CaseHistory value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value.Events)
            EventWriter.Write(writer, one);
        writer.WriteEndArray();
    }
}
