using System.Globalization;

namespace RiskAssessment;

/// <summary>One date of EDTF level 0 that is no interval: local calendar parts, and the offset where one was written.</summary>
internal readonly record struct EdtfPoint(DateTime Local, DatePrecision Precision, int? OffsetMinutes = null)
{
    private const int MostOffsetMinutes = 14 * 60;

    public override string ToString() =>
        Local.ToString(Pattern, CultureInfo.InvariantCulture) + OffsetText;

    private string Pattern => Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Day => "yyyy-MM-dd",
        _ when Local.Ticks % TimeSpan.TicksPerMinute == 0 => "yyyy-MM-dd'T'HH:mm",
        _ => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    };

    private string OffsetText => OffsetMinutes switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Format(
            CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", minutes < 0 ? "-" : "+", Math.Abs(minutes) / 60, Math.Abs(minutes) % 60),
    };

    internal InstantSpan Resolve(ZoneClock clock)
    {
        if (OffsetMinutes is { } offset)
            return InstantSpan.Point(Local.Ticks - (offset * TimeSpan.TicksPerMinute));
        var start = clock.ToUtc(Local.Ticks);
        return Precision == DatePrecision.Minute ? InstantSpan.Point(start) : new InstantSpan(start, clock.ToUtc(NextPeriod()));
    }

    /// <summary>Local ticks, since the period after the last day of 9999 has no <see cref="DateTime"/>.</summary>
    private long NextPeriod() => Local.Ticks + (TimeSpan.TicksPerDay * Precision switch
    {
        DatePrecision.Year => DateTime.IsLeapYear(Local.Year) ? 366 : 365,
        DatePrecision.Month => DateTime.DaysInMonth(Local.Year, Local.Month),
        _ => 1,
    });

    internal static bool TryParse(string text, out EdtfPoint point)
    {
        point = default;
        if (!Digits(text, 0, 4, out var year) || year == 0)
            return false;
        if (text.Length == 4)
            return Make(year, 1, 1, DatePrecision.Year, out point);
        if (text[4] != '-' || !Digits(text, 5, 2, out var month))
            return false;
        if (text.Length == 7)
            return Make(year, month, 1, DatePrecision.Month, out point);
        if (text[7] != '-' || !Digits(text, 8, 2, out var day))
            return false;
        if (text.Length == 10)
            return Make(year, month, day, DatePrecision.Day, out point);
        return text[10] == 'T'
            && Make(year, month, day, DatePrecision.Minute, out var date)
            && TryTime(text, 11, out var time, out var next)
            && TryOffset(text, next, out var offset)
            && InRange(date.Local, time, offset)
            && Set(date with { Local = date.Local.AddTicks(time), OffsetMinutes = offset }, out point);
    }

    private static bool Set(EdtfPoint value, out EdtfPoint point)
    {
        point = value;
        return true;
    }

    /// <summary>With its offset, the instant must itself be one that the calendar has.</summary>
    private static bool InRange(DateTime date, long time, int? offset)
    {
        var utc = date.Ticks + time - ((offset ?? 0) * TimeSpan.TicksPerMinute);
        return utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
    }

    private static bool Make(int year, int month, int day, DatePrecision precision, out EdtfPoint point)
    {
        point = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        point = new EdtfPoint(new DateTime(year, month, day), precision);
        return true;
    }

    private static bool TryTime(string text, int at, out long ticks, out int next)
    {
        ticks = 0;
        next = at + 5;
        if (!Digits(text, at, 2, out var hour) || hour > 23
            || at + 2 >= text.Length || text[at + 2] != ':'
            || !Digits(text, at + 3, 2, out var minute) || minute > 59)
            return false;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (next >= text.Length || text[next] != ':')
            return true;
        if (!Digits(text, next + 1, 2, out var second) || second > 59)
            return false;
        ticks += second * TimeSpan.TicksPerSecond;
        next += 3;
        return next >= text.Length || text[next] != '.' || TryFraction(text, ref ticks, ref next);
    }

    private static bool TryFraction(string text, ref long ticks, ref int next)
    {
        var unit = TimeSpan.TicksPerSecond;
        var first = ++next;
        for (; next < text.Length && text[next] is >= '0' and <= '9'; next++)
        {
            unit /= 10;
            ticks += (text[next] - '0') * unit;
        }
        return next > first && next - first <= 7;
    }

    private static bool TryOffset(string text, int at, out int? minutes)
    {
        minutes = null;
        if (at == text.Length)
            return true;
        if (text[at] == 'Z')
        {
            minutes = 0;
            return at + 1 == text.Length;
        }
        if (text[at] is not ('+' or '-') || !Digits(text, at + 1, 2, out var hours))
            return false;
        var rest = 0;
        var whole = at + 3 == text.Length
            || (at + 6 == text.Length && text[at + 3] == ':' && Digits(text, at + 4, 2, out rest) && rest < 60);
        minutes = ((hours * 60) + rest) * (text[at] == '-' ? -1 : 1);
        return whole && Math.Abs(minutes.Value) <= MostOffsetMinutes;
    }

    private static bool Digits(string text, int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length)
            return false;
        for (var i = at; i < at + count; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            value = (value * 10) + (text[i] - '0');
        }
        return true;
    }
}
