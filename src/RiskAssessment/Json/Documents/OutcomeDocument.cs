namespace RiskAssessment.Json;

/// <summary>How a case stood for one outcome, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class OutcomeDocument
{
    private static readonly JsonShape<OutcomeDocument> Shape = new JsonShape<OutcomeDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("level", (ref json, ref part) => part.Level = json.OneOf<RiskLevel>() ?? default)
        .Required("grade", (ref json, ref part) => part.Grade = GradeDocument.Read(ref json))
        .Required("range", (ref json, ref part) => part.Range = GradeRangeDocument.Read(ref json))
        .Required("settled", (ref json, ref part) => part.IsSettled = json.Boolean() ?? false);

    private OutcomeDocument()
    {
    }

    /// <summary>The code of the outcome.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The level of the grade.</summary>
    public RiskLevel Level { get; private set; }

    /// <summary>The grade that is stated for it.</summary>
    public GradeDocument Grade { get; private set; } = new();

    /// <summary>The grades that it could have.</summary>
    public GradeRangeDocument Range { get; private set; } = new();

    /// <summary>Whether no open item could change it.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>In one line.</summary>
    public override string ToString() => $"{Code}: {Grade} ({Range})";

    internal static OutcomeDocument Read(ref JsonCursor json)
    {
        var part = new OutcomeDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
