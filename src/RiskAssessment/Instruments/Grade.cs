namespace RiskAssessment.Instruments;

/// <summary>One of an instrument's own ordered grades. Each is mapped to a level.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Grade
{
    /// <summary>A grade of one of the three levels above <see cref="RiskLevel.Undetermined"/>.</summary>
    public Grade(string code, RiskLevel level, LocalizedText label) => (Code, Level, Label) = (NotNull.Of(code), level, NotNull.Of(label));

    /// <summary>What is shown where not even the lowest grade may be stated.</summary>
    public static Grade Undetermined { get; } = new(
        "undetermined", RiskLevel.Undetermined, LocalizedText.EnglishAndWelsh("Undetermined", "Heb ei bennu"));

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The level, which is the band of UK policing to which it is mapped.</summary>
    public RiskLevel Level { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; }

    /// <summary>Days until the assessment is due for review, where the instrument says so: 1 to 3,650.</summary>
    public int? ReviewDays { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
