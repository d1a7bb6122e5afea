namespace RiskAssessment.Patterns;

/// <summary>
/// Whole days from the first entry to the last: for certain from the end of the first to the start of the last, at most from the start of the
/// first to the end of the last. Unknown where no entry is confirmed.
/// </summary>
internal sealed class Duration() : ExtremeFact(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => sums.Extremes is { HasConfirmed: true } all
        ? DiarySums.WholeDays(Math.Max(0, all.LatestConfirmedStart - all.EarliestConfirmedEnd), all.LatestEnd - all.EarliestStart)
        : Interval.Unknown;

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var span = entries.SpanAt(place);
        if (entries[place].IsConfirmed)
        {
            picks.Offer(0, Ends.Low, place, -entries[place].EarliestEnd(entries.AsOf));
            picks.Offer(1, Ends.Low, place, entries[place].LatestStart(entries.AsOf));
        }
        picks.Offer(2, Ends.High, place, -span.Start);
        picks.Offer(3, Ends.High, place, span.End);
    }
}

/// <summary>Whole days from the last entry to the instant. Unknown where no entry is confirmed.</summary>
internal sealed class SinceLast() : ExtremeFact(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => sums.Extremes is { HasConfirmed: true } all
        ? DiarySums.WholeDays(sums.AsOf - all.LatestEnd, sums.AsOf - all.LatestConfirmedStart)
        : Interval.Unknown;

    /// <summary>There may have been a later one.</summary>
    internal override Interval InPart(Interval known) => new(0, known.High);

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var span = entries.SpanAt(place);
        picks.Offer(0, Ends.Low, place, span.End);
        if (entries[place].IsConfirmed)
            picks.Offer(1, Ends.High, place, entries[place].LatestStart(entries.AsOf));
    }
}

/// <summary>
/// Whole days since the latest of some dates of the diary that are no entries. They are the same in a partial diary; unknown where there is none.
/// </summary>
internal sealed class SinceDate(Func<DiaryDates, StartedSpans> dates) : FactKind(FactScale.Days)
{
    internal override Interval In(in DiarySums sums) => dates(sums.Diary.Dates).LatestBy(sums.AsOf) is { } latest
        ? DiarySums.WholeDays(sums.AsOf - latest.End, sums.AsOf - latest.Start)
        : Interval.Unknown;

    internal override Interval InPart(Interval known) => known;

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
    }
}
