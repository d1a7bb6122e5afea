namespace RiskAssessment.Instruments;

/// <summary>One of an instrument's own ordered grades.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Grade
{
    /// <summary>A grade that is mapped to a band, which may not be <see cref="RiskLevel.Undetermined"/>.</summary>
    public Grade(string code, RiskLevel band, LocalizedText label) => (Code, Band, Label) = (NotNull.Of(code), band, NotNull.Of(label));

    /// <summary>What is shown where not even the lowest grade may be stated.</summary>
    public static Grade Undetermined { get; } = new(
        "undetermined", RiskLevel.Undetermined, LocalizedText.EnglishAndWelsh("Undetermined", "Heb ei bennu"));

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The band of UK policing to which it is mapped.</summary>
    public RiskLevel Band { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; }

    /// <summary>Days until the assessment is due for review, where the instrument says so: 1 to 3,650.</summary>
    public int? ReviewDays { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
