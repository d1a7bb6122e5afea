namespace RiskAssessment.Json;

/// <summary>A score in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreDocument
{
    private static readonly JsonShape<ScoreDocument> Shape = new JsonShape<ScoreDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("low", (ref json, ref part) => part.Low = json.Number() ?? 0)
        .Required("high", (ref json, ref part) => part.High = json.Number() ?? 0)
        .Optional("band", (ref json, ref part) => part.Band = ScoreBandRangeDocument.Read(ref json));

    private ScoreDocument()
    {
    }

    /// <summary>The code of the score.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The least that the score could be, in points.</summary>
    public double Low { get; private set; }

    /// <summary>The most that the score could be, in points.</summary>
    public double High { get; private set; }

    /// <summary>The bands of the two ends; <see langword="null"/> if the score has no bands.</summary>
    public ScoreBandRangeDocument? Band { get; private set; }

    /// <summary>Code and value in one line.</summary>
    public override string ToString() => $"{Code}: {new Interval(Low, High)}";

    internal static ScoreDocument Read(ref JsonCursor json)
    {
        var part = new ScoreDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
