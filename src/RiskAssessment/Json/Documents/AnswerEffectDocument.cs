namespace RiskAssessment.Json;

/// <summary>The range after one possible answer, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class AnswerEffectDocument
{
    private static readonly JsonShape<AnswerEffectDocument> Shape = new JsonShape<AnswerEffectDocument>()
        .Required("answer", (ref json, ref part) => part.Answer = json.Text() ?? "")
        .Required("lowest", (ref json, ref part) => part.Lowest = json.Code() ?? "")
        .Required("highest", (ref json, ref part) => part.Highest = json.Code() ?? "");

    private AnswerEffectDocument()
    {
    }

    /// <summary>The code of the option; for a count the least one from which the range is this one.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The code of the lowest grade that the case could have after this answer.</summary>
    public string Lowest { get; private set; } = "";

    /// <summary>The code of the highest grade that the case could have after this answer.</summary>
    public string Highest { get; private set; } = "";

    /// <summary>Answer and range in one line.</summary>
    public override string ToString() => $"{Answer}: {Lowest} to {Highest}";

    internal static AnswerEffectDocument Read(ref JsonCursor json)
    {
        var part = new AnswerEffectDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
