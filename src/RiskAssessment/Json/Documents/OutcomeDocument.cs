namespace RiskAssessment.Json;

/// <summary>The result for one outcome of the instrument, in a stored assessment.</summary>
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

    /// <summary>The level of <see cref="Grade"/>.</summary>
    public RiskLevel Level { get; private set; }

    /// <summary>The grade that was proved for the outcome, or <c>undetermined</c>.</summary>
    public GradeDocument Grade { get; private set; } = new();

    /// <summary>The lowest and the highest grade that the outcome could have, whatever the open items were answered with.</summary>
    public GradeRangeDocument Range { get; private set; } = new();

    /// <summary>Whether no answer to an open item could change the grade.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Code, grade and range in one line.</summary>
    public override string ToString() => $"{Code}: {Grade} ({Range})";

    internal static OutcomeDocument Read(ref JsonCursor json)
    {
        var part = new OutcomeDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
