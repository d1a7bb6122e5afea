namespace RiskAssessment.Patterns;

/// <summary>
/// Occurrences before the first report. Behind them are their entries, and those whose reports bound when the first one was.
/// </summary>
internal sealed class OccurrencesBeforeReport() : FactKind(FactScale.Occurrences)
{
    internal override Interval In(in DiarySums sums) => new(sums.BeforeFirstReport.Low, sums.BeforeFirstReport.High);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        var (earliest, latest) = (entries.FirstReported(detail => detail.Reported), entries.FirstReported(detail => detail.ReportedWhen));
        var report = new FirstReport(earliest.Instant, latest.Instant, entries.AsOf);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if ((ends & entries.EndsOf(i, report.CountBefore(entries[i]))) != 0)
                marks.Mark(i);
        if ((ends & Ends.Low) != 0 && earliest.Place >= 0)
            entries.MarkWithRoot(earliest.Place, marks);
        if ((ends & Ends.High) != 0 && latest.Place >= 0)
            entries.MarkWithRoot(latest.Place, marks);
    }
}
