using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>What lay after the instant of a stored assessment and was left out.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class IgnoredDocument
{
    private static readonly JsonShape<IgnoredDocument> Shape = new JsonShape<IgnoredDocument>()
        .Required("kind", (ref json, ref part) => part.Kind = json.OneOf<IgnoredKind>() ?? default)
        .Required("id", (ref json, ref part) => part.Id = json.TextOrNull())
        .Required("at", (ref json, ref part) => part.At = json.Date() ?? default);

    private IgnoredDocument()
    {
    }

    /// <summary>What it is.</summary>
    public IgnoredKind Kind { get; private set; }

    /// <summary>The id of the incident or measure; <see langword="null"/> for a milestone.</summary>
    [PersonalData]
    public string? Id { get; private set; }

    /// <summary>When it happens or begins, as it was written.</summary>
    public EdtfDate At { get; private set; }

    /// <summary>What it is, its id and when.</summary>
    public override string ToString() => $"{Kind} {At}";

    internal static IgnoredDocument Read(ref JsonCursor json)
    {
        var part = new IgnoredDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
