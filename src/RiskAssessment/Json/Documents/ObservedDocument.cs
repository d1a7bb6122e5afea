namespace RiskAssessment.Json;

/// <summary>An open item that the diary answered, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ObservedDocument
{
    private static readonly JsonShape<ObservedDocument> Shape = new JsonShape<ObservedDocument>()
        .Required("item", (ref json, ref part) => part.Item = json.Code() ?? "")
        .Required("answer", (ref json, ref part) => part.Answer = json.Text() ?? "")
        .Required("incidents", (ref json, ref part) => part.Incidents = AssessmentFormat.Texts(ref json));

    private ObservedDocument()
    {
    }

    /// <summary>The code of the item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>The code of the option that the diary shows.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The ids of the incidents that show it, in the order of time.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <summary>Item and answer in one line.</summary>
    public override string ToString() => $"{Item} = {Answer}";

    internal static ObservedDocument Read(ref JsonCursor json)
    {
        var part = new ObservedDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
