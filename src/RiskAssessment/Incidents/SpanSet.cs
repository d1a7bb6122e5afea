namespace RiskAssessment;

/// <summary>Spans by their starts, each with the latest end so far: "does any reach this far?" costs one binary search.</summary>
internal sealed class SpanSet
{
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _latestEnds;

    internal SpanSet(InstantSpan[] spans)
    {
        InstantSpan[] ordered = [.. spans];
        Array.Sort(ordered, (span, other) => span.Start == other.Start ? span.End.CompareTo(other.End) : span.Start.CompareTo(other.Start));
        _starts = Array.ConvertAll(ordered, span => span.Start);
        _ends = Array.ConvertAll(ordered, span => span.End);
        _latestEnds = [.. _ends];
        for (var i = 1; i < _latestEnds.Length; i++)
            _latestEnds[i] = Math.Max(_latestEnds[i], _latestEnds[i - 1]);
    }

    private static SpanSet None { get; } = new([]);

    internal static SpanSet Of(InstantSpan[] spans) => spans.Length == 0 ? None : new SpanSet(spans);

    /// <summary>Whether one span holds all of the other.</summary>
    internal bool Contains(InstantSpan other) => LatestEnd(other.Start) >= EndOf(other);

    /// <summary>Whether any span overlaps the other.</summary>
    internal bool Overlaps(InstantSpan other) => LatestEnd(EndOf(other) - 1) > other.Start;

    /// <summary>The latest end of those that start at or before an instant; the beginning of time where none does.</summary>
    internal long LatestEnd(long start)
    {
        var count = CountTo(start);
        return count == 0 ? long.MinValue : _latestEnds[count - 1];
    }

    /// <summary>Of those that start at or before an instant the one that starts last, and of equals ends last.</summary>
    internal InstantSpan? LatestStarting(long asOf)
    {
        var count = CountTo(asOf);
        return count == 0 ? null : new InstantSpan(_starts[count - 1], _ends[count - 1]);
    }

    /// <summary>A point takes the tick at which it lies.</summary>
    private static long EndOf(InstantSpan span) => Math.Max(span.End, span.Start + 1);

    private int CountTo(long start)
    {
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] <= start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
