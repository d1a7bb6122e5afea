namespace RiskAssessment.Json;

/// <summary>A rule that was true, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ReasonDocument
{
    private static readonly JsonShape<ReasonDocument> Shape = new JsonShape<ReasonDocument>()
        .Required("rule", (ref json, ref part) => part.Rule = json.Code() ?? "")
        .Required("grade", (ref json, ref part) => part.Grade = json.Code() ?? "")
        .Required("because", (ref json, ref part) => part.Because = json.Text() ?? "")
        .Required("items", (ref json, ref part) => part.Items = AssessmentFormat.Texts(ref json))
        .Required("facts", (ref json, ref part) => part.Facts = AssessmentFormat.Texts(ref json))
        .Required("incidents", (ref json, ref part) => part.Incidents = AssessmentFormat.Texts(ref json));

    private ReasonDocument()
    {
    }

    /// <summary>The code of the rule.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The code of the grade that it proves.</summary>
    public string Grade { get; private set; } = "";

    /// <summary>Why the rule matters, in words for people.</summary>
    public string Because { get; private set; } = "";

    /// <summary>The codes of the items that made it true, in the instrument's order.</summary>
    public IReadOnlyList<string> Items { get; private set; } = [];

    /// <summary>The codes of the facts that made it true, in the order of <see cref="Patterns.PatternFact.All"/>.</summary>
    public IReadOnlyList<string> Facts { get; private set; } = [];

    /// <summary>The ids of the incidents behind these items and facts, in the order of time.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <summary>Rule and grade in one line.</summary>
    public override string ToString() => $"{Rule} ({Grade})";

    internal static ReasonDocument Read(ref JsonCursor json)
    {
        var part = new ReasonDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
