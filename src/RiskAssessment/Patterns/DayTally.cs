namespace RiskAssessment.Patterns;

/// <summary>Local days with an occurrence, kept for a diary that grows.</summary>
internal sealed class DayTally
{
    private readonly OrderedBag? _confirmed;
    private readonly OrderedBag? _all;
    private readonly OrderedBag? _active;
    private readonly long _others;

    private DayTally(OrderedBag? confirmed, OrderedBag? all, OrderedBag? active, long others) =>
        (_confirmed, _all, _active, _others) = (confirmed, all, active, others);

    internal static DayTally Empty { get; } = new(null, null, null, 0);

    /// <summary>Days that surely had an occurrence, and the most that may have had one.</summary>
    internal Interval Active => new(_confirmed?.Distinct ?? 0, (_all?.Distinct ?? 0) + _others);

    internal DayTally With(DiaryEntry entry, int lastDay, int sign)
    {
        var (confirmed, all, others) = (_confirmed, _all, _others);
        if (lastDay > entry.FirstDay)
        {
            others += sign * Math.Min(entry.Occurrences, lastDay - entry.FirstDay + 1);
        }
        else
        {
            all = OrderedBag.Change(all, entry.FirstDay, sign);
            confirmed = entry.IsConfirmed ? OrderedBag.Change(confirmed, entry.FirstDay, sign) : confirmed;
        }
        var active = _active;
        if (entry.IsConfirmed)
            foreach (var day in DaySet.Spread(entry.FirstDay, lastDay, entry.Occurrences))
                active = OrderedBag.Change(active, day, sign);
        return new DayTally(confirmed, all, active, others);
    }

    internal double? LaplaceU(int today) => _active is null
        ? null
        : TrendTests.Laplace(_active.Distinct - 1, _active.KeySum - (_active.Distinct * _active.Min), today - _active.Min);
}
