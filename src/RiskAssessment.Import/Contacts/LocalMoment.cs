using System.Globalization;

namespace RiskAssessment.Import.Contacts;

/// <summary>A local day, and the time of it where that is known.</summary>
/// <param name="Day">The day in the time zone of the diary.</param>
/// <param name="Second">The second of the day; -1 if the time is not known.</param>
/// <param name="HasSeconds">Whether the file gives the second, and not only the minute.</param>
internal readonly record struct LocalMoment(DateOnly Day, int Second = -1, bool HasSeconds = false)
{
    private const int MinuteLength = 5;

    /// <summary>The local time of an instant; <see langword="null"/> outside the years 2 to 9998.</summary>
    internal static LocalMoment? Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        instant.Year is > 1 and < 9999 ? OfLocal(TimeZoneInfo.ConvertTime(instant, zone).DateTime, hasSeconds: true) : null;

    /// <summary>A local time that is written as such.</summary>
    internal static LocalMoment OfLocal(DateTime local, bool hasSeconds) =>
        new(DateOnly.FromDateTime(local), (int)local.TimeOfDay.TotalSeconds, hasSeconds);

    /// <summary>The moment of a date to the day or to the minute; instants are converted.</summary>
    internal static LocalMoment Of(EdtfDate date, TimeZoneInfo zone)
    {
        var text = date.ToString();
        var day = DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (text.Length == 10)
            return new(day);
        var hasOffset = text.AsSpan(10).IndexOfAny('Z', '+', '-') >= 0;
        if (hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) && Of(instant, zone) is { } local)
            return local;
        return new(day, SecondOf(text.AsSpan(11)), text.Length > 11 + MinuteLength);
    }

    /// <summary>The time to the minute; empty if it is not known.</summary>
    internal static string Minute(int second) =>
        second < 0 ? "" : TimeSpan.FromSeconds(second).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static int SecondOf(ReadOnlySpan<char> time) =>
        TimeOnly.TryParse(time.Length > 8 ? time[..8] : time, CultureInfo.InvariantCulture, out var parsed) ? (int)parsed.ToTimeSpan().TotalSeconds : -1;
}
