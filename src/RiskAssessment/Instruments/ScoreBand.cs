using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>A part of the range of a score that its publication reports on.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreBand
{
    /// <summary>Makes a band that begins at a score. It ends where the next band begins.</summary>
    /// <param name="code">The code in kebab-case, unique in its score.</param>
    /// <param name="from">The least score in the band.</param>
    /// <param name="label">The name for people.</param>
    /// <exception cref="ArgumentNullException">The code or the label is <see langword="null"/>.</exception>
    public ScoreBand(string code, double from, LocalizedText label) => (Code, From, Label) = (NotNull.Of(code), from, NotNull.Of(label));

    /// <summary>The code in kebab-case, unique in its score.</summary>
    public string Code { get; }

    /// <summary>The least score in the band; it ends where the next band begins.</summary>
    public double From { get; }

    /// <summary>The name for people.</summary>
    public LocalizedText Label { get; }

    /// <summary>
    /// The percentage, from 0 to 100, of people with such a score for whom the publication found what it studied; <see langword="null"/>, the
    /// default, where it gives none. It describes the sample of the publication and is never a prediction for a case.
    /// </summary>
    public double? RatePercent { get; init; }

    /// <summary>Code and where it begins.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} from {1}", Code, From);
}
