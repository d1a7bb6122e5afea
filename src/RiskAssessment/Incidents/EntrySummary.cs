namespace RiskAssessment;

/// <summary>What a stretch of entries comes to, so that it need not be looked at entry by entry.</summary>
/// <param name="Count">How many entries there are, counted or not.</param>
/// <param name="Traits">What at least one of them is.</param>
/// <param name="Confirmed">Occurrences of those that are confirmed.</param>
/// <param name="Severities">Of the confirmed ones; in the order of starts, of those at a point of time only.</param>
internal readonly record struct EntrySummary(int Count, EntryTraits Traits, long Confirmed, SeverityCounts Severities)
{
    public static EntrySummary operator +(in EntrySummary left, in EntrySummary right) => new(
        left.Count + right.Count, left.Traits | right.Traits, left.Confirmed + right.Confirmed, left.Severities + right.Severities);

    internal static EntrySummary Of(in DiaryEntry entry, EntryOrder order)
    {
        if (!entry.IsConfirmed)
            return new EntrySummary(1, entry.Traits, 0, default);
        var isRanked = order == EntryOrder.Midpoint || entry.Span.IsPoint;
        return new EntrySummary(1, entry.Traits, entry.Occurrences, isRanked ? SeverityCounts.Of(entry.Severity) : default);
    }

    internal static EntrySummary Of(ReadOnlySpan<DiaryEntry> entries, EntryOrder order)
    {
        var sum = default(EntrySummary);
        foreach (ref readonly var entry in entries)
            sum += Of(entry, order);
        return sum;
    }
}
