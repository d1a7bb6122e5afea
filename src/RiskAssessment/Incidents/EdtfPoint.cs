using System.Globalization;
using System.Runtime.InteropServices;

namespace RiskAssessment;

/// <summary>One date of EDTF level 0 that is not an interval: local calendar parts, and the offset where one was written.</summary>
/// <remarks>Packed, because an incident has up to six of them.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct EdtfPoint
{
    /// <summary>The most bytes that one has when it is written: 2018-03-02T21:10:00.0000000+00:00.</summary>
    internal const int LongestText = 33;

    private const int MostOffsetMinutes = 14 * 60;
    private const int LeastDaysInMonth = 28;
    private const int NoDigits = -10_000;

    private readonly long _ticks;

    /// <summary>The offset in minutes from one below the least that there is; 0 where none was written.</summary>
    private readonly short _offset;

    /// <summary>By how many steps it is more exact than a year, so that the default value is a year.</summary>
    private readonly byte _stepsFromYear;

    internal EdtfPoint(DateTime local, DatePrecision precision, int? offsetMinutes = null)
        : this(local.Ticks, precision, offsetMinutes is { } minutes ? Stored(minutes) : (short)0)
    {
    }

    private EdtfPoint(long ticks, DatePrecision precision, short offset) => (_ticks, _stepsFromYear, _offset) = (ticks, (byte)(DatePrecision.Year - precision), offset);

    internal DateTime Local => new(_ticks);

    internal DatePrecision Precision => DatePrecision.Year - _stepsFromYear;

    private int? OffsetMinutes => _offset == 0 ? null : _offset - MostOffsetMinutes - 1;

    private static short Stored(int offsetMinutes) => (short)(offsetMinutes + MostOffsetMinutes + 1);

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
        return Precision == DatePrecision.Minute
            ? InstantSpan.Point(clock.ToUtc(Local.Ticks))
            : new InstantSpan(clock.FirstMidnight(Local.Ticks), clock.FirstMidnight(NextPeriod()));
    }

    /// <summary>Local ticks, since the period after the last day of 9999 has no <see cref="DateTime"/>.</summary>
    private long NextPeriod() => Local.Ticks + (TimeSpan.TicksPerDay * Precision switch
    {
        DatePrecision.Year => DateTime.IsLeapYear(Local.Year) ? 366 : 365,
        DatePrecision.Month => DateTime.DaysInMonth(Local.Year, Local.Month),
        _ => 1,
    });

    internal static bool TryParse(ReadOnlySpan<byte> text, out EdtfPoint point)
    {
        point = default;
        var year = (Two(text, 0) * 100) + Two(text, 2);
        if (year < 1)
            return false;
        if (text.Length == 4)
            return Make(year, 1, 1, DatePrecision.Year, out point);
        var month = Two(text, 5);
        if (text[4] != (byte)'-')
            return false;
        if (text.Length == 7)
            return Make(year, month, 1, DatePrecision.Month, out point);
        var day = Two(text, 8);
        if (day < 0 || text[7] != (byte)'-')
            return false;
        if (text.Length == 10)
            return Make(year, month, day, DatePrecision.Day, out point);
        if (text[10] != (byte)'T' || !Make(year, month, day, DatePrecision.Minute, out var date) || !TryTime(text, out var time, out var next) || !TryOffset(text, next, out var offset))
            return false;
        point = new EdtfPoint(date._ticks + time, DatePrecision.Minute, offset);
        return point.IsInCalendar;
    }

    /// <summary>With its offset, the instant must itself be one that the calendar has.</summary>
    private bool IsInCalendar =>
        _ticks - ((OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute) is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks;

    private static bool Make(int year, int month, int day, DatePrecision precision, out EdtfPoint point)
    {
        point = default;
        if (month is < 1 or > 12 || day < 1 || (day > LeastDaysInMonth && day > DateTime.DaysInMonth(year, month)))
            return false;
        point = new EdtfPoint(new DateTime(year, month, day).Ticks, precision, 0);
        return true;
    }

    /// <summary>The time behind the day, and where it ends.</summary>
    private static bool TryTime(ReadOnlySpan<byte> text, out long ticks, out int next)
    {
        var (hour, minute) = (Two(text, 11), Two(text, 14));
        (ticks, next) = (0, 16);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || text[13] != (byte)':')
            return false;
        ticks = ((hour * 60) + minute) * TimeSpan.TicksPerMinute;
        if (text.Length == 16 || text[16] != (byte)':')
            return true;
        var second = Two(text, 17);
        if (second is < 0 or > 59)
            return false;
        ticks += second * TimeSpan.TicksPerSecond;
        next = 19;
        return text.Length == 19 || text[19] != (byte)'.' || TryFraction(text, ref ticks, ref next);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref long ticks, ref int next)
    {
        var unit = TimeSpan.TicksPerSecond;
        var first = ++next;
        for (; next < text.Length && text[next] is >= (byte)'0' and <= (byte)'9'; next++)
        {
            unit /= 10;
            ticks += (text[next] - '0') * unit;
        }
        return next > first && next - first <= 7;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, int at, out short offset)
    {
        offset = 0;
        if (at == text.Length)
            return true;
        var sign = text[at];
        var minutes = 0;
        if (sign != (byte)'Z')
        {
            var rest = at + 3 == text.Length ? 0 : at + 6 == text.Length && text[at + 3] == (byte)':' ? Two(text, at + 4) : NoDigits;
            minutes = rest > 59 ? NoDigits : (Two(text, at + 1) * 60) + rest;
            if (sign is not ((byte)'+' or (byte)'-') || minutes is < 0 or > MostOffsetMinutes)
                return false;
        }
        else if (at + 1 < text.Length)
        {
            return false;
        }
        offset = Stored(sign == (byte)'-' ? -minutes : minutes);
        return true;
    }

    /// <summary>The number of two digits; so far below 0 where there are none that everything reckoned with it is, too.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length)
            return NoDigits;
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : NoDigits;
    }
}
