namespace RiskAssessment;

/// <summary>A part of time in which occurrences are counted: a union of spans, or all of time, after one instant and before another.</summary>
internal readonly struct Region
{
    private readonly SpanUnion? _pieces;
    private readonly long _after;
    private readonly long _before;

    private Region(SpanUnion? pieces, long after, long before) => (_pieces, _after, _before) = (pieces, after, before);

    /// <summary>What lies in the pieces of a union.</summary>
    internal static Region In(SpanUnion pieces) => new(pieces, long.MinValue, long.MaxValue);

    /// <summary>What lies after an instant, which does not belong to it.</summary>
    internal static Region After(long edge) => new(null, edge, long.MaxValue);

    /// <summary>What lies before an instant, which does not belong to it.</summary>
    internal static Region Before(long instant) => new(null, long.MinValue, instant);

    /// <summary>The part of this that lies after an instant.</summary>
    internal Region OnlyAfter(long edge) => new(_pieces, Math.Max(_after, edge), _before);

    /// <summary>Whether one piece holds all of a span.</summary>
    internal bool Holds(InstantSpan span) =>
        span.Start > _after && Math.Max(span.End, span.Start + 1) <= _before && (_pieces is null || _pieces.Holds(span));

    /// <summary>Whether any piece overlaps a span.</summary>
    internal bool Overlaps(InstantSpan span)
    {
        if (span.IsPoint)
            return Holds(span);
        var part = Clip(span);
        return part.Start < part.End && (_pieces is null || _pieces.Overlaps(part));
    }

    /// <summary>The length of the part of a span that lies in the pieces.</summary>
    internal long LengthIn(InstantSpan span)
    {
        var part = Clip(span);
        return part.Start >= part.End ? 0 : _pieces is null ? part.Length : _pieces.LengthIn(part);
    }

    private InstantSpan Clip(InstantSpan span) => new(Math.Max(span.Start, _after), Math.Min(span.End, _before));
}
