using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>What is counted beside the impact of a version.</summary>
/// <remarks>Immutable; a copy with changes is made by <c>with</c>.</remarks>
public sealed record ImpactOptions
{
    /// <summary>Versions between or before the two, which cases may name. Empty by default.</summary>
    public IReadOnlyList<Instrument> OtherVersions { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];

    /// <summary>Is called for each case whose level differs, in the order of the cases; <see langword="null"/>, the default, for nothing.</summary>
    public Action<MovedCase>? OnMoved { get; init; }

    /// <summary>Counts the same cases, with their answers to the later instrument, by its variants; <see langword="null"/>, the default, for nothing.</summary>
    public SensitivityCounter? Sensitivity { get; init; }
}
