namespace RiskAssessment.Json;

/// <summary>An answer that the diary contradicts, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class DiscrepancyDocument
{
    private static readonly JsonShape<DiscrepancyDocument> Shape = new JsonShape<DiscrepancyDocument>()
        .Required("item", (ref json, ref part) => part.Item = json.Code() ?? "")
        .Required("kind", (ref json, ref part) => part.Kind = json.OneOf<DiscrepancyKind>() ?? default)
        .Required("answer", (ref json, ref part) => part.Answer = json.Text() ?? "")
        .Required("observed", (ref json, ref part) => part.Observed = json.TextOrNull())
        .Required("incidents", (ref json, ref part) => part.Incidents = AssessmentFormat.Texts(ref json));

    private DiscrepancyDocument()
    {
    }

    /// <summary>The code of the item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>How the answer is contradicted.</summary>
    public DiscrepancyKind Kind { get; private set; }

    /// <summary>The code of the option that was answered; the number for a count.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The code of the option that the diary shows; <see langword="null"/> if it shows none.</summary>
    public string? Observed { get; private set; }

    /// <summary>The ids of the incidents that show it, in the order of time.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <summary>Item, answer and what the diary shows in one line.</summary>
    public override string ToString() => $"{Item} = {Answer}, observed {Observed ?? "nothing"}";

    internal static DiscrepancyDocument Read(ref JsonCursor json)
    {
        var part = new DiscrepancyDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
