namespace RiskAssessment.Patterns;

/// <summary>The two trend tests. Both work on exact integer sums, so that neither order nor runtime changes a bit of the result.</summary>
internal static class TrendTests
{
    /// <summary>One-sided 5 % point of the standard normal distribution.</summary>
    internal const double Critical = 1.645;

    internal const int LeastIntervals = 5;

    internal const int LeastEntries = 5;

    /// <summary>
    /// Laplace's test, time-truncated: <paramref name="count"/> events whose distances from the origin add up to
    /// <paramref name="sum"/>, watched for <paramref name="length"/>; <see langword="null"/> where there are too few to say.
    /// </summary>
    internal static double? Laplace(long count, long sum, long length) => count < LeastIntervals || length <= 0
        ? null
        : (((double)sum / count) - (length / 2.0)) / (length / Math.Sqrt(12.0 * count));
}
