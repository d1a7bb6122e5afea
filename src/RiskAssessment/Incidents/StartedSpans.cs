namespace RiskAssessment;

/// <summary>Spans by their starts: when did the latest of those that have started begin, and when did the latest end?</summary>
internal sealed class StartedSpans
{
    private readonly long[] _starts;
    private readonly long[] _latestEnds;

    internal StartedSpans(IEnumerable<InstantSpan> spans)
    {
        InstantSpan[] ordered = [.. spans.OrderBy(span => span.Start)];
        _starts = Array.ConvertAll(ordered, span => span.Start);
        _latestEnds = Array.ConvertAll(ordered, span => span.End);
        for (var i = 1; i < _latestEnds.Length; i++)
            _latestEnds[i] = Math.Max(_latestEnds[i], _latestEnds[i - 1]);
    }

    /// <summary>The latest start and the latest end of those that have started by an instant, at which they are cut.</summary>
    internal (long Start, long End)? LatestBy(long asOf)
    {
        var found = Array.BinarySearch(_starts, asOf);
        var count = found < 0 ? ~found : found + 1;
        while (count < _starts.Length && _starts[count] == asOf)
            count++;
        return count == 0 ? null : (_starts[count - 1], Math.Min(_latestEnds[count - 1], asOf));
    }
}
