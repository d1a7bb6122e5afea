namespace RiskAssessment.Patterns;

/// <summary>What a fact counts or tests: its number, the entries behind that number, and what is left of it where the diary is partial.</summary>
/// <param name="scale">The scale of the number.</param>
/// <param name="leastCount">The least number of cases from which it says anything; 0 where there is no such limit.</param>
internal abstract class FactKind(FactScale scale, int leastCount = 0)
{
    internal FactScale Scale { get; } = scale;

    internal int LeastCount { get; } = leastCount;

    /// <summary>The number, where the diary is complete.</summary>
    internal abstract Interval In(in DiarySums sums);

    /// <summary>What a number that is known of a complete diary becomes where the diary is partial.</summary>
    internal virtual Interval InPart(Interval known) => new(known.Low, Scale.Most);

    /// <summary>
    /// Marks the entries behind some ends of the number. Whatever other entries of the diary are added to those behind its low end, the fact
    /// is no lower; those behind its high end are the entries that make it as high, and those that keep it from being higher.
    /// </summary>
    /// <param name="entries">What to choose from.</param>
    /// <param name="fact">The index of the fact.</param>
    /// <param name="ends">The ends.</param>
    /// <param name="marks">Where to mark them.</param>
    internal abstract void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks);

    /// <summary>
    /// Marks, where nothing is marked yet, the entries with which alone the fact is the same. A partial diary says nothing of how high a fact
    /// could be.
    /// </summary>
    internal virtual void MarkAll(StartedEntries entries, int fact, EntryMarks marks) =>
        Mark(entries, fact, entries.Diary.Coverage == Coverage.Partial ? Ends.Low : Ends.Both, marks);
}
