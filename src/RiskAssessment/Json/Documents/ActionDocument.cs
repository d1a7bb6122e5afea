using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>A recommended action in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ActionDocument
{
    private static readonly JsonShape<ActionDocument> Shape = new JsonShape<ActionDocument>()
        .Required("code", (ref json, ref part) => part.Code = json.Code() ?? "")
        .Required("for", (ref json, ref part) => part.For = json.OneOf<ActionAudience>() ?? default)
        .Required("urgency", (ref json, ref part) => part.Urgency = json.OneOf<ActionUrgency>() ?? default)
        .Required("text", (ref json, ref part) => part.Text = json.Text() ?? "")
        .Required("because", (ref json, ref part) => part.Because = AssessmentFormat.Texts(ref json));

    private ActionDocument()
    {
    }

    /// <summary>The code of the action.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Who is to do it.</summary>
    public ActionAudience For { get; private set; }

    /// <summary>How soon it is to be done.</summary>
    public ActionUrgency Urgency { get; private set; }

    /// <summary>What to do, in words for people.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The codes of the true rules that call for it, those of the highest grade first; empty if no rule does.</summary>
    public IReadOnlyList<string> Because { get; private set; } = [];

    /// <summary>Code and urgency in one line.</summary>
    public override string ToString() => $"{Code} ({Urgency})";

    internal static ActionDocument Read(ref JsonCursor json)
    {
        var part = new ActionDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
