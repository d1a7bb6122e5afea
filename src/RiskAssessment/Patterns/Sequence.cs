using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// The severity trend of confirmed entries in the order of their midpoints. Entries are added in the order of their starts, which mostly is
/// that of their midpoints too; only where it is not they are collected again and sorted.
/// </summary>
internal struct Sequence()
{
    private MannKendall _trend;
    private bool _isSorted = true;
    private int _count;
    private long _latest;

    /// <summary>Adds an entry by twice its midpoint.</summary>
    internal void Add(long twiceMidpoint, int severity)
    {
        if (_count++ == 0)
            _latest = twiceMidpoint;
        if (twiceMidpoint != _latest)
        {
            _trend.NextTime();
            _isSorted &= twiceMidpoint > _latest;
            _latest = twiceMidpoint;
        }
        _trend.Add(severity);
    }

    /// <summary>Ends with the last of the entries that were added, which are the confirmed ones of those that have started.</summary>
    internal double? Finish(ReadOnlySpan<DiaryEntry> started, long asOf)
    {
        if (!_isSorted)
            Sort(started, asOf);
        _trend.NextTime();
        return _trend.Z();
    }

    private void Sort(ReadOnlySpan<DiaryEntry> started, long asOf)
    {
        var midpoints = ArrayPool<long>.Shared.Rent(_count);
        var severities = ArrayPool<byte>.Shared.Rent(_count);
        var count = 0;
        foreach (ref readonly var entry in started)
            if (entry.IsConfirmed)
                (midpoints[count], severities[count++]) = (entry.Span.CutAt(asOf).TwiceMidpoint, (byte)entry.Severity);
        Array.Sort(midpoints, severities, 0, count);
        this = new Sequence();
        for (var i = 0; i < count; i++)
            Add(midpoints[i], severities[i]);
        ArrayPool<long>.Shared.Return(midpoints);
        ArrayPool<byte>.Shared.Return(severities);
    }
}
