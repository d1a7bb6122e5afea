namespace RiskAssessment.Patterns;

/// <summary>Of whether a dormancy ended: all confirmed entries, since it is measured by the median of their gaps. That none ended needs none to be shown.</summary>
internal sealed class ResumedEvidence : EvidenceRule
{
    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
        if ((ends & Ends.High) != 0 || entries.Profile.Fact(PatternFactTable.DormancyResumed) == Interval.Point(1))
            entries.MarkConfirmed(marks);
    }
}
