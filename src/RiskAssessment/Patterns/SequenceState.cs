namespace RiskAssessment.Patterns;

/// <summary>Confirmed entries in the order of their midpoints, kept for a diary that grows: the severity trend and the gaps.</summary>
internal sealed class SequenceState
{
    private readonly OrderedBag? _midpoints;
    private readonly OrderedBag? _gaps;
    private readonly OrderedBag?[] _bySeverity;
    private readonly long _s;
    private readonly Ties _times;

    private SequenceState(OrderedBag? midpoints, OrderedBag? gaps, OrderedBag?[] bySeverity, long s, Ties times) =>
        (_midpoints, _gaps, _bySeverity, _s, _times) = (midpoints, gaps, bySeverity, s, times);

    internal static SequenceState Empty { get; } = new(null, null, new OrderedBag?[MannKendall.Grades], 0, default);

    /// <summary>In ticks; <see langword="null"/> with fewer than two distinct midpoints.</summary>
    internal long? LongestGap => _gaps?.Max;

    internal SequenceState With(long midpoint, int severity, int sign)
    {
        var others = sign > 0 ? this : Taken(midpoint, severity);
        var s = _s + (sign * others.SignsAgainst(midpoint, severity));
        long ties = OrderedBag.CopiesOf(others._midpoints, midpoint);
        var times = sign > 0 ? _times.With(ties, ties + 1) : _times.With(ties + 1, ties);
        var changed = sign > 0 ? Put(midpoint, severity) : others;
        var gaps = ties > 0 ? _gaps : GapsAround(midpoint, others._midpoints, sign);
        return new SequenceState(changed._midpoints, gaps, changed._bySeverity, s, times);
    }

    internal double? Z() => MannKendall.Z(_s, _times, Array.ConvertAll(_bySeverity, bag => bag?.Count ?? 0));

    /// <summary>
    /// Whether a dormancy ended after the edge, which lies 28 days back. A gap of 28 days that ends after it began before it, so it
    /// can only be the one that leads to the first midpoint after the edge.
    /// </summary>
    internal bool ResumedAfter(long edge) =>
        _gaps is { Count: >= 2 }
        && OrderedBag.Above(_midpoints, edge) is { } end
        && OrderedBag.Below(_midpoints, end) is { } start
        && Sequence.IsDormancy(end - start, OrderedBag.At(_gaps, _gaps.Count / 2), OrderedBag.At(_gaps, (_gaps.Count - 1) / 2));

    private SequenceState Put(long midpoint, int severity) => Moved(midpoint, severity, 1);

    private SequenceState Taken(long midpoint, int severity) => Moved(midpoint, severity, -1);

    private SequenceState Moved(long midpoint, int severity, int sign)
    {
        var bySeverity = (OrderedBag?[])_bySeverity.Clone();
        bySeverity[severity] = OrderedBag.Change(bySeverity[severity], midpoint, sign);
        return new SequenceState(OrderedBag.Change(_midpoints, midpoint, sign), _gaps, bySeverity, _s, _times);
    }

    /// <summary>The sum of signs of the severity differences between an entry and all others, later minus earlier.</summary>
    private long SignsAgainst(long midpoint, int severity)
    {
        long signs = 0;
        for (var other = 0; other < _bySeverity.Length; other++)
        {
            var before = OrderedBag.UpTo(_bySeverity[other], midpoint - 1).Count;
            var after = (_bySeverity[other]?.Count ?? 0) - OrderedBag.UpTo(_bySeverity[other], midpoint).Count;
            signs += Math.Sign(severity - other) * (before - after);
        }
        return signs;
    }

    /// <summary>The gaps when a midpoint comes between its neighbours, or goes.</summary>
    private OrderedBag? GapsAround(long midpoint, OrderedBag? others, int sign)
    {
        var (before, after, gaps) = (OrderedBag.Below(others, midpoint), OrderedBag.Above(others, midpoint), _gaps);
        if (before is { } start)
            gaps = OrderedBag.Change(gaps, midpoint - start, sign);
        if (after is { } end)
            gaps = OrderedBag.Change(gaps, end - midpoint, sign);
        return before is { } from && after is { } to ? OrderedBag.Change(gaps, to - from, -sign) : gaps;
    }
}
