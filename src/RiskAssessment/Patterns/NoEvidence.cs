namespace RiskAssessment.Patterns;

/// <summary>Of what does not depend on incidents: none.</summary>
internal sealed class NoEvidence : EvidenceRule
{
    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
    }
}
