using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// Of the longest gap: the entries on either side of it; of several such gaps, of the first. That there is none longer rests on all
/// confirmed entries.
/// </summary>
internal sealed class GapEvidence : EvidenceRule
{
    internal override void MarkAll(StartedEntries entries, int fact, EntryMarks marks) => Mark(entries, Ends.Low, marks);

    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
        if (!entries.Profile.Fact(PatternFactTable.DormancyLongest).IsKnown)
            return;
        if ((ends & Ends.High) != 0)
            entries.MarkConfirmed(marks);
        var (start, end) = LongestGap(entries);
        MarkFirstAt(start, entries, marks);
        MarkFirstAt(end, entries, marks);
    }

    private static (long Start, long End) LongestGap(StartedEntries entries)
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

    private static void MarkFirstAt(long midpoint, StartedEntries entries, EntryMarks marks)
    {
        var place = entries.Next(0);
        while (!entries[place].IsConfirmed || entries.SpanAt(place).Midpoint != midpoint)
            place = entries.Next(place + 1);
        marks.Mark(place);
    }
}
