namespace RiskAssessment.Patterns;

/// <summary>
/// A first, a last, a gravest, or whether there was any: a few entries are picked for its ends. Behind the fact itself is what is left of them
/// when each that can be left out is left out, the suspected ones first.
/// </summary>
internal abstract class ExtremeFact(FactScale scale) : FactKind(scale)
{
    /// <summary>More than any of these facts has.</summary>
    private const int Purposes = 48;

    internal sealed override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks) =>
        PicksOf(entries, stackalloc Picks.Pick[Purposes]).Mark(marks, ends);

    internal sealed override void MarkAll(StartedEntries entries, int fact, EntryMarks marks)
    {
        if (!entries.Profile.Fact(fact).IsKnown)
            return;
        PicksOf(entries, stackalloc Picks.Pick[Purposes]).Mark(marks);
        Span<int> places = stackalloc int[2 * Purposes];
        var count = 0;
        for (var place = marks.Next(0); place >= 0; place = marks.Next(place + 1))
            places[count++] = place;
        places = places.Slice(0, count);
        while (LeaveOut(entries, fact, marks, places, isConfirmed: false) | LeaveOut(entries, fact, marks, places, isConfirmed: true))
            continue;
    }

    /// <summary>Offers an entry for each purpose that it may serve.</summary>
    protected abstract void Offer(StartedEntries entries, int place, Picks picks);

    /// <summary>Takes back what no longer serves when all entries were offered.</summary>
    protected virtual void Withdraw(Picks picks)
    {
    }

    private Picks PicksOf(StartedEntries entries, Span<Picks.Pick> memory)
    {
        var picks = new Picks(entries, memory);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            Offer(entries, i, picks);
        Withdraw(picks);
        return picks;
    }

    /// <summary>Leaves out each entry without which the fact is the same, the last first; whether there was any.</summary>
    private static bool LeaveOut(StartedEntries entries, int fact, EntryMarks marks, ReadOnlySpan<int> places, bool isConfirmed)
    {
        Span<Interval> left = stackalloc Interval[1];
        var hasLeftOut = false;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            if (!Bits.Has(marks.Words, places[i]) || entries[places[i]].IsConfirmed != isConfirmed)
                continue;
            marks.Unmark(places[i]);
            marks.FillFacts(left, entries.AsOf, fact);
            if (left[0] == entries.Profile.Fact(fact))
                hasLeftOut = true;
            else
                marks.Mark(places[i]);
        }
        return hasLeftOut;
    }
}
