using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>One possible answer of an item.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ItemOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="code">The code in kebab-case, unique in its item.</param>
    /// <param name="weight">What the answer adds to each score that the item is in, from -1,000 to 1,000.</param>
    /// <param name="label">The option in words.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ItemOption(string code, int weight, LocalizedText label) => (Code, Weight, Label) = (NotNull.Of(code), weight, NotNull.Of(label));

    /// <summary>The code in kebab-case, for example <c>yes</c>.</summary>
    public string Code { get; }

    /// <summary>What the answer adds to each score that the item is in, from -1,000 to 1,000.</summary>
    public int Weight { get; }

    /// <summary>The option in words.</summary>
    public LocalizedText Label { get; }

    /// <summary>The options of a yes-no item: no, with weight 0, and yes.</summary>
    internal static ItemOption[] NoAndYes(int weight) =>
    [
        new("no", 0, LocalizedText.EnglishAndWelsh("No", "Na")),
        new("yes", weight, LocalizedText.EnglishAndWelsh("Yes", "Ie")),
    ];

    /// <summary>Code and weight.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} ({1})", Code, Weight);
}
