using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the types of this library as the file formats have them. The types name it themselves, so
/// that nothing has to be registered, in source-generated contexts either.
/// </summary>
/// <remarks>
/// JSON that is refused throws a <see cref="JsonException"/> with the path of the first problem, and with all problems in its message. A diary
/// by itself has no time zone in its JSON: it is read in UTC; its zone is written with its <see cref="CaseFile"/>. An <see cref="Assessment"/> is
/// only written, its texts in English; <see cref="AssessmentDocument"/> reads it back.
/// </remarks>
public sealed class FormatJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return PartConverters.All.ContainsKey(typeToConvert);
    }

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return PartConverters.All.TryGetValue(typeToConvert, out var converter) ? converter : null;
    }
}
