namespace RiskAssessment.Json;

/// <summary>A grade in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class GradeDocument
{
    private static readonly JsonShape<GradeDocument> Shape = new JsonShape<GradeDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("label", (ref json, ref part) => part.Label = json.Text() ?? "");

    internal GradeDocument()
    {
    }

    /// <summary>The code of the grade; <c>undetermined</c> if too few questions were answered.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name of the grade, for people.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static GradeDocument Read(ref JsonCursor json)
    {
        var part = new GradeDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
