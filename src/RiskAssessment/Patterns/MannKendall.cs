namespace RiskAssessment.Patterns;

/// <summary>
/// The Mann-Kendall test with ties in time and in severity (Kendall's variance), fed in the order of time. Severities are few, so what
/// an entry adds to the sum of signs is kept ready for each of them.
/// </summary>
internal ref struct MannKendall(Span<long> memory)
{
    /// <summary>Severities from 0 to 5.</summary>
    internal const int Grades = 6;

    /// <summary>How much memory it is lent, and finds empty.</summary>
    internal const int Length = 3 * Grades;

    /// <summary>How often each severity stood earlier.</summary>
    private readonly Span<long> _earlier = memory.Slice(0, Grades);

    /// <summary>For each severity how many of the earlier ones are less, minus how many are more.</summary>
    private readonly Span<long> _signs = memory.Slice(Grades, Grades);

    /// <summary>How often each severity stands at the present time.</summary>
    private readonly Span<long> _now = memory.Slice(2 * Grades, Grades);

    private int _group;
    private int _last;
    private long _s;
    private Ties _times;

    /// <summary>Takes one value at the present time.</summary>
    internal void Add(int severity)
    {
        _s += _signs[severity];
        _now[severity]++;
        _last = severity;
        _group++;
    }

    /// <summary>Ends the present time: what comes next is later.</summary>
    internal void NextTime()
    {
        if (_group == 1)
        {
            MoveToEarlier(_last);
        }
        else
        {
            for (var severity = 0; severity < Grades; severity++)
                MoveToEarlier(severity);
            _times = _times.With(0, _group);
        }
        _group = 0;
    }

    internal readonly double? Z() => Z(_s, _times, _earlier);

    /// <summary>
    /// The statistic z with continuity correction, from the sum of signs, the ties in time and how often each severity stands;
    /// <see langword="null"/> below the least number of entries.
    /// </summary>
    internal static double? Z(long s, Ties times, ReadOnlySpan<long> counts)
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

    private readonly void MoveToEarlier(int severity)
    {
        var count = _now[severity];
        _now[severity] = 0;
        _earlier[severity] += count;
        for (var other = 0; other < Grades; other++)
            _signs[other] += count * Math.Sign(other - severity);
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
