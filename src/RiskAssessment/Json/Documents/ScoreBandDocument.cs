using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>The band of a stated score, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreBandDocument
{
    private static readonly JsonShape<ScoreBandDocument> Shape = new JsonShape<ScoreBandDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("label", (ref json, ref part) => part.Label = json.Text() ?? "");

    private ScoreBandDocument()
    {
    }

    /// <summary>The code of the band.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name of the band, in the language of the assessment.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static ScoreBandDocument? Read(ref JsonCursor json)
    {
        if (json.Kind == JsonTokenType.Null)
            return null;
        var part = new ScoreBandDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
