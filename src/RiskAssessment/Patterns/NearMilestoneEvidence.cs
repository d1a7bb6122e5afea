namespace RiskAssessment.Patterns;

/// <summary>Of the occurrences near a milestone: the confirmed entries there.</summary>
internal sealed class NearMilestoneEvidence : EvidenceRule
{
    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (entries[i].IsConfirmed && PatternPass.IsNearMilestone(entries.Diary, entries.SpanAt(i).Midpoint))
                marks.Mark(i);
    }
}
