namespace RiskAssessment;

/// <summary>What a stretch of entries comes to, so that it need not be looked at entry by entry.</summary>
/// <param name="Count">How many entries there are, counted or not.</param>
/// <param name="Occurrences">Of those that count.</param>
/// <param name="Confirmed">Occurrences of those that are confirmed.</param>
/// <param name="Severities">Of the confirmed ones; in the order of starts, of those at a point of time only.</param>
/// <param name="Reported">When the first of them may have been reported, counted or not.</param>
/// <param name="ReportedWhen">The same of reports with a known date.</param>
/// <param name="Extremes">Of those that count; in the order of starts, of those at a point of time only.</param>
internal readonly record struct EntrySummary(
    int Count, long Occurrences, long Confirmed, SeverityCounts Severities, long Reported, long ReportedWhen, Extremes Extremes)
{
    internal static EntrySummary None { get; } = new(0, 0, 0, default, EntryDetail.Never, EntryDetail.Never, Extremes.None);

    public static EntrySummary operator +(in EntrySummary left, in EntrySummary right) => new(
        left.Count + right.Count,
        left.Occurrences + right.Occurrences,
        left.Confirmed + right.Confirmed,
        left.Severities + right.Severities,
        Math.Min(left.Reported, right.Reported),
        Math.Min(left.ReportedWhen, right.ReportedWhen),
        left.Extremes + right.Extremes);

    internal static EntrySummary Of(in DiaryEntry entry, EntryOrder order)
    {
        var isRanked = order != EntryOrder.Start || entry.Span.IsPoint;
        return new EntrySummary(
            1,
            entry.IsCounted ? entry.Occurrences : 0,
            entry.IsConfirmed ? entry.Occurrences : 0,
            entry.IsConfirmed && isRanked ? SeverityCounts.Of(entry.Severity) : default,
            entry.Detail?.Reported ?? EntryDetail.Never,
            entry.Detail?.ReportedWhen ?? EntryDetail.Never,
            entry.IsCounted && isRanked ? Extremes.Of(entry, long.MaxValue) : Extremes.None);
    }

    internal static EntrySummary Of(ReadOnlySpan<DiaryEntry> entries, EntryOrder order)
    {
        var sum = None;
        foreach (ref readonly var entry in entries)
            sum += Of(entry, order);
        return sum;
    }
}
