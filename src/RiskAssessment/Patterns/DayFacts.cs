namespace RiskAssessment.Patterns;

/// <summary>
/// Whole days from the first entry to the last: for certain from the end of the first to the start of the last, at most from the start of the
/// first to the end of the last. Unknown where no entry is confirmed.
/// </summary>
internal sealed class Duration() : ExtremeFact(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => sums.All is { HasConfirmed: true } all
        ? DiarySums.WholeDays(Math.Max(0, all.LatestConfirmedStart - all.EarliestConfirmedEnd), all.LatestEnd - all.EarliestStart)
        : Interval.Unknown;

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var span = entries.SpanAt(place);
        if (entries[place].IsConfirmed)
        {
            picks.Offer(0, Ends.Low, place, -span.End);
            picks.Offer(1, Ends.Low, place, span.Start);
        }
        picks.Offer(2, Ends.High, place, -span.Start);
        picks.Offer(3, Ends.High, place, span.End);
    }
}

/// <summary>Whole days from the last entry to the instant. Unknown where no entry is confirmed.</summary>
internal sealed class SinceLast() : ExtremeFact(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => sums.All is { HasConfirmed: true } all
        ? DiarySums.WholeDays(sums.AsOf - all.LatestEnd, sums.AsOf - all.LatestConfirmedStart)
        : Interval.Unknown;

    /// <summary>There may have been a later one.</summary>
    internal override Interval InPart(Interval known) => new(0, known.High);

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var span = entries.SpanAt(place);
        picks.Offer(0, Ends.Low, place, span.End);
        if (entries[place].IsConfirmed)
            picks.Offer(1, Ends.High, place, span.Start);
    }
}

/// <summary>Whole days since the latest milestone. It depends on no entry and is the same in a partial diary; unknown where there is none.</summary>
internal sealed class SinceMilestone() : FactKind(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => sums.Diary.MilestoneSpans.LatestStarting(sums.AsOf) is { } milestone
        ? DiarySums.WholeDays(Math.Max(0, sums.AsOf - milestone.End), sums.AsOf - milestone.Start)
        : Interval.Unknown;

    internal override Interval InPart(Interval known) => known;

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
    }
}
