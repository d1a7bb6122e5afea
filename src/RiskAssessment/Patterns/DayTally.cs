namespace RiskAssessment.Patterns;

/// <summary>
/// Local days with an occurrence, kept for a diary that grows: how often each is named. A day that several entries name is counted when the
/// first of them comes, or the last is gone.
/// </summary>
internal sealed class DayTally
{
    /// <summary>Days of entries that lie within one; the weight of a day is how many of them are confirmed.</summary>
    private OrderedBag? _oneDay;

    /// <summary>Days of the known ends of confirmed runs.</summary>
    private OrderedBag? _ends;

    /// <summary>Active days of confirmed entries.</summary>
    private OrderedBag? _active;

    /// <summary>Days between two successive active days.</summary>
    private OrderedBag? _gaps;

    /// <summary>Days that surely had an occurrence.</summary>
    private int _sure;

    /// <summary>The most days that entries on several days may have taken.</summary>
    private long _others;

    private long _activeSum;

    internal static DayTally Empty { get; } = new();

    /// <summary>With an entry more (sign 1) or one less (sign -1).</summary>
    internal DayTally With(in DiaryEntry entry, int lastDay, ZoneClock clock, long asOf, int sign)
    {
        var changed = (DayTally)MemberwiseClone();
        if (lastDay <= entry.FirstDay)
        {
            changed.AddOneDay(entry, sign);
            return changed;
        }
        var active = ActiveDays.Of(entry, lastDay, asOf);
        changed._others += sign * active.Count;
        if (!entry.IsConfirmed)
            return changed;
        for (long i = 0; i < active.Count; i++)
            changed.AddActive(active[i], sign);
        Span<int> days = stackalloc int[2];
        foreach (var day in days.Slice(0, ActiveDays.OfKnownEnds(entry, lastDay, clock, asOf, days)))
        {
            var wasSure = changed.IsSure(day);
            changed._ends = OrderedBag.Change(changed._ends, day, sign);
            changed.CountSure(day, wasSure);
        }
        return changed;
    }

    internal DaySummary Summarize(int today) => new(
        new Interval(_sure, (_oneDay?.Distinct ?? 0) + _others),
        _active is { } active ? TrendTests.Laplace(active.Distinct - 1, _activeSum - (active.Distinct * active.Min), today - active.Min) : null,
        (int)(_gaps?.Max ?? 0),
        HasResumed(today));

    private void AddOneDay(in DiaryEntry entry, int sign)
    {
        var day = entry.FirstDay;
        var wasSure = IsSure(day);
        _oneDay = OrderedBag.Change(_oneDay, day, sign, entry.IsConfirmed ? 1 : 0);
        CountSure(day, wasSure);
        if (entry.IsConfirmed)
            AddActive(day, sign);
    }

    private bool IsSure(int day) => OrderedBag.Find(_oneDay, day).Weight > 0 || OrderedBag.Find(_ends, day).Copies > 0;

    private void CountSure(int day, bool wasSure) => _sure += (IsSure(day) ? 1 : 0) - (wasSure ? 1 : 0);

    private void AddActive(int day, int sign)
    {
        var (before, after) = (_active, OrderedBag.Change(_active, day, sign));
        _active = after;
        if ((before?.Distinct ?? 0) == (after?.Distinct ?? 0))
            return;
        _activeSum += sign * day;
        var (start, end) = (OrderedBag.LastBefore(after, day), OrderedBag.FirstAfter(after, day));
        if (start is { } from)
            _gaps = OrderedBag.Change(_gaps, day - from, sign);
        if (end is { } until)
            _gaps = OrderedBag.Change(_gaps, until - day, sign);
        if (start is { } first && end is { } last)
            _gaps = OrderedBag.Change(_gaps, last - first, -sign);
    }

    /// <summary>
    /// A gap of 28 days that ends in the last 28 days began before them, so it can only be the one that leads to the first active day in them. A
    /// single gap is its own median, and never a dormancy.
    /// </summary>
    private bool HasResumed(int today) =>
        _gaps is { } gaps
        && OrderedBag.FirstAfter(_active, today - DaySummary.LeastGap) is { } end
        && OrderedBag.LastBefore(_active, end) is { } start
        && DaySummary.IsDormancy(end - start, OrderedBag.At(gaps, gaps.Count / 2), OrderedBag.At(gaps, (gaps.Count - 1) / 2));
}
