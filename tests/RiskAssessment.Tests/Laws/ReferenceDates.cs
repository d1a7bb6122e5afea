using System.Globalization;
using NodaTime;

namespace RiskAssessment.Tests.Laws;

/// <summary>A span of time in UTC ticks, without its end; a point has its own tick.</summary>
internal readonly record struct RefSpan(long Start, long End)
{
    internal bool IsPoint => Start == End;

    /// <summary>The last tick that the span holds.</summary>
    internal long LastTick => Math.Max(Start, End - 1);

    /// <summary>Cut to nothing, it is a point.</summary>
    internal RefSpan CutAt(long asOf) => this with { End = Math.Max(Start, Math.Min(End, asOf)) };
}

/// <summary>The two sides of A/B: A, and B unless it is left open. A date without a slash has only the first.</summary>
internal sealed record RefSides(RefSpan First, RefSpan? Last, bool IsInterval);

/// <summary>EDTF dates resolved in a time zone from their text, with the methods of the time zone for skipped and repeated times.</summary>
internal sealed class ReferenceDates(TimeZoneInfo zone)
{
    private const long Day = TimeSpan.TicksPerDay;

    /// <summary>A date written A/.. ends after all others.</summary>
    internal const long Endless = long.MaxValue / 2;

    internal RefSpan Span(EdtfDate date) => Span(date, Endless);

    /// <summary>The span of a date, where A/.. runs to an instant; from A's start on if that is later.</summary>
    internal RefSpan Span(EdtfDate date, long asOf)
    {
        var sides = Sides(date);
        var end = !sides.IsInterval ? sides.First.End : sides.Last?.End ?? asOf;
        return new RefSpan(sides.First.Start, Math.Max(sides.First.Start, end));
    }

    internal RefSides Sides(EdtfDate date) => date.ToString().Split('/') switch
    {
        [var only] => new RefSides(One(only), null, false),
        [var from, ".."] => new RefSides(One(from), null, true),
        var ends => new RefSides(One(ends[0]), One(ends[1]), true),
    };

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
        var written = text.TrimEnd('~', '?', '%');
        var (first, unit) = Period(written.Replace("-XX", "", StringComparison.Ordinal));
        var moved = first.Year > 9000 ? 400 : 0;
        var (start, end) = (first.PlusYears(-moved), first.PlusYears(-moved) + unit);
        if (written != text)
            (start, end) = (start - unit, end + unit);
        return new RefSpan(FirstMidnight(TicksOf(start, moved)), FirstMidnight(TicksOf(end, moved)));
    }

    private static (LocalDate First, Period Unit) Period(string text)
    {
        if (text.EndsWith('X'))
            return (new LocalDate(10 * int.Parse(text[..3], CultureInfo.InvariantCulture), 1, 1), NodaTime.Period.FromYears(10));
        var parts = text.Split('-').Select(int.Parse).ToArray();
        return parts switch
        {
            [var year] => (new LocalDate(year, 1, 1), NodaTime.Period.FromYears(1)),
            [var year, > 20 and var season] => (new LocalDate(year, 3, 1).PlusMonths(3 * (season - 21)), NodaTime.Period.FromMonths(3)),
            [var year, var month] => (new LocalDate(year, month, 1), NodaTime.Period.FromMonths(1)),
            _ => (new LocalDate(parts[0], parts[1], parts[2]), NodaTime.Period.FromDays(1)),
        };
    }

    /// <summary>NodaTime ends with the year 9999, so the years before it are moved into an earlier cycle of 400 years, which all have the same days.</summary>
    private static long TicksOf(LocalDate date, int movedYears) => (NodaTime.Period.DaysBetween(new LocalDate(1, 1, 1), date) + (movedYears * 146_097L / 400)) * Day;

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
