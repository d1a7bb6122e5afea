namespace RiskAssessment.Patterns;

/// <summary>
/// One pass over a diary as of an instant. It only adds up whole numbers and keeps extremes, so the order of entries changes nothing;
/// <see cref="DiarySums"/> makes them facts at the end. Its memory is on the stack while days and midpoints are as in most diaries.
/// </summary>
internal static class PatternPass
{
    /// <summary>For the days of about two years and a half.</summary>
    private const int WordsOfDays = 3 * 16;

    /// <summary>Every fact of a diary, by the index of its definition.</summary>
    internal static void Fill(Span<Interval> facts, IncidentDiary? diary, long asOf)
    {
        if (diary is null)
        {
            facts.Fill(Interval.Unknown);
            return;
        }
        Fill(facts, diary, diary.Entries, asOf);
    }

    /// <summary>The same of some entries of a diary, in the order of time; of the facts from a first one on, as many as there is room for.</summary>
    internal static void Fill(Span<Interval> facts, IncidentDiary diary, ReadOnlySpan<DiaryEntry> entries, long asOf, int first = 0)
    {
        var sums = new EntrySums(stackalloc long[EntrySums.Length]);
        var edge = EntrySums.Edge(asOf, EntrySums.FourWeekDays);
        var sequence = new Sequence(edge);
        var today = diary.Clock.DayOf(asOf);
        using var days = new DayPass(entries.IsEmpty ? today : entries[0].FirstDay, today, stackalloc ulong[WordsOfDays]);
        var (approaches, remote) = (Extremes.None, Extremes.None);
        var (firstReport, unreported) = (long.MaxValue, 0L);
        var (hasMeasures, hasMilestones) = (diary.Measures.Count > 0, diary.Milestones.Count > 0);
        var started = 0;
        for (; started < entries.Length; started++)
        {
            ref readonly var entry = ref entries[started];
            if (entry.Span.Start > asOf)
                break;
            if (!entry.IsCounted)
                continue;
            var cut = entry.Span.CutAt(asOf);
            sums.Add(entry, asOf, 1);
            if (hasMeasures)
                sums.AddMeasures(entry, cut, diary, edge, 1);
            if (hasMilestones)
                sums.AddNearMilestone(entry, cut, diary, 1);
            days.Add(entry, diary.LastDayOf(entry, cut));
            if ((entry.Attributes & BehaviourAttributes.Proximity) != 0)
                approaches.Add(cut, entry.IsConfirmed);
            else
                remote.Add(cut, entry.IsConfirmed);
            if (entry.ReportedFrom <= asOf)
                firstReport = Math.Min(firstReport, entry.ReportedFrom);
            if (!entry.IsConfirmed)
                continue;
            sequence.Add(cut.Midpoint, entry.Severity);
            if (entry.ReportedFrom > asOf)
                unreported += entry.Occurrences;
        }
        entries = entries.Slice(0, started);
        sequence.Finish(entries, asOf);
        new DiarySums(diary, asOf, sums)
        {
            Approaches = approaches,
            Remote = remote,
            ActiveDays = days.Active,
            LaplaceU = days.LaplaceU,
            MannKendallZ = sequence.MannKendallZ,
            LongestGap = sequence.LongestGap,
            Resumed = sequence.Resumed,
            BeforeFirstReport = ConfirmedBefore(entries, firstReport),
            Unreported = unreported,
        }.Fill(facts, first);
    }

    private static long ConfirmedBefore(ReadOnlySpan<DiaryEntry> entries, long instant)
    {
        long sum = 0;
        foreach (ref readonly var entry in entries)
        {
            if (entry.Span.Start >= instant)
                break;
            if (entry.IsConfirmed)
                sum += entry.Occurrences;
        }
        return sum;
    }
}
