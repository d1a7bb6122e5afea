using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// Distinct local days with an occurrence. Behind them are an entry for each day, a confirmed one where there is one, and each entry that lies
/// on several days; behind the low end of these only the runs whose ends show a further day.
/// </summary>
internal sealed class DistinctDays() : FactKind(FactScale.Days)
{
    private const int DaysBack = 2;

    internal override Interval In(in DiarySums sums) => sums.Days.Count;

    internal override void Mark(StartedEntries entries, int fact, Ends ends, EntryMarks marks)
    {
        if (entries.Next(0) is not (>= 0 and var next))
            return;
        var today = entries.Diary.Clock.DayOf(entries.AsOf);
        var first = Math.Min(entries[next].FirstDay, today) - DaysBack;
        var words = DaySet.WordsFor(first, today + DaysBack);
        var rented = ArrayPool<ulong>.Shared.Rent(words);
        var days = new DaySet(first, rented.AsSpan(0, words));
        rented.AsSpan(0, words).Clear();
        MarkOneDay(entries, marks, days, isConfirmed: true);
        if ((ends & Ends.High) != 0)
        {
            MarkOneDay(entries, marks, days, isConfirmed: false);
            MarkOthers(entries, marks);
        }
        else
        {
            MarkKnownEnds(entries, marks, days);
        }
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static void MarkOneDay(StartedEntries entries, EntryMarks marks, DaySet days, bool isConfirmed)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (entries[i].IsConfirmed == isConfirmed && entries.LastDayAt(i) <= entries[i].FirstDay && days.Add(entries[i].FirstDay))
                marks.Mark(i);
    }

    private static void MarkOthers(StartedEntries entries, EntryMarks marks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            if (entries.LastDayAt(i) > entries[i].FirstDay)
                marks.Mark(i);
    }

    private static void MarkKnownEnds(StartedEntries entries, EntryMarks marks, DaySet days)
    {
        Span<int> ends = stackalloc int[2];
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            if (!entries[i].IsConfirmed || entries.LastDayAt(i) is var lastDay && lastDay <= entries[i].FirstDay)
                continue;
            foreach (var day in ends.Slice(0, ActiveDays.OfKnownEnds(entries[i], lastDay, entries.Diary.Clock, entries.AsOf, ends)))
                if (days.Add(day))
                    marks.Mark(i);
        }
    }
}
