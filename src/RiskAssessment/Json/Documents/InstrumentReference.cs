namespace RiskAssessment.Json;

/// <summary>The instrument that a stored assessment names.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class InstrumentReference
{
    private static readonly JsonShape<InstrumentReference> Shape = new JsonShape<InstrumentReference>()
        .Required("id", (ref json, ref part) => part.Id = json.Code() ?? "")
        .Required("version", (ref json, ref part) => part.Version = json.Text() ?? "")
        .Required("sha256", (ref json, ref part) => part.Sha256 = json.Text() ?? "");

    internal InstrumentReference()
    {
    }

    /// <summary>The code of the instrument, in kebab-case.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The version of the instrument, as in Semantic Versioning.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The SHA-256 of the canonical form of the instrument file, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Id and version in one line.</summary>
    public override string ToString() => $"{Id} {Version}";

    internal static InstrumentReference Read(ref JsonCursor json)
    {
        var part = new InstrumentReference();
        Shape.Read(ref json, ref part);
        return part;
    }
}
