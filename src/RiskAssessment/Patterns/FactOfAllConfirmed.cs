namespace RiskAssessment.Patterns;

/// <summary>A test or a share: every number rests on all confirmed entries. A partial diary leaves nothing of it.</summary>
internal abstract class FactOfAllConfirmed(FactScale scale, int leastCount = 0) : FactKind(scale, leastCount)
{
    internal sealed override Interval InPart(Interval known) => Interval.Unknown;

    /// <summary>All confirmed entries, if it says anything.</summary>
    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if (entries.Profile.Fact(fact).IsKnown && !entries.Profile.HasTooFewToSay(fact))
            entries.MarkConfirmed(marks);
    }
}
