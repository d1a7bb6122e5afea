namespace RiskAssessment.Patterns;

/// <summary>
/// Confirmed entries in the order of their midpoints, kept for a diary that grows: the severity trend and the gaps. The midpoint of an
/// entry at a point of time is its start, and those are in the diary's own tree; here are only the spans.
/// </summary>
internal sealed class SequenceState
{
    private readonly SeverityCounts _points;
    private readonly EntryTree _spans;
    private readonly OrderedBag? _gaps;
    private readonly long _s;
    private readonly Ties _times;

    private SequenceState(SeverityCounts points, EntryTree spans, OrderedBag? gaps, long s, Ties times) =>
        (_points, _spans, _gaps, _s, _times) = (points, spans, gaps, s, times);

    internal static SequenceState Empty { get; } = new(default, new EntryTree(EntryOrder.Midpoint), null, 0, default);

    /// <summary>In ticks; 0 with fewer than two distinct midpoints.</summary>
    internal long LongestGap => _gaps?.Max ?? 0;

    /// <summary>
    /// With an entry more or one less, its span cut as of the instant. The tree has all other points of time that are in, and may have
    /// some that are not yet in: then they lie after the limit, or at the entry's own start with all others before them.
    /// </summary>
    internal SequenceState With(in DiaryEntry cut, bool isPoint, EntryTree tree, long limit, int sign)
    {
        var (points, spans) = isPoint ? (SeverityCounts.Of(cut.Severity), _spans) : (default, _spans.With(cut, sign));
        var others = sign > 0 ? this : new SequenceState(_points - points, spans, _gaps, _s, _times);
        var midpoint = cut.Span.Midpoint;
        var before = tree.UpTo(midpoint - 1).Severities + others._spans.UpTo(midpoint - 1).Severities;
        var next = others.Next(tree, limit, midpoint - 1);
        var until = next == midpoint ? others.Until(tree, midpoint) : before;
        var after = others._points + others._spans.Summary.Severities - until;
        long signs = 0;
        for (var severity = 0; severity < SeverityCounts.Grades; severity++)
            signs += Math.Sign(cut.Severity - severity) * (before[severity] - after[severity]);
        var ties = (until - before).Total;
        return new SequenceState(
            sign > 0 ? _points + points : _points - points,
            spans,
            ties > 0 ? _gaps : GapsAround(midpoint, others.Previous(tree, midpoint - 1), next > midpoint ? next : others.Next(tree, limit, midpoint), sign),
            _s + (sign * signs),
            sign > 0 ? _times.With(ties, ties + 1) : _times.With(ties + 1, ties));
    }

    internal double? Z() => MannKendall.Z(_s, _times, _points + _spans.Summary.Severities);

    /// <summary>
    /// Whether a dormancy ended after the edge, which lies 28 days back. A gap of 28 days that ends after it began before it, so it
    /// can only be the one that leads to the first midpoint after the edge.
    /// </summary>
    internal bool ResumedAfter(long edge, EntryTree tree, long limit) =>
        _gaps is { Count: >= 2 }
        && LongestGap >= Sequence.LeastGap
        && Next(tree, limit, edge) is var end && end != long.MaxValue
        && Previous(tree, end - 1) is var start && start != long.MinValue
        && Sequence.IsDormancy(end - start, OrderedBag.At(_gaps, _gaps.Count / 2), OrderedBag.At(_gaps, (_gaps.Count - 1) / 2));

    /// <summary>How many are at or before a midpoint. Points that are not yet in are at that of the last that is.</summary>
    private SeverityCounts Until(EntryTree tree, long midpoint)
    {
        var points = tree.UpTo(midpoint).Severities;
        return (points.Total < _points.Total ? points : _points) + _spans.UpTo(midpoint).Severities;
    }

    /// <summary>The least midpoint after an instant; the end of time where there is none.</summary>
    private long Next(EntryTree tree, long limit, long instant)
    {
        var point = tree.FirstAfter(instant, EntryTraits.ConfirmedPoint);
        return Math.Min(point <= limit ? point : long.MaxValue, _spans.FirstAfter(instant, EntryTraits.Confirmed));
    }

    /// <summary>The greatest midpoint up to an instant; the beginning of time where there is none.</summary>
    private long Previous(EntryTree tree, long instant) =>
        Math.Max(tree.LastUpTo(instant, EntryTraits.ConfirmedPoint), _spans.LastUpTo(instant, EntryTraits.Confirmed));

    /// <summary>The gaps when a midpoint comes between its neighbours, or goes.</summary>
    private OrderedBag? GapsAround(long midpoint, long start, long end, int sign)
    {
        var gaps = _gaps;
        var (hasStart, hasEnd) = (start != long.MinValue, end != long.MaxValue);
        if (hasStart)
            gaps = OrderedBag.Change(gaps, midpoint - start, sign);
        if (hasEnd)
            gaps = OrderedBag.Change(gaps, end - midpoint, sign);
        return hasStart && hasEnd ? OrderedBag.Change(gaps, end - start, -sign) : gaps;
    }
}
