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

    /// <summary>The same of some entries of a diary, in the order of time.</summary>
    internal static void Fill(Span<Interval> facts, IncidentDiary diary, ReadOnlySpan<DiaryEntry> entries, long asOf)
    {
        var sums = new EntrySums(stackalloc EntryTally[EntrySums.Kinds], stackalloc CountRange[EntrySums.Regions]);
        var (sequence, extremes) = (new Sequence(), Extremes.None);
        using var days = new DayPass(diary, entries.IsEmpty ? int.MaxValue : entries[0].FirstDay, asOf, stackalloc ulong[WordsOfDays]);
        var (otherDays, confirmed, unreported) = (0L, 0L, 0L);
        var (reported, reportedWhen) = (EntryDetail.Never, EntryDetail.Never);
        var started = 0;
        for (; started < entries.Length; started++)
        {
            ref readonly var entry = ref entries[started];
            if (entry.Span.Start > asOf)
                break;
            if (entry.Detail is { } detail)
                (reported, reportedWhen) = (Math.Min(reported, detail.Reported), Math.Min(reportedWhen, detail.ReportedWhen));
            if (!entry.IsCounted)
                continue;
            sums.Add(entry, diary.Dates, asOf, 1);
            otherDays += days.Add(entry, diary.LastDayOf(entry, entry.Span.CutAt(asOf)));
            extremes += Extremes.Of(entry, asOf);
            if (!entry.IsConfirmed)
                continue;
            sequence.Add(entry.Span.CutAt(asOf).TwiceMidpoint, entry.Severity);
            var occurrences = entry.CountBy(asOf).High;
            confirmed += occurrences;
            if (entry.CountsAsReported > asOf)
                unreported += occurrences;
        }
        entries = entries.Slice(0, started);
        new DiarySums(diary, asOf, sums)
        {
            Extremes = extremes,
            Days = days.Summarize(otherDays),
            MannKendallZ = sequence.Finish(entries, asOf),
            BeforeFirstReport = CountBefore(new FirstReport(reported, reportedWhen, asOf), entries, sums),
            Confirmed = confirmed,
            Unreported = unreported,
        }.Fill(facts);
    }

    private static CountRange CountBefore(FirstReport report, ReadOnlySpan<DiaryEntry> entries, EntrySums sums)
    {
        if (!report.Exists)
            return new CountRange((long)sums.All.Ever.Low, (long)sums.All.Ever.High);
        long low = 0, high = 0;
        foreach (ref readonly var entry in entries)
        {
            if (!entry.IsCounted)
                continue;
            var count = report.CountBefore(entry);
            low += entry.IsConfirmed ? count.Low : 0;
            high += count.High;
        }
        return new CountRange(low, high);
    }
}
