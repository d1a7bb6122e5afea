using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// Confirmed entries in the order of their midpoints: the severity trend and the gaps between them. Entries are added in the order of
/// their starts, which mostly is that of their midpoints too; only where it is not they are collected again and sorted.
/// </summary>
internal ref struct Sequence(long edge, Span<long> memory)
{
    private const long LeastGap = 28 * TimeSpan.TicksPerDay;

    private readonly Span<long> _memory = memory;
    private MannKendall _trend = new(memory);
    private bool _isSorted = true;
    private int _count;
    private long _latest;
    private long _longestLately;

    internal readonly double? MannKendallZ => _trend.Z();

    /// <summary>In ticks; 0 with fewer than two distinct midpoints.</summary>
    internal long LongestGap { get; private set; }

    /// <summary>Whether a dormancy (28 days or more, and three times the median gap) ended after the edge.</summary>
    internal bool Resumed { get; private set; }

    internal void Add(long midpoint, int severity)
    {
        if (_count++ == 0)
            _latest = midpoint;
        if (midpoint != _latest)
            MoveTo(midpoint);
        _trend.Add(severity);
    }

    /// <summary>Ends with the last of the entries that were added, which are the confirmed ones of those that have started.</summary>
    internal void Finish(ReadOnlySpan<DiaryEntry> started, long asOf)
    {
        _trend.NextTime();
        if (_isSorted && _longestLately < LeastGap)
            return;
        var midpoints = ArrayPool<long>.Shared.Rent(_count);
        var severities = ArrayPool<byte>.Shared.Rent(_count);
        Collect(started, asOf, midpoints, severities);
        if (!_isSorted)
            Sort(midpoints, severities);
        Resumed = _longestLately >= LeastGap && IsDormancy(_longestLately, midpoints.AsSpan(0, _count));
        ArrayPool<long>.Shared.Return(midpoints);
        ArrayPool<byte>.Shared.Return(severities);
    }

    /// <summary>Whether a gap is a dormancy: 28 days or more, and three times the median, the mean of the two middle gaps.</summary>
    internal static bool IsDormancy(long gap, long middle, long otherMiddle) =>
        gap >= LeastGap && 2m * gap >= 3m * ((decimal)middle + otherMiddle);

    /// <summary>
    /// The same without sorting the gaps: only where just half of them are at most a third of the gap do the two middle ones lie on
    /// either side of that third, and are then the greatest and the least there.
    /// </summary>
    private static bool IsDormancy(long gap, ReadOnlySpan<long> midpoints)
    {
        int gaps = 0, small = 0;
        long greatestSmall = 0, leastOther = long.MaxValue;
        for (var i = 1; i < midpoints.Length; i++)
        {
            var other = midpoints[i] - midpoints[i - 1];
            if (other == 0)
                continue;
            gaps++;
            if (other <= gap / 3)
                (small, greatestSmall) = (small + 1, Math.Max(greatestSmall, other));
            else
                leastOther = Math.Min(leastOther, other);
        }
        return gaps >= 2 && (small > gaps / 2 || (2 * small == gaps && IsDormancy(gap, greatestSmall, leastOther)));
    }

    private static void Collect(ReadOnlySpan<DiaryEntry> started, long asOf, long[] midpoints, byte[] severities)
    {
        var count = 0;
        foreach (ref readonly var entry in started)
            if (entry.IsConfirmed)
                (midpoints[count], severities[count++]) = (entry.Span.CutAt(asOf).Midpoint, (byte)entry.Severity);
    }

    private void Sort(long[] midpoints, byte[] severities)
    {
        Array.Sort(midpoints, severities, 0, _count);
        _memory.Clear();
        _trend = new MannKendall(_memory);
        (_latest, LongestGap, _longestLately) = (midpoints[0], 0, 0);
        for (var i = 0; i < _count; i++)
        {
            if (midpoints[i] != _latest)
                MoveTo(midpoints[i]);
            _trend.Add(severities[i]);
        }
        _trend.NextTime();
    }

    private void MoveTo(long midpoint)
    {
        _trend.NextTime();
        var gap = midpoint - _latest;
        _isSorted &= gap > 0;
        LongestGap = Math.Max(LongestGap, gap);
        if (midpoint > edge)
            _longestLately = Math.Max(_longestLately, gap);
        _latest = midpoint;
    }
}
