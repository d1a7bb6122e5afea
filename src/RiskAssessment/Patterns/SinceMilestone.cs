namespace RiskAssessment.Patterns;

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
