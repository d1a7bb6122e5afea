namespace RiskAssessment.Json;

/// <summary>A fact of the diary in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class FactDocument
{
    private static readonly JsonShape<FactDocument> Shape = new JsonShape<FactDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("low", (ref json, ref part) => part.Low = json.NumberOrNull())
        .Required("high", (ref json, ref part) => part.High = json.NumberOrNull())
        .Required("unit", (ref json, ref part) => part.Unit = json.Text() ?? "")
        .Optional("note", (ref json, ref part) => part.Note = json.Text())
        .Required("incidents", (ref json, ref part) => part.Incidents = AssessmentFormat.Texts(ref json));

    private FactDocument()
    {
    }

    /// <summary>The code of the fact, as in <see cref="Patterns.PatternFact.Code"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The least value that it can have, in <see cref="Unit"/>; <see langword="null"/> if there is no lower limit.</summary>
    public double? Low { get; private set; }

    /// <summary>The highest value that it can have, in <see cref="Unit"/>; <see langword="null"/> if there is no upper limit.</summary>
    public double? High { get; private set; }

    /// <summary>The unit of the values, as in <see cref="Patterns.PatternFact.Unit"/>.</summary>
    public string Unit { get; private set; } = "";

    /// <summary><c>too few to say</c> for a trend that is 0 because there are too few entries; <see langword="null"/> otherwise.</summary>
    public string? Note { get; private set; }

    /// <summary>The ids of the incidents behind it, in the order of time.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <summary>Code, value and unit in one line.</summary>
    public override string ToString() => $"{Code}: {new Interval(Low ?? double.NegativeInfinity, High ?? double.PositiveInfinity)} {Unit}";

    internal static FactDocument Read(ref JsonCursor json)
    {
        var part = new FactDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
