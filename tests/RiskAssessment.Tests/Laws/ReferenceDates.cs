using System.Globalization;

namespace RiskAssessment.Tests.Laws;

/// <summary>A span of time in UTC ticks, without its end; as an entry of a diary, a point takes its own tick.</summary>
internal readonly record struct RefSpan(long Start, long End)
{
    internal long Midpoint => Start + ((End - Start) / 2);

    internal RefSpan CutAt(long asOf) => this with { End = Math.Min(End, asOf) };

    internal long LastTick => Math.Max(Start, End - 1);

    internal bool Overlaps(RefSpan entry) => Start <= entry.LastTick && entry.Start < End;

    internal bool Holds(RefSpan entry) => Start <= entry.Start && entry.LastTick < End;
}

/// <summary>EDTF dates resolved in a time zone from their text, with the methods of the time zone for skipped and repeated times.</summary>
internal sealed class ReferenceDates(TimeZoneInfo zone)
{
    private const long Day = TimeSpan.TicksPerDay;

    internal RefSpan Span(EdtfDate date)
    {
        var ends = date.ToString().Split('/');
        return new RefSpan(One(ends[0]).Start, One(ends[^1]).End);
    }

    /// <summary>The number of the local day of an instant.</summary>
    internal long DayOf(long utc)
    {
        var local = utc + zone.GetUtcOffset(new DateTimeOffset(Clamp(utc), TimeSpan.Zero)).Ticks;
        return (long)Math.Floor(local / (decimal)Day);
    }

    private RefSpan One(string text)
    {
        if (text.Contains('T', StringComparison.Ordinal))
        {
            var point = Point(text);
            return new RefSpan(point, point);
        }
        var parts = text.Split('-').Select(int.Parse).ToArray();
        var first = new DateTime(parts[0], parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1, parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1);
        var length = parts.Length == 3 ? 1 : parts.Length == 2 ? DateTime.DaysInMonth(first.Year, first.Month) : DateTime.IsLeapYear(first.Year) ? 366 : 365;
        return new RefSpan(FirstMidnight(first.Ticks), FirstMidnight(first.Ticks + (length * Day)));
    }

    private long Point(string text)
    {
        var time = text[(text.IndexOf('T', StringComparison.Ordinal) + 1)..];
        var sign = time.IndexOfAny(['Z', '+', '-']);
        var local = DateTime.ParseExact(
            sign < 0 ? text : text[..^(time.Length - sign)], ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture).Ticks;
        if (sign < 0)
            return Utc(local);
        if (time[sign] == 'Z')
            return local;
        var offset = TimeSpan.ParseExact(time[(sign + 1)..], "hh\\:mm", CultureInfo.InvariantCulture).Ticks;
        return time[sign] == '+' ? local - offset : local + offset;
    }

    /// <summary>If the clocks skip it, the first time after it.</summary>
    private long FirstMidnight(long local)
    {
        while (zone.IsInvalidTime(Clamp(local)))
            local += TimeSpan.TicksPerMinute;
        return Utc(local);
    }

    /// <summary>A repeated time is the earlier one; a skipped time has the offset before the change.</summary>
    private long Utc(long local)
    {
        var shown = Clamp(local);
        if (zone.IsAmbiguousTime(shown))
            return local - zone.GetAmbiguousTimeOffsets(shown).Max().Ticks;
        while (zone.IsInvalidTime(shown))
            shown = shown.AddMinutes(-1);
        return local - zone.GetUtcOffset(shown).Ticks;
    }

    private static DateTime Clamp(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified);
}
