namespace RiskAssessment.Patterns;

/// <summary>
/// The severity trend of confirmed entries in the order of their midpoints, kept for a diary that grows. The midpoint of an entry at a point of
/// time is its start, and those are in the diary's own tree; here are only the spans.
/// </summary>
internal sealed class SequenceState
{
    private readonly SeverityCounts _points;
    private readonly EntryTree _spans;
    private readonly long _s;
    private readonly Ties _times;

    private SequenceState(SeverityCounts points, EntryTree spans, long s, Ties times) => (_points, _spans, _s, _times) = (points, spans, s, times);

    internal static SequenceState Empty { get; } = new(default, new EntryTree(EntryOrder.Midpoint), 0, default);

    internal double? Z => MannKendall.Z(_s, _times, _points + _spans.Summary.Severities);

    /// <summary>
    /// With an entry more or one less, its span cut as of the instant. The tree has all other points of time that are in, and may have
    /// some that are not yet in: then they lie after those that are in, or at the entry's own start.
    /// </summary>
    internal SequenceState With(in DiaryEntry cut, bool isPoint, EntryTree tree, int sign)
    {
        var (points, spans) = isPoint ? (SeverityCounts.Of(cut.Severity), _spans) : (default, _spans.With(cut, sign));
        var others = sign > 0 ? this : new SequenceState(_points - points, spans, _s, _times);
        var midpoint = cut.Span.TwiceMidpoint;
        var before = others.UpTo(tree, midpoint - 1);
        var until = others.UpTo(tree, midpoint);
        var after = others._points + others._spans.Summary.Severities - until;
        long signs = 0;
        for (var severity = 0; severity < SeverityCounts.Grades; severity++)
            signs += Math.Sign(cut.Severity - severity) * (before[severity] - after[severity]);
        var ties = (until - before).Total;
        return new SequenceState(
            sign > 0 ? _points + points : _points - points,
            spans,
            _s + (sign * signs),
            sign > 0 ? _times.With(ties, ties + 1) : _times.With(ties + 1, ties));
    }

    /// <summary>How many are at or before twice a midpoint. Points that are not yet in are at or after the last that is.</summary>
    private SeverityCounts UpTo(EntryTree tree, long twiceMidpoint)
    {
        var points = tree.UpTo(twiceMidpoint >> 1).Severities;
        return (points.Total < _points.Total ? points : _points) + _spans.UpTo(twiceMidpoint).Severities;
    }
}
