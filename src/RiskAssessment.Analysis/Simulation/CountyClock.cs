namespace RiskAssessment.Analysis;

/// <summary>Local times of a made-up county as instants.</summary>
internal sealed class CountyClock(TimeZoneInfo zone)
{
    internal TimeZoneInfo Zone => zone;

    /// <summary>A local time; one that is skipped when clocks go forward an hour later.</summary>
    internal DateTime Valid(DateTime local) => zone.IsInvalidTime(local) ? local.AddHours(1) : local;

    internal DateTimeOffset Instant(DateTime local) => new(local, zone.GetUtcOffset(local));

    internal DateTimeOffset In(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    internal DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(In(instant).DateTime);
}
