using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// Whole days of the longest gap. Behind it are the entries on either side of it; of several such gaps, of the first. That there is none
/// longer rests on all confirmed entries.
/// </summary>
internal sealed class LongestGap() : FactOfAllConfirmed(FactScale.Days, leastCount: 2)
{
    internal override Interval In(in DiarySums sums) =>
        sums.LongestGap > 0 ? DiarySums.WholeDays(sums.LongestGap, sums.LongestGap) : Interval.Unknown;

    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, fact, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if (!entries.Profile.Fact(fact).IsKnown)
            return;
        if ((ends & Ends.High) != 0)
            entries.MarkConfirmed(marks);
        var (start, end) = Of(entries);
        marks.Mark(FirstAt(start, entries));
        marks.Mark(FirstAt(end, entries));
    }

    private static (long Start, long End) Of(StartedEntries entries)
    {
        var midpoints = ArrayPool<long>.Shared.Rent(entries.Diary.Count);
        var count = 0;
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (entries[i].IsConfirmed)
                midpoints[count++] = entries.SpanAt(i).Midpoint;
        Array.Sort(midpoints, 0, count);
        var (start, end) = (midpoints[0], midpoints[0]);
        for (var i = 1; i < count; i++)
            if (midpoints[i] - midpoints[i - 1] > end - start)
                (start, end) = (midpoints[i - 1], midpoints[i]);
        ArrayPool<long>.Shared.Return(midpoints);
        return (start, end);
    }

    private static int FirstAt(long midpoint, StartedEntries entries)
    {
        var place = entries.Next(0);
        while (!entries[place].IsConfirmed || entries.SpanAt(place).Midpoint != midpoint)
            place = entries.Next(place + 1);
        return place;
    }
}

/// <summary>
/// Whether a dormancy ended in the last 28 days. Behind it are all confirmed entries, since it is measured by the median of their gaps; that
/// none ended needs none to be shown.
/// </summary>
internal sealed class Resumed() : FactOfAllConfirmed(FactScale.Flag, leastCount: 3)
{
    internal override Interval In(in DiarySums sums) => Interval.Point(sums.Resumed ? 1 : 0);

    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, fact, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if ((ends & Ends.High) != 0 || entries.Profile.Fact(fact) == Interval.Point(1))
            entries.MarkConfirmed(marks);
    }
}
