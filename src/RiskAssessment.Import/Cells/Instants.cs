using System.Globalization;

namespace RiskAssessment.Import.Cells;

/// <summary>Instants in a table: counts of seconds since 1970, and dates with an offset. They are converted to the zone of the diary.</summary>
internal static class Instants
{
    private const int DateLength = 10;

    /// <summary>Reads seconds, milliseconds or microseconds since 1970; their number of digits says which.</summary>
    internal static bool TryReadEpoch(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is not (10 or 13 or 16) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        instant = DateTimeOffset.UnixEpoch.AddTicks(number * (text.Length switch { 10 => TimeSpan.TicksPerSecond, 13 => TimeSpan.TicksPerMillisecond, _ => TimeSpan.TicksPerMicrosecond }));
        return true;
    }

    /// <summary>A date in the zone of the diary: an exact time with an offset becomes the local time with the local offset.</summary>
    internal static EdtfDate Localized(EdtfDate date, TimeZoneInfo zone)
    {
        var text = date.ToString();
        return date.Precision == DatePrecision.Minute && text.Length > DateLength && text.AsSpan(DateLength).IndexOfAny('Z', '+', '-') >= 0
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            ? Of(instant, zone) ?? date
            : date;
    }

    /// <summary>An instant, to the second, as a local time with its offset; <see langword="null"/> outside the years 2 to 9998.</summary>
    internal static EdtfDate? Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        instant.Year is > 1 and < 9999 ? EdtfDate.At(TimeZoneInfo.ConvertTime(instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond)), zone)) : null;
}
