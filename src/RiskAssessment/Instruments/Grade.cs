namespace RiskAssessment.Instruments;

/// <summary>One of the ordered grades of an instrument. Each is mapped to a level, which is a band of UK policing.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Grade
{
    /// <summary>Makes a grade.</summary>
    /// <param name="code">The code in kebab-case, unique among the grades of the instrument.</param>
    /// <param name="level">The level to which it is mapped; one above <see cref="RiskLevel.Undetermined"/>.</param>
    /// <param name="label">The name for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Grade(string code, RiskLevel level, LocalizedText label) => (Code, Level, Label) = (NotNull.Of(code), level, NotNull.Of(label));

    /// <summary>The grade of an assessment that may not even state the lowest grade of its instrument. Its code is <c>undetermined</c>.</summary>
    public static Grade Undetermined { get; } = new(
        "undetermined", RiskLevel.Undetermined, LocalizedText.EnglishAndWelsh("Undetermined", "Heb ei bennu"));

    /// <summary>The code in kebab-case.</summary>
    public string Code { get; }

    /// <summary>The level to which it is mapped.</summary>
    public RiskLevel Level { get; }

    /// <summary>The name for people.</summary>
    public LocalizedText Label { get; }

    /// <summary>Days from the instant of an assessment until it is due for review: 1 to 3,650; <see langword="null"/>, the default, if the instrument does not say.</summary>
    public int? ReviewDays { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
