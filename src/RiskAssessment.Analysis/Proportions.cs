using MathNet.Numerics.Distributions;

namespace RiskAssessment.Analysis;

/// <summary>Intervals of a share of which so many were counted.</summary>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// Interval share = Proportions.ClopperPearson(count: 153, total: 223);
/// </code>
/// </example>
public static class Proportions
{
    private const double Usual = 0.95;

    /// <summary>The exact interval of Clopper and Pearson (1934), which holds the true share at least as often as it promises.</summary>
    /// <param name="count">How many of the total, from 0 to the total.</param>
    /// <param name="total">How many in all, at least 1.</param>
    /// <param name="confidence">How often the interval is to hold the true share, more than 0 and less than 1. The default is 0.95.</param>
    /// <returns>The interval, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Interval ClopperPearson(long count, long total, double confidence = Usual)
    {
        Check(count, total, confidence);
        var beyond = (1 - confidence) / 2;
        return new Interval(
            count == 0 ? 0 : Beta.InvCDF(count, total - count + 1, beyond),
            count == total ? 1 : Beta.InvCDF(count + 1, total - count, 1 - beyond));
    }

    /// <summary>The interval of Wilson (1927), which is shorter, and right on average.</summary>
    /// <param name="count">How many of the total, from 0 to the total.</param>
    /// <param name="total">How many in all, at least 1.</param>
    /// <param name="confidence">How often the interval is to hold the true share, more than 0 and less than 1. The default is 0.95.</param>
    /// <returns>The interval, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Interval Wilson(long count, long total, double confidence = Usual)
    {
        Check(count, total, confidence);
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        double n = total, share = count / n, square = z * z;
        var middle = share + (square / (2 * n));
        var spread = z * Math.Sqrt(((share * (1 - share)) + (square / (4 * n))) / n);
        return new Interval(
            count == 0 ? 0 : (middle - spread) / (1 + (square / n)),
            count == total ? 1 : (middle + spread) / (1 + (square / n)));
    }

    private static void Check(long count, long total, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence must be more than 0 and less than 1.");
    }
}
