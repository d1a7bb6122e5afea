namespace RiskAssessment.Json;

/// <summary>A fact that kept the range open, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class OpenFactDocument
{
    private static readonly JsonShape<OpenFactDocument> Shape = new JsonShape<OpenFactDocument>()
        .Required("fact", (ref json, ref part) => part.Fact = json.Text() ?? "")
        .Required("rules", (ref json, ref part) => part.Rules = AssessmentFormat.Texts(ref json))
        .Required("ask", (ref json, ref part) => part.Ask = json.Text() ?? "");

    private OpenFactDocument()
    {
    }

    /// <summary>The code of the fact.</summary>
    public string Fact { get; private set; } = "";

    /// <summary>The codes of the rules that rest on it, in the instrument's order.</summary>
    public IReadOnlyList<string> Rules { get; private set; } = [];

    /// <summary>What would settle it.</summary>
    public string Ask { get; private set; } = "";

    /// <summary>Fact and rules in one line.</summary>
    public override string ToString() => $"{Fact}: {string.Join(", ", Rules)}";

    internal static OpenFactDocument Read(ref JsonCursor json)
    {
        var part = new OpenFactDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
