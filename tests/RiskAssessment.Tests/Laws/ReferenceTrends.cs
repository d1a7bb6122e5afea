namespace RiskAssessment.Tests.Laws;

/// <summary>The two trend tests by their textbook sums over all pairs.</summary>
internal static class ReferenceTrends
{
    /// <summary>U over distinct active days in ascending order; none if there are too few entries.</summary>
    internal static double? Laplace(List<long> days, long today)
    {
        if (days.Count < 6 || today <= days[0])
            return null;
        var (length, n) = (today - days[0], days.Count - 1);
        return (days.Skip(1).Average(day => day - days[0]) - (length / 2.0)) / (length / Math.Sqrt(12.0 * n));
    }

    /// <summary>z with the variance for ties in time and in severity; none if there are too few entries.</summary>
    internal static double? MannKendall(List<(long Time, int Severity)> entries)
    {
        if (entries.Count < 5)
            return null;
        var s = (from earlier in entries
                 from later in entries
                 where earlier.Time < later.Time
                 select Math.Sign(later.Severity - earlier.Severity)).Sum();
        double n = entries.Count;
        var times = entries.GroupBy(entry => entry.Time).Select(tie => (double)tie.Count()).ToList();
        var severities = entries.GroupBy(entry => entry.Severity).Select(tie => (double)tie.Count()).ToList();
        var v0 = n * (n - 1) * ((2 * n) + 5);
        var vt = times.Sum(t => t * (t - 1) * ((2 * t) + 5));
        var vu = severities.Sum(u => u * (u - 1) * ((2 * u) + 5));
        var v1 = times.Sum(t => t * (t - 1)) * severities.Sum(u => u * (u - 1)) / (2 * n * (n - 1));
        var v2 = times.Sum(t => t * (t - 1) * (t - 2)) * severities.Sum(u => u * (u - 1) * (u - 2)) / (9 * n * (n - 1) * (n - 2));
        var v = ((v0 - vt - vu) / 18) + v1 + v2;
        return s == 0 || Math.Abs(v) < 1e-9 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(v);
    }
}
