namespace RiskAssessment;

/// <summary>Local time in a time zone, in ticks that may lie a little outside what DateTime can hold.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    /// <summary>No zone changes its clocks and changes them back within so short a time.</summary>
    private const long LeastBetweenChanges = 2 * TimeSpan.TicksPerDay;

    private readonly bool _isUtc = zone.HasSameRules(TimeZoneInfo.Utc);

    /// <summary>What the zone was asked last. Threads that race for it only ask once more.</summary>
    private OffsetStretch? _last;

    internal TimeZoneInfo Zone { get; } = zone;

    /// <summary>
    /// The instant at which the zone's clocks show a local time. One that they show twice is the earlier; one that they skip is
    /// read with the offset before the change.
    /// </summary>
    internal long ToUtc(long local)
    {
        var before = OffsetAt(local - TimeSpan.TicksPerDay);
        var after = OffsetAt(local + TimeSpan.TicksPerDay);
        return before == after || OffsetAt(local - before) == before || OffsetAt(local - after) != after
            ? local - before
            : local - after;
    }

    /// <summary>The instant of the first midnight of a day; the moment of the change where the clocks skip that midnight.</summary>
    internal long FirstMidnight(long midnight)
    {
        var after = ToUtc(midnight);
        var before = after + midnight - ToLocal(after);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (OffsetAt(middle) == OffsetAt(after))
                after = middle;
            else
                before = middle;
        }
        return after;
    }

    internal long ToLocal(long utc) => utc + OffsetAt(utc);

    /// <summary>Days since 1 January of year 1 on the zone's calendar; negative before.</summary>
    internal int DayOf(long utc)
    {
        var local = ToLocal(utc);
        return (int)(local >= 0 ? local / TimeSpan.TicksPerDay : ((local + 1) / TimeSpan.TicksPerDay) - 1);
    }

    private long OffsetAt(long utc)
    {
        if (_isUtc)
            return 0;
        var last = _last;
        if (last is null || !last.Has(utc))
            _last = last = Reaching(utc, last);
        return last.Offset;
    }

    /// <summary>A stretch with an instant in it: the last one made longer where both are near each other and have the same offset.</summary>
    private OffsetStretch Reaching(long utc, OffsetStretch? last)
    {
        var asked = new DateTime(Math.Min(Math.Max(utc, DateTime.MinValue.Ticks), DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        var offset = Zone.GetUtcOffset(asked).Ticks;
        var isNear = last is not null && last.Offset == offset && utc >= last.From - LeastBetweenChanges && utc <= last.To + LeastBetweenChanges;
        return isNear
            ? new OffsetStretch(Math.Min(utc, last!.From), Math.Max(utc, last.To), offset)
            : new OffsetStretch(utc, utc, offset);
    }

    /// <summary>A time in which the clocks did not change.</summary>
    private sealed class OffsetStretch(long from, long to, long offset)
    {
        internal long From { get; } = from;

        internal long To { get; } = to;

        internal long Offset { get; } = offset;

        internal bool Has(long utc) => utc >= From && utc <= To;
    }
}
