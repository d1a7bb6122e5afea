namespace RiskAssessment.Json;

/// <summary>An open question in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class QuestionDocument
{
    private static readonly JsonShape<QuestionDocument> Shape = new JsonShape<QuestionDocument>()
        .Required("item", (ref json, ref part) => part.Item = json.Code() ?? "")
        .Required("state", (ref json, ref part) => part.State = json.OneOf<OpenState>() ?? default)
        .Required("outcomes", (ref json, ref part) => part.Effects = AssessmentFormat.List(ref json, AnswerEffectDocument.Read));

    private QuestionDocument()
    {
    }

    /// <summary>The code of the item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>Whether the item was not asked, not known or declined.</summary>
    public OpenState State { get; private set; }

    /// <summary>The range after each possible answer, in the order of the item's options, or ascending for a count.</summary>
    public IReadOnlyList<AnswerEffectDocument> Effects { get; private set; } = [];

    /// <summary>Item and state in one line.</summary>
    public override string ToString() => $"{Item} ({State})";

    internal static QuestionDocument Read(ref JsonCursor json)
    {
        var part = new QuestionDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
