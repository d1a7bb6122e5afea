using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>Converts a part of a format.</summary>
/// <param name="read">How it is read; <see langword="null"/> where it is only written.</param>
/// <param name="write">How it is written.</param>
/// <param name="root">Its path in the file of whose format it is a part, by which problems of its parts are known.</param>
internal class PartConverter<T>(JsonElementReader<T?>? read, Action<Utf8JsonWriter, T> write, string root = "$") : JsonConverter<T>
    where T : notnull
{
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read is null ? throw new NotSupportedException($"{typeToConvert.Name} can only be written. Read an {nameof(AssessmentDocument)} instead.") : Parse(Utf8Of(ref reader));

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);

    protected virtual T Parse(byte[] utf8) => Parse(utf8, read!, root);

    /// <exception cref="JsonException">Something is wrong; it has the first problem's path, and every problem in its message.</exception>
    protected static T Parse(byte[] utf8, JsonElementReader<T?> read, string root)
    {
        if (JsonReading.TryRead(utf8, read, static _ => [], out var value, out var problems, root))
            return value;
        var first = problems[0];
        throw new JsonException(
            string.Join("\n", problems), first.Path == "$" ? null : first.Path, first.Line > 0 ? first.Line - 1 : null, null);
    }

    private static byte[] Utf8Of(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        try
        {
            return Encoding.UTF8.GetBytes(value.RootElement.GetRawText());
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text is not UTF-8.", exception);
        }
    }
}

/// <summary>Converts a part of a format that is a text, which can be the name of a property, too.</summary>
internal sealed class TextConverter<T>(JsonElementReader<T?> read, Func<T, string> text) : PartConverter<T>(read, (json, value) => json.WriteStringValue(text(value)))
    where T : notnull
{
    private readonly Func<T, string> _text = text;

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonOutput.Of(reader.GetString()!, static (json, name) => json.WriteStringValue(name)));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(_text(value));
}

/// <summary>Converts an event of a history, whose local times are read in UTC.</summary>
internal sealed class EventConverter() : PartConverter<CaseEvent>(static (ref _) => null, EventWriter.Write)
{
    private static readonly ZoneClock Utc = new(TimeZoneInfo.Utc);

    protected override CaseEvent Parse(byte[] utf8)
    {
        var kind = EventReader.KindOf(utf8);
        return Parse(utf8, (ref json) => EventReader.Read(ref json, kind, Utc), "$");
    }
}

/// <summary>Converts a stored assessment, which is written as it was read.</summary>
internal sealed class AssessmentDocumentConverter() : PartConverter<AssessmentDocument>(AssessmentDocument.Read, static (json, document) => json.WriteRawValue(document.Utf8))
{
    protected override AssessmentDocument Parse(byte[] utf8)
    {
        var document = base.Parse(utf8);
        document.Utf8 = utf8;
        return document;
    }
}
