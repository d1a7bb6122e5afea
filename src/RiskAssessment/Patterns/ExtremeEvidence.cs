namespace RiskAssessment.Patterns;

/// <summary>
/// Of a first, a last, a gravest, or whether there was any: a few entries, picked for its ends. What stands behind the fact itself is what
/// is left of them when each that can be left out is left out, the suspected ones first.
/// </summary>
internal sealed class ExtremeEvidence(ExtremeEvidence.Choice choose) : EvidenceRule
{
    /// <summary>More than any choice has.</summary>
    private const int Purposes = 48;

    internal delegate void Choice(StartedEntries entries, Picks picks);

    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks) => Choose(entries, stackalloc Picks.Pick[Purposes]).Mark(marks, ends);

    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks)
    {
        if (!entries.Profile.Fact(fact).IsKnown)
            return;
        Choose(entries, stackalloc Picks.Pick[Purposes]).Mark(marks);
        Span<int> places = stackalloc int[2 * Purposes];
        var count = 0;
        for (var place = marks.Next(0); place >= 0; place = marks.Next(place + 1))
            places[count++] = place;
        places = places.Slice(0, count);
        while (LeaveOut(entries, fact, marks, places, isConfirmed: false) | LeaveOut(entries, fact, marks, places, isConfirmed: true))
            continue;
    }

    private Picks Choose(StartedEntries entries, Span<Picks.Pick> memory)
    {
        var picks = new Picks(memory);
        choose(entries, picks);
        return picks;
    }

    /// <summary>Leaves out each entry without which the fact is the same, the last first; whether there was any.</summary>
    private static bool LeaveOut(StartedEntries entries, int fact, EntryMarks marks, ReadOnlySpan<int> places, bool isConfirmed)
    {
        Span<Interval> facts = stackalloc Interval[PatternFactTable.Rows.Length];
        var hasLeftOut = false;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            if (!Bits.Has(marks.Words, places[i]) || entries[places[i]].IsConfirmed != isConfirmed)
                continue;
            marks.Unmark(places[i]);
            marks.FillFacts(facts, entries.AsOf);
            if (facts[fact] == entries.Profile.Fact(fact))
                hasLeftOut = true;
            else
                marks.Mark(places[i]);
        }
        return hasLeftOut;
    }
}
