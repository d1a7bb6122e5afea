namespace RiskAssessment.Patterns;

/// <summary>Of a test or a share, whose every number rests on all confirmed entries: all of them, if it says anything.</summary>
internal sealed class ConfirmedEvidence(int test) : EvidenceRule
{
    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
        if (entries.Profile.Fact(test).IsKnown)
            entries.MarkConfirmed(marks);
    }
}
