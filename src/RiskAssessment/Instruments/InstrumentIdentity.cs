namespace RiskAssessment.Instruments;

/// <summary>An instrument by its id and, where it is known, its version.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record InstrumentIdentity
{
    /// <summary>Names an instrument.</summary>
    /// <param name="id">The id, as a code in kebab-case.</param>
    /// <param name="version">The version; <see langword="null"/> for any.</param>
    public InstrumentIdentity(string id, string? version = null) => (Id, Version) = (NotNull.Of(id), version);

    /// <summary>The id, as a code in kebab-case.</summary>
    public string Id { get; }

    /// <summary>The version; <see langword="null"/> for any.</summary>
    public string? Version { get; }

    /// <summary>The id and the version.</summary>
    public override string ToString() => Version is null ? Id : $"{Id} {Version}";
}
