using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the types of this library in their file formats. The types refer to it with an attribute, so
/// nothing has to be registered, not even in source-generated contexts.
/// </summary>
/// <remarks>
/// JSON that is not valid throws a <see cref="JsonException"/> with the path of the first problem, and with all problems in its message. A diary
/// by itself has no time zone in its JSON and is read in UTC; the zone is a part of a <see cref="CaseFile"/>. An <see cref="Assessment"/> is
/// only written, with texts in English; read it as an <see cref="AssessmentDocument"/>.
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
