namespace RiskAssessment.Patterns;

/// <summary>Which entries stand behind a fact.</summary>
internal abstract class EvidenceRule
{
    /// <summary>
    /// Marks the entries behind some ends of a fact. Whatever other entries of the diary are added to those behind its low end, the fact is
    /// no lower; those behind its high end are the entries that make it as high, and those that keep it from being higher.
    /// </summary>
    internal abstract void Mark(StartedEntries entries, Ends ends, EntryMarks marks);

    /// <summary>Marks the entries with which alone the fact is the same. A partial diary says nothing of how high a fact could be.</summary>
    internal virtual void MarkAll(StartedEntries entries, int fact, EntryMarks marks) =>
        Mark(entries, entries.Diary.Coverage == Coverage.Partial ? Ends.Low : Ends.Both, marks);
}
