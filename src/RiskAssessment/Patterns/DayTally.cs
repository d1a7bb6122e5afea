namespace RiskAssessment.Patterns;

/// <summary>
/// Local days with an occurrence, kept for a diary that grows: how often each is named by an entry of one day, confirmed or suspected,
/// and by a longer one that is confirmed. Days named in two ways are counted when the first entry names them, or the last is gone.
/// </summary>
internal sealed class DayTally
{
    private readonly OrderedBag? _confirmed;
    private readonly OrderedBag? _suspected;
    private readonly OrderedBag? _spread;
    private readonly Counts _counts;

    private DayTally(OrderedBag? confirmed, OrderedBag? suspected, OrderedBag? spread, Counts counts) =>
        (_confirmed, _suspected, _spread, _counts) = (confirmed, suspected, spread, counts);

    internal static DayTally Empty { get; } = new(null, null, null, default);

    /// <summary>Days that surely had an occurrence, and the most that may have had one.</summary>
    internal Interval Active => new(_confirmed?.Distinct ?? 0, _counts.OneDay + _counts.Others);

    internal DayTally With(in DiaryEntry entry, int lastDay, int sign)
    {
        if (lastDay > entry.FirstDay)
            return WithSpread(entry, lastDay, sign);
        var day = entry.FirstDay;
        var counts = _counts;
        if (!entry.IsConfirmed)
        {
            var suspected = OrderedBag.Change(_suspected, day, sign);
            if (Appears(_suspected, suspected) && !Has(_confirmed, day))
                counts.OneDay += sign;
            return new DayTally(_confirmed, suspected, _spread, counts);
        }
        var confirmed = OrderedBag.Change(_confirmed, day, sign);
        if (Appears(_confirmed, confirmed))
        {
            counts.OneDay += Has(_suspected, day) ? 0 : sign;
            if (!Has(_spread, day))
                counts.AddActive(day, sign);
        }
        return new DayTally(confirmed, _suspected, _spread, counts);
    }

    internal double? LaplaceU(int today)
    {
        var first = Math.Min(_confirmed?.Min ?? long.MaxValue, _spread?.Min ?? long.MaxValue);
        return first == long.MaxValue
            ? null
            : TrendTests.Laplace(_counts.Active - 1, _counts.ActiveSum - (_counts.Active * first), today - first);
    }

    private static bool Has(OrderedBag? days, int day) => OrderedBag.CopiesOf(days, day) > 0;

    /// <summary>Whether a change made a day appear or disappear.</summary>
    private static bool Appears(OrderedBag? earlier, OrderedBag? later) => (earlier?.Distinct ?? 0) != (later?.Distinct ?? 0);

    private DayTally WithSpread(in DiaryEntry entry, int lastDay, int sign)
    {
        var (spread, counts) = (_spread, _counts);
        counts.Others += sign * Math.Min(entry.Occurrences, lastDay - entry.FirstDay + 1);
        if (!entry.IsConfirmed)
            return new DayTally(_confirmed, _suspected, spread, counts);
        foreach (var day in DaySet.Spread(entry.FirstDay, lastDay, entry.Occurrences))
        {
            var changed = OrderedBag.Change(spread, day, sign);
            if (Appears(spread, changed) && !Has(_confirmed, day))
                counts.AddActive(day, sign);
            spread = changed;
        }
        return new DayTally(_confirmed, _suspected, spread, counts);
    }

    private struct Counts
    {
        /// <summary>Days with an entry of one day, confirmed or suspected.</summary>
        internal int OneDay;

        /// <summary>Days that longer entries may have taken.</summary>
        internal long Others;

        /// <summary>Days on which something confirmed was going on.</summary>
        internal long Active;

        internal long ActiveSum;

        internal void AddActive(int day, int sign)
        {
            Active += sign;
            ActiveSum += sign * day;
        }
    }
}
