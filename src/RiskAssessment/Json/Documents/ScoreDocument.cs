namespace RiskAssessment.Json;

/// <summary>A score in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreDocument
{
    private static readonly JsonShape<ScoreDocument> Shape = new JsonShape<ScoreDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("low", (ref json, ref part) => part.Low = json.Number() ?? 0)
        .Required("high", (ref json, ref part) => part.High = json.Number() ?? 0)
        .Required("stated", (ref json, ref part) => part.Stated = json.NumberOrNull())
        .Required("band", (ref json, ref part) => part.Band = ScoreBandDocument.Read(ref json));

    private ScoreDocument()
    {
    }

    /// <summary>The code of the score.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The least that the score could be, in points.</summary>
    public double Low { get; private set; }

    /// <summary>The most that the score could be, in points.</summary>
    public double High { get; private set; }

    /// <summary>The number that the missing-data rule of the score states, in points; <see langword="null"/> if it states none.</summary>
    public double? Stated { get; private set; }

    /// <summary>The band of <see cref="Stated"/>; <see langword="null"/> if nothing is stated, it is below every band, or there are no bands.</summary>
    public ScoreBandDocument? Band { get; private set; }

    /// <summary>Code and value in one line.</summary>
    public override string ToString() => $"{Code}: {new Interval(Low, High)}";

    internal static ScoreDocument Read(ref JsonCursor json)
    {
        var part = new ScoreDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
