using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>A share that was counted, with the interval of Wilson at 95 %.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Share
{
    /// <summary>Makes a share.</summary>
    /// <param name="count">How many of the total, from 0 to the total.</param>
    /// <param name="total">How many in all, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Share(long count, long total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, count);
        (Count, Total) = (count, total);
        if (total > 0)
            (Value, Between) = ((double)count / total, Proportions.Wilson(count, total));
    }

    /// <summary>How many of the total.</summary>
    public long Count { get; }

    /// <summary>How many in all.</summary>
    public long Total { get; }

    /// <summary>The share, from 0 to 1; <see langword="null"/> of none.</summary>
    public double? Value { get; }

    /// <summary>The interval of <see cref="Value"/>, from 0 to 1; <see langword="null"/> of none.</summary>
    public Interval? Between { get; }

    /// <summary>The counts, the share in percent and its interval.</summary>
    public override string ToString() => Between is { } between
        ? string.Format(CultureInfo.InvariantCulture, "{0} of {1}, {2:0.0} % ({3:0.0} % to {4:0.0} %)", Count, Total, 100 * Value, 100 * between.Low, 100 * between.High)
        : "none of 0";
}
