namespace RiskAssessment.Patterns;

/// <summary>
/// The Mann-Kendall test with ties in time and in severity (Kendall's variance), fed in the order of time, a group of equal times
/// at once. Severities are few, so a histogram makes each step constant.
/// </summary>
internal sealed class MannKendall
{
    /// <summary>Severities from 0 to 5.</summary>
    internal const int Grades = 6;

    private readonly long[] _earlier = new long[Grades];
    private readonly long[] _now = new long[Grades];
    private long _s;
    private Ties _times;

    /// <summary>Takes one value at the present time.</summary>
    internal void Add(int severity) => _now[severity]++;

    /// <summary>Ends the present time: what comes next is later.</summary>
    internal void NextTime()
    {
        long group = 0;
        for (var severity = 0; severity < Grades; severity++)
        {
            group += _now[severity];
            for (var other = 0; other < Grades; other++)
                _s += _now[severity] * _earlier[other] * Math.Sign(severity - other);
        }
        for (var severity = 0; severity < Grades; severity++)
        {
            _earlier[severity] += _now[severity];
            _now[severity] = 0;
        }
        _times = _times.With(0, group);
    }

    internal double? Z() => Z(_s, _times, _earlier);

    /// <summary>
    /// The statistic z with continuity correction, from the sum of signs, the ties in time and how often each severity stands;
    /// <see langword="null"/> below the least number of entries.
    /// </summary>
    internal static double? Z(long s, Ties times, long[] counts)
    {
        double n = 0;
        var severities = default(Ties);
        foreach (var count in counts)
        {
            n += count;
            severities = severities.With(0, count);
        }
        if (n < TrendTests.LeastEntries)
            return null;
        var v0 = n * (n - 1) * ((2 * n) + 5);
        var v1 = times.Pairs * severities.Pairs / (2 * n * (n - 1));
        var v2 = times.Triples * severities.Triples / (9 * n * (n - 1) * (n - 2));
        var variance = ((v0 - times.Variance - severities.Variance) / 18) + v1 + v2;
        return s == 0 || variance <= 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
    }
}

/// <summary>
/// Sums over groups of ties of t(t-1), t(t-1)(t-2) and t(t-1)(2t+5). They are whole numbers below 2^53 for as many entries as a
/// diary may hold, so doubles hold them exactly and the order of adding changes nothing.
/// </summary>
internal readonly record struct Ties(double Pairs, double Triples, double Variance)
{
    /// <summary>The sums when one group changes its size.</summary>
    internal Ties With(double from, double to) => new(
        Pairs + (to * (to - 1)) - (from * (from - 1)),
        Triples + (to * (to - 1) * (to - 2)) - (from * (from - 1) * (from - 2)),
        Variance + (to * (to - 1) * ((2 * to) + 5)) - (from * (from - 1) * ((2 * from) + 5)));
}
