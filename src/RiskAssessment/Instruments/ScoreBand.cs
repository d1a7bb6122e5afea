using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>A part of a score's range that its publication reports on.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Code">The code, unique in its score.</param>
/// <param name="From">The least score in it; it ends where the next one begins.</param>
/// <param name="Label">Its name.</param>
/// <param name="RatePercent">
/// How many of a hundred with such a score the publication found to come to what it studied; <see langword="null"/> where it gives none. It is
/// the publication's figure about its own sample, never a prediction for a case.
/// </param>
public sealed record ScoreBand(string Code, double From, LocalizedText Label, double? RatePercent = null)
{
    /// <summary>The code, unique in its score.</summary>
    public string Code { get; init => field = NotNull.Of(value); } = NotNull.Of(Code);

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; init => field = NotNull.Of(value); } = NotNull.Of(Label);

    /// <summary>Code and where it begins.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} from {1}", Code, From);
}
