namespace RiskAssessment.Patterns;

/// <summary>
/// Days of the longest gap between two successive active days. Behind it are the entries of the first such gap, where they lie on one day each;
/// that there is none longer, or that it is one at all where an entry lies on several days, rests on all confirmed entries.
/// </summary>
internal sealed class LongestGap() : FactOfAllConfirmed(FactScale.Days, leastCount: 2)
{
    internal override Interval In(in DiarySums sums) =>
        sums.Days.LongestGap is > 0 and var gap ? Interval.Point(gap) : Interval.Unknown;

    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, fact, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if (!entries.Profile.Fact(fact).IsKnown)
            return;
        if ((ends & Ends.High) != 0 || !MarkGap(entries, (int)entries.Profile.Fact(fact).Low, marks))
            entries.MarkConfirmed(marks);
    }

    private static bool MarkGap(StartedEntries entries, int gap, EntryMarks marks)
    {
        var placeOf = new SortedDictionary<int, int>();
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            if (!entries[i].IsConfirmed)
                continue;
            var active = ActiveDays.Of(entries[i], entries.LastDayAt(i), entries.AsOf);
            for (long day = 0; day < active.Count; day++)
                if (active.Count == 1 || !placeOf.ContainsKey(active[day]))
                    placeOf[active[day]] = active.Count == 1 ? i : -1;
        }
        var previous = placeOf.First();
        foreach (var next in placeOf)
        {
            if (next.Key - previous.Key != gap || previous.Value < 0 || next.Value < 0)
            {
                previous = next;
                continue;
            }
            marks.Mark(previous.Value);
            marks.Mark(next.Value);
            return true;
        }
        return false;
    }
}

/// <summary>
/// Whether a dormancy ended in the last 28 days. Behind it are all confirmed entries, since it is measured by the median of their gaps; that
/// none ended needs none to be shown.
/// </summary>
internal sealed class Resumed() : FactOfAllConfirmed(FactScale.Flag, leastCount: 3)
{
    internal override Interval In(in DiarySums sums) => Interval.Point(sums.Days.Resumed ? 1 : 0);

    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, fact, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if ((ends & Ends.High) != 0 || entries.Profile.Fact(fact) == Interval.Point(1))
            entries.MarkConfirmed(marks);
    }
}
