namespace RiskAssessment.Patterns;

/// <summary>What the local days with an occurrence come to.</summary>
/// <param name="Count">Days that surely had an occurrence, and the most that may have had one.</param>
/// <param name="LaplaceU">The statistic of the trend; <see langword="null"/> where there are too few days to say.</param>
/// <param name="LongestGap">Days between two successive active days; 0 with fewer than two.</param>
/// <param name="Resumed">Whether a dormancy ended in the last 28 days.</param>
internal readonly record struct DaySummary(Interval Count, double? LaplaceU, int LongestGap, bool Resumed)
{
    /// <summary>The least gap that is a dormancy, and how far back it may have ended.</summary>
    internal const int LeastGap = 28;

    /// <summary>Whether a gap is a dormancy: 28 days or more, and three times the median, the mean of the two middle gaps.</summary>
    internal static bool IsDormancy(long gap, long middle, long otherMiddle) => gap >= LeastGap && 2 * gap >= 3 * (middle + otherMiddle);
}
