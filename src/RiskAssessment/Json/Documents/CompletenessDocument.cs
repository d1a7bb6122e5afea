using System.Globalization;

namespace RiskAssessment.Json;

/// <summary>How complete the answer sheet was, in a stored assessment.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class CompletenessDocument
{
    private static readonly JsonShape<CompletenessDocument> Shape = new JsonShape<CompletenessDocument>()
        .Required("answered", (ref json, ref part) => part.Answered = json.Integer(0, Bounds.Answers) ?? 0)
        .Required("applicable", (ref json, ref part) => part.Applicable = json.Integer(0, Bounds.Answers) ?? 0)
        .Required("criticalAnswered", (ref json, ref part) => part.CriticalAnswered = json.Integer(0, Bounds.Answers) ?? 0)
        .Required("criticalApplicable", (ref json, ref part) => part.CriticalApplicable = json.Integer(0, Bounds.Answers) ?? 0);

    internal CompletenessDocument()
    {
    }

    /// <summary>The number of scored items that applied, or might apply, and had an answer in effect.</summary>
    public int Answered { get; private set; }

    /// <summary>The number of scored items that applied or might apply.</summary>
    public int Applicable { get; private set; }

    /// <summary>The same as <see cref="Answered"/> for critical items.</summary>
    public int CriticalAnswered { get; private set; }

    /// <summary>The same as <see cref="Applicable"/> for critical items.</summary>
    public int CriticalApplicable { get; private set; }

    /// <summary>Both counts in one line.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} of {1} answered, {2} of {3} critical", Answered, Applicable, CriticalAnswered, CriticalApplicable);

    internal static CompletenessDocument Read(ref JsonCursor json)
    {
        var part = new CompletenessDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
