namespace RiskAssessment.Patterns;

/// <summary>Which clusters were seen, and which of them for the first time inside the window.</summary>
internal sealed class ClusterPass(long edge)
{
    private int _seenSurely;
    private int _seenMaybe;
    private int _insideSurely;
    private int _insideMaybe;
    private int _beforeSurely;
    private int _beforeMaybe;

    internal Interval Seen => new(CountOf(_seenSurely), CountOf(_seenMaybe));

    internal Interval New => new(
        _beforeSurely == 0 ? 0 : CountOf(_insideSurely & ~_beforeMaybe),
        _beforeMaybe == 0 ? 0 : CountOf(_insideMaybe & ~_beforeSurely));

    internal void Add(int clusters, InstantSpan span, bool confirmed)
    {
        _seenMaybe |= clusters;
        if (span.End > edge)
            _insideMaybe |= clusters;
        if (span.Start <= edge)
            _beforeMaybe |= clusters;
        if (!confirmed)
            return;
        _seenSurely |= clusters;
        if (span.Start > edge)
            _insideSurely |= clusters;
        if (span.End <= edge)
            _beforeSurely |= clusters;
    }

    private static int CountOf(int clusters)
    {
        var count = 0;
        for (; clusters != 0; clusters &= clusters - 1)
            count++;
        return count;
    }
}
