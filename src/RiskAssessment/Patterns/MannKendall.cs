namespace RiskAssessment.Patterns;

/// <summary>
/// The Mann-Kendall test with ties in time and in severity (Kendall's variance), fed in the order of time. Severities are few, so what
/// an entry adds to the sum of signs is known from how many earlier ones are less grave, and how many are as grave.
/// </summary>
internal struct MannKendall
{
    private SeverityCounts _earlier;

    /// <summary>For each severity how many of the earlier ones are less.</summary>
    private SeverityCounts _less;

    /// <summary>How often each severity occurs at the present time.</summary>
    private SeverityCounts _now;

    private int _count;
    private int _group;
    private int _last;
    private long _s;
    private Ties _times;

    /// <summary>Takes one value at the present time.</summary>
    internal void Add(int severity)
    {
        var (less, same) = (_less[severity], _earlier[severity]);
        _s += less - (_count - less - same);
        _now += SeverityCounts.Of(severity);
        _last = severity;
        _group++;
    }

    /// <summary>Ends the present time: what comes next is later.</summary>
    internal void NextTime()
    {
        if (_group == 1)
        {
            _less += SeverityCounts.Above(_last);
        }
        else
        {
            for (var severity = 0; severity < SeverityCounts.Grades; severity++)
                _less += SeverityCounts.Above(severity) * _now[severity];
            _times = _times.With(0, _group);
        }
        _earlier += _now;
        _count += _group;
        (_now, _group) = (default, 0);
    }

    internal readonly double? Z() => Z(_s, _times, _earlier);

    /// <summary>
    /// The statistic z with continuity correction, from the sum of signs, the ties in time and how often each severity occurs;
    /// <see langword="null"/> below the least number of entries.
    /// </summary>
    internal static double? Z(long s, Ties times, SeverityCounts counts)
    {
        double n = counts.Total;
        var severities = default(Ties);
        for (var severity = 0; severity < SeverityCounts.Grades; severity++)
            severities = severities.With(0, counts[severity]);
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
