namespace RiskAssessment.Patterns;

/// <summary>
/// Confirmed occurrences before the first report. Behind them are their entries, and at the high end the entry that was reported first.
/// </summary>
internal sealed class OccurrencesBeforeReport() : FactKind(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums) => Interval.Point(sums.BeforeFirstReport);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        var (reported, first) = FirstReported(entries);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (entries[i].IsConfirmed && entries[i].Span.Start < first)
                marks.Mark(i);
        if (reported >= 0 && (ends & Ends.High) != 0)
            marks.Mark(reported);
    }

    /// <summary>The entry that was reported first, and when. Of several, one that itself lies before the report, then a confirmed one.</summary>
    private static (int Place, long Instant) FirstReported(StartedEntries entries)
    {
        var (place, first) = (-1, long.MaxValue);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            var instant = entries[i].ReportedFrom;
            if (instant <= entries.AsOf && (instant < first || (instant == first && Rank(entries[i]) > Rank(entries[place]))))
                (place, first) = (i, instant);
        }
        return (place, first);
    }

    private static int Rank(in DiaryEntry entry) => !entry.IsConfirmed ? 0 : entry.Span.Start < entry.ReportedFrom ? 2 : 1;
}
