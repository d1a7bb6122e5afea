namespace RiskAssessment.Json;

/// <summary>A range of grades in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class GradeRangeDocument
{
    private static readonly JsonShape<GradeRangeDocument> Shape = new JsonShape<GradeRangeDocument>()
        .Required("lowest", (ref json, ref part) => part.Lowest = json.Code() ?? "")
        .Required("highest", (ref json, ref part) => part.Highest = json.Code() ?? "");

    internal GradeRangeDocument()
    {
    }

    /// <summary>The code of the lowest grade.</summary>
    public string Lowest { get; private set; } = "";

    /// <summary>The code of the highest grade.</summary>
    public string Highest { get; private set; } = "";

    /// <summary>Lowest and highest grade in one line.</summary>
    public override string ToString() => $"{Lowest} to {Highest}";

    internal static GradeRangeDocument Read(ref JsonCursor json)
    {
        var part = new GradeRangeDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
