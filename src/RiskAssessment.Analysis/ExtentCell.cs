using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>A count that is published, or not.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ExtentCell
{
    internal ExtentCell(string value, long? count) => (Value, Count) = (value, count);

    /// <summary>What is counted: a code, or the value of a label. Empty for cases that do not say.</summary>
    public string Value { get; }

    /// <summary>How many cases; <see langword="null"/> if the number is suppressed. Where numbers are rounded, the rounded number.</summary>
    public long? Count { get; }

    /// <summary>Cases for each 100,000 people; <see langword="null"/> if it is not known how many live there, or if the count is suppressed.</summary>
    public double? Rate { get; init; }

    /// <summary>The value and the count.</summary>
    public override string ToString() => $"{Value}: {Count?.ToString(CultureInfo.InvariantCulture) ?? "suppressed"}";
}
