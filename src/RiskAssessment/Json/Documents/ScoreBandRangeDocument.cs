namespace RiskAssessment.Json;

/// <summary>The bands of the two ends of a score, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreBandRangeDocument
{
    private static readonly JsonShape<ScoreBandRangeDocument> Shape = new JsonShape<ScoreBandRangeDocument>()
        .Required("lowest", (ref json, ref part) => part.Lowest = json.TextOrNull())
        .Required("highest", (ref json, ref part) => part.Highest = json.TextOrNull());

    private ScoreBandRangeDocument()
    {
    }

    /// <summary>The code of the band of the low end of the score; <see langword="null"/> if it is below every band.</summary>
    public string? Lowest { get; private set; }

    /// <summary>The code of the band of the high end of the score; <see langword="null"/> if it is below every band.</summary>
    public string? Highest { get; private set; }

    /// <summary>Lowest and highest band in one line.</summary>
    public override string ToString() => $"{Lowest ?? "none"} to {Highest ?? "none"}";

    internal static ScoreBandRangeDocument Read(ref JsonCursor json)
    {
        var part = new ScoreBandRangeDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
