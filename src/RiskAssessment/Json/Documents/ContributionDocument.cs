namespace RiskAssessment.Json;

/// <summary>What an item adds to a score, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ContributionDocument
{
    private static readonly JsonShape<ContributionDocument> Shape = new JsonShape<ContributionDocument>()
        .Required("item", (ref json, ref part) => part.Item = json.Code() ?? "")
        .Required("score", (ref json, ref part) => part.Score = json.Code() ?? "")
        .Required("low", (ref json, ref part) => part.Low = json.Number() ?? 0)
        .Required("high", (ref json, ref part) => part.High = json.Number() ?? 0)
        .Required("stated", (ref json, ref part) => part.Stated = json.NumberOrNull())
        .Required("critical", (ref json, ref part) => part.IsCritical = json.Boolean() ?? false);

    private ContributionDocument()
    {
    }

    /// <summary>The code of the item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>The code of the score.</summary>
    public string Score { get; private set; } = "";

    /// <summary>The least that it adds, in points.</summary>
    public double Low { get; private set; }

    /// <summary>The most that it adds, in points; equal to <see cref="Low"/> if the item is answered or does not apply.</summary>
    public double High { get; private set; }

    /// <summary>What it adds to the stated number; <see langword="null"/> if it is open in a prorated score.</summary>
    public double? Stated { get; private set; }

    /// <summary>Whether the instrument calls the item critical.</summary>
    public bool IsCritical { get; private set; }

    /// <summary>Item, points and score in one line.</summary>
    public override string ToString() => $"{Item} adds {new Interval(Low, High)} to {Score}";

    internal static ContributionDocument Read(ref JsonCursor json)
    {
        var part = new ContributionDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
