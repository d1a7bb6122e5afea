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
        var known = entries.Profile.Fact(fact);
        if (!known.IsKnown)
            return;
        PicksOf(entries, stackalloc Picks.Pick[Purposes]).Mark(marks);
        var sums = new EntrySums(stackalloc EntryTally[EntrySums.Kinds], stackalloc CountRange[EntrySums.Regions]);
        Span<int> places = stackalloc int[2 * Purposes];
        var count = 0;
        for (var place = marks.Next(0); place >= 0; place = marks.Next(place + 1))
        {
            places[count++] = place;
            sums.Add(entries[place], entries.Diary.Dates, entries.AsOf, 1);
        }
        places = places.Slice(0, count);
        while (LeaveOut(entries, known, marks, sums, places, isConfirmed: false) | LeaveOut(entries, known, marks, sums, places, isConfirmed: true))
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

    /// <summary>Leaves out each entry without which the fact is as it is known, the last first; whether there was any.</summary>
    private bool LeaveOut(StartedEntries entries, Interval known, EntryMarks marks, EntrySums sums, ReadOnlySpan<int> places, bool isConfirmed)
    {
        var hasLeftOut = false;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            ref readonly var entry = ref entries[places[i]];
            if (!Bits.Has(marks.Words, places[i]) || entry.IsConfirmed != isConfirmed)
                continue;
            marks.Unmark(places[i]);
            sums.Add(entry, entries.Diary.Dates, entries.AsOf, -1);
            if (Of(entries, marks, sums) == known)
            {
                hasLeftOut = true;
                continue;
            }
            marks.Mark(places[i]);
            sums.Add(entry, entries.Diary.Dates, entries.AsOf, 1);
        }
        return hasLeftOut;
    }

    /// <summary>The fact of the marked entries, which have these sums. An extreme is told by them and by the first and last of the entries.</summary>
    private Interval Of(StartedEntries entries, EntryMarks marks, EntrySums sums)
    {
        var extremes = Extremes.None;
        for (var place = marks.Next(0); place >= 0; place = marks.Next(place + 1))
            extremes += Extremes.Of(entries[place], entries.AsOf);
        return new DiarySums(entries.Diary, entries.AsOf, sums) { Extremes = extremes }.Of(this);
    }
}
