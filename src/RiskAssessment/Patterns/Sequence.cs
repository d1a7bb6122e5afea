namespace RiskAssessment.Patterns;

/// <summary>Confirmed entries in the order of their midpoints: the severity trend and the gaps between them.</summary>
internal sealed class Sequence(int most)
{
    private const long LeastGap = 28 * TimeSpan.TicksPerDay;

    private readonly long[] _midpoints = new long[most];
    private readonly byte[] _severities = new byte[most];
    private int _count;
    private bool _sorted = true;

    internal double? MannKendallZ { get; private set; }

    /// <summary>In ticks; <see langword="null"/> with fewer than two distinct midpoints.</summary>
    internal long? LongestGap { get; private set; }

    internal void Add(long midpoint, int severity)
    {
        _sorted &= _count == 0 || midpoint >= _midpoints[_count - 1];
        _midpoints[_count] = midpoint;
        _severities[_count++] = (byte)severity;
    }

    internal void Finish()
    {
        if (!_sorted)
            Array.Sort(_midpoints, _severities, 0, _count);
        var trend = new MannKendall();
        for (var i = 0; i < _count; i++)
        {
            if (i > 0 && _midpoints[i] > _midpoints[i - 1])
            {
                trend.NextTime();
                LongestGap = Math.Max(LongestGap ?? 0, _midpoints[i] - _midpoints[i - 1]);
            }
            trend.Add(_severities[i]);
        }
        trend.NextTime();
        MannKendallZ = trend.Z();
    }

    /// <summary>Whether a dormancy (28 days or more, and three times the median gap) ended after the edge.</summary>
    internal bool ResumedAfter(long edge)
    {
        long longest = 0;
        for (var i = _count - 1; i > 0 && _midpoints[i] > edge; i--)
            longest = Math.Max(longest, _midpoints[i] - _midpoints[i - 1]);
        return longest >= LeastGap && IsDormancy(longest);
    }

    /// <summary>Whether a gap is a dormancy: 28 days or more, and three times the median, the mean of the two middle gaps.</summary>
    internal static bool IsDormancy(long gap, long middle, long otherMiddle) =>
        gap >= LeastGap && 2m * gap >= 3m * ((decimal)middle + otherMiddle);

    private bool IsDormancy(long gap)
    {
        var gaps = new List<long>(_count);
        for (var i = 1; i < _count; i++)
            if (_midpoints[i] > _midpoints[i - 1])
                gaps.Add(_midpoints[i] - _midpoints[i - 1]);
        if (gaps.Count < 2)
            return false;
        gaps.Sort();
        return IsDormancy(gap, gaps[gaps.Count / 2], gaps[(gaps.Count - 1) / 2]);
    }
}
