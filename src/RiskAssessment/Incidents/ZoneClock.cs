namespace RiskAssessment;

/// <summary>Local time in a time zone, in ticks that may lie a little outside what DateTime can hold.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    internal TimeZoneInfo Zone { get; } = zone;

    /// <summary>
    /// The instant at which the zone's clocks show a local time. One that they show twice is the earlier; one that they skip is
    /// read with the offset before the change, which makes a skipped midnight the moment of the change.
    /// </summary>
    internal long ToUtc(long local)
    {
        var before = OffsetAt(local - TimeSpan.TicksPerDay);
        var after = OffsetAt(local + TimeSpan.TicksPerDay);
        return before == after || OffsetAt(local - before) == before || OffsetAt(local - after) != after
            ? local - before
            : local - after;
    }

    internal long ToLocal(long utc) => utc + OffsetAt(utc);

    /// <summary>Days since 1 January of year 1 on the zone's calendar; negative before.</summary>
    internal int DayOf(long utc)
    {
        var local = ToLocal(utc);
        return (int)(local >= 0 ? local / TimeSpan.TicksPerDay : ((local + 1) / TimeSpan.TicksPerDay) - 1);
    }

    private long OffsetAt(long utc) =>
        Zone.GetUtcOffset(new DateTime(Math.Min(Math.Max(utc, DateTime.MinValue.Ticks), DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
