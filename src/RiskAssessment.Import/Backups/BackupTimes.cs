using System.Globalization;
using RiskAssessment.Import.Contacts;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads the instants that phones and apps write, as local moments.</summary>
/// <remarks>Their size decides the unit of a count. A cell of a table, which can hold any number, is read more strictly (<see cref="Cells.Instants"/>).</remarks>
internal static class BackupTimes
{
    private const long SecondsOfMillisecond = 1_000;
    private const long SecondsOfMicrosecond = 1_000_000;

    /// <summary>The smallest numbers that are milliseconds and microseconds: a smaller one would be a time before 1974 in that unit.</summary>
    private const long FewestMilliseconds = 100_000_000_000;
    private const long FewestMicroseconds = 100_000_000_000_000;

    /// <summary>The year before which nobody sent messages or kept a log, so that a clock was not set.</summary>
    private const int FirstYear = 1990;

    /// <summary>A count of seconds, milliseconds or microseconds since 1970; its size decides which. <see langword="null"/> if it is none, or if the clock was not set.</summary>
    internal static LocalMoment? OfEpoch(string text, TimeZoneInfo zone)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number <= 0 || number > long.MaxValue)
            return null;
        var count = (long)number;
        var seconds = count >= FewestMicroseconds ? count / SecondsOfMicrosecond : count >= FewestMilliseconds ? count / SecondsOfMillisecond : count;
        return seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? Known(DateTimeOffset.FromUnixTimeSeconds(seconds), zone) : null;
    }

    /// <summary>An instant as ISO 8601 with Z or an offset; <see langword="null"/> if it is none.</summary>
    internal static LocalMoment? OfIso(string text, TimeZoneInfo zone)
    {
        const int dayLength = 10;
        return text.Length > dayLength && char.IsAsciiDigit(text[0]) && text[dayLength] is 'T' or ' ' && text.AsSpan(dayLength).IndexOfAny('Z', '+', '-') > 0
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? Known(instant, zone) : null;
    }

    /// <summary>A local time as ISO 8601 without an offset; <see langword="null"/> if it is none.</summary>
    internal static LocalMoment? OfLocalIso(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= FirstYear and < 9999
            ? LocalMoment.OfLocal(local, hasSeconds: true) : null;

    private static LocalMoment? Known(DateTimeOffset instant, TimeZoneInfo zone) => instant.Year >= FirstYear ? LocalMoment.Of(instant, zone) : null;
}
