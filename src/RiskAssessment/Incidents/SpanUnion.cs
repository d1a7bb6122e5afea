namespace RiskAssessment;

/// <summary>
/// A union of half-open spans, as pieces that neither touch nor overlap, in the order of time. A question about it costs a binary search.
/// </summary>
internal sealed class SpanUnion
{
    private readonly InstantSpan[] _pieces;

    /// <summary>For each piece the length of all before it.</summary>
    private readonly long[] _lengthBefore;

    /// <summary>Makes a union.</summary>
    /// <param name="spans">The spans, in any order; those without a length are left out.</param>
    internal SpanUnion(IEnumerable<InstantSpan> spans)
    {
        _pieces = [.. Merged(spans.Where(span => span.Length > 0).OrderBy(span => span.Start))];
        _lengthBefore = new long[_pieces.Length];
        for (var i = 1; i < _pieces.Length; i++)
            _lengthBefore[i] = _lengthBefore[i - 1] + _pieces[i - 1].Length;
    }

    internal bool IsEmpty => _pieces.Length == 0;

    /// <summary>Whether one piece holds all of a span.</summary>
    internal bool Holds(InstantSpan span) =>
        LastStartingBy(span.Start) is >= 0 and var piece && Math.Max(span.End, span.Start + 1) <= _pieces[piece].End;

    /// <summary>Whether any piece overlaps a span that has a length.</summary>
    internal bool Overlaps(InstantSpan span) => LastStartingBy(span.End - 1) is >= 0 and var piece && _pieces[piece].End > span.Start;

    /// <summary>The length of the part of a span that lies in the pieces.</summary>
    internal long LengthIn(InstantSpan span) => LengthUpTo(span.End) - LengthUpTo(span.Start);

    private static List<InstantSpan> Merged(IEnumerable<InstantSpan> spans)
    {
        var pieces = new List<InstantSpan>();
        foreach (var span in spans)
        {
            if (pieces.Count > 0 && pieces[pieces.Count - 1] is var last && span.Start <= last.End)
                pieces[pieces.Count - 1] = new InstantSpan(last.Start, Math.Max(last.End, span.End));
            else
                pieces.Add(span);
        }
        return pieces;
    }

    private long LengthUpTo(long instant) =>
        LastStartingBy(instant) is >= 0 and var piece ? _lengthBefore[piece] + Math.Min(instant, _pieces[piece].End) - _pieces[piece].Start : 0;

    private int LastStartingBy(long instant)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Start <= instant)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
