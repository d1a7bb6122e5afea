namespace RiskAssessment.Patterns;

/// <summary>On which local days the occurrences of an entry are put, for trends and gaps: spread over the days that its span touches.</summary>
internal readonly struct ActiveDays
{
    private readonly int _first;
    private readonly long _days;
    private readonly long _active;
    private readonly bool _reachesBothEnds;

    private ActiveDays(int first, long days, long active, bool reachesBothEnds) =>
        (_first, _days, _active, _reachesBothEnds) = (first, days, active, reachesBothEnds);

    /// <summary>How many there are: as many as occurrences, but at most one for each day.</summary>
    internal long Count => _active;

    /// <summary>
    /// Those of an entry as of an instant: m days in the middles of m equal parts; of a run both of whose ends are known, from the first day
    /// to the last at equal distances.
    /// </summary>
    internal static ActiveDays Of(in DiaryEntry entry, int lastDay, long asOf)
    {
        long days = Math.Max(lastDay, entry.FirstDay) - entry.FirstDay + 1;
        var active = Math.Min(days, entry.CountBy(asOf).High);
        return new ActiveDays(entry.FirstDay, days, active, active > 1 && entry.Detail?.LastEnd is { } last && last.Start <= asOf);
    }

    /// <summary>The days of the known ends of a run that lie within one local day; how many there are.</summary>
    internal static int OfKnownEnds(in DiaryEntry entry, int lastDay, ZoneClock clock, long asOf, Span<int> days)
    {
        if (entry.Detail is not { FirstEnd: not null } detail)
            return 0;
        Span<InstantSpan> ends = stackalloc InstantSpan[2];
        var count = 0;
        foreach (var end in ends.Slice(0, detail.KnownEnds(asOf, ends)))
            if (clock.DayOf(end.Start) is var day && (end.IsPoint || clock.DayOf(end.End - 1) <= day))
                days[count++] = Math.Min(day, lastDay);
        return count;
    }

    /// <summary>The day with an index, in ascending order.</summary>
    internal int this[long index] => _first + (int)(_reachesBothEnds
        ? ((2 * index * (_days - 1)) + (_active - 1)) / (2 * (_active - 1))
        : ((2 * index) + 1) * _days / (2 * _active));
}
