using System.Buffers;

namespace RiskAssessment.Patterns;

/// <summary>
/// Distinct local days with an occurrence. Behind them are an entry for each day, a confirmed one where there is one, and each entry that may
/// lie on any of several days.
/// </summary>
internal sealed class DistinctDays() : FactKind(FactScale.Days)
{
    private const int DaysBack = 2;

    internal override Interval In(in DiarySums sums) => sums.ActiveDays;

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
        Mark(entries, ends, marks, days, isConfirmed: true);
        if ((ends & Ends.High) != 0)
            Mark(entries, ends, marks, days, isConfirmed: false);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static void Mark(StartedEntries entries, Ends ends, EntryMarks marks, DaySet days, bool isConfirmed)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            ref readonly var entry = ref entries[i];
            if (entry.IsConfirmed != isConfirmed)
                continue;
            var isOneDay = entries.Diary.LastDayOf(entry, entries.SpanAt(i)) <= entry.FirstDay;
            if (isOneDay ? days.Add(entry.FirstDay) : (ends & Ends.High) != 0)
                marks.Mark(i);
        }
    }
}
