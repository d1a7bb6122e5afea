using System.Globalization;
using System.Runtime.InteropServices;

namespace RiskAssessment;

/// <summary>One date of EDTF level 0 or 1 that is not an interval: local calendar parts, and the offset where one was written.</summary>
/// <remarks>Packed, because an incident has up to six of them.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct EdtfPoint
{
    /// <summary>The most bytes that one has when it is written: 2018-03-02T21:10:00.0000000+00:00.</summary>
    internal const int LongestText = 33;

    private const int MostOffsetMinutes = 14 * 60;
    private const int LeastDaysInMonth = 28;
    private const int NoDigits = -10_000;
    private const int MonthsInYear = 12;
    private const int FirstSeason = 21;
    private const int MonthsInSeason = 3;

    /// <summary>After so many years, and days, the calendar is the same again.</summary>
    private const int YearsInCycle = 400;
    private const long TicksInCycle = 146_097 * TimeSpan.TicksPerDay;

    private const string Qualifiers = "~?%";

    private readonly long _ticks;

    /// <summary>The offset in minutes from one below the least that there is; 0 where none was written.</summary>
    private readonly short _offset;

    /// <summary>By how many steps it is more exact than a year, so that the default value is a year.</summary>
    private readonly sbyte _stepsFromYear;

    /// <summary>The qualifier, and whether the day of a month or the month of a year is written as <c>XX</c>.</summary>
    private readonly byte _written;

    internal EdtfPoint(DateTime local, DatePrecision precision, int? offsetMinutes = null)
        : this(local.Ticks, precision, offsetMinutes is { } minutes ? Stored(minutes) : (short)0)
    {
    }

    private EdtfPoint(long ticks, DatePrecision precision, short offset = 0, bool isUnspecified = false, DateQualifier qualifier = DateQualifier.None)
    {
        (_ticks, _stepsFromYear, _offset) = (ticks, (sbyte)(DatePrecision.Year - precision), offset);
        _written = (byte)((int)qualifier | (isUnspecified ? UnspecifiedBit : 0));
    }

    private const int UnspecifiedBit = 4;

    internal DateTime Local => new(_ticks);

    internal DatePrecision Precision => DatePrecision.Year - _stepsFromYear;

    internal DateQualifier Qualifier => (DateQualifier)(_written & ~UnspecifiedBit);

    private bool IsUnspecified => (_written & UnspecifiedBit) != 0;

    internal int? OffsetMinutes => _offset == 0 ? null : _offset - MostOffsetMinutes - 1;

    private static short Stored(int offsetMinutes) => (short)(offsetMinutes + MostOffsetMinutes + 1);

    /// <summary>The season of a year: 1 to 4 from spring on.</summary>
    internal static EdtfPoint SeasonOf(int year, int season) => new(new DateTime(year, season * MonthsInSeason, 1), DatePrecision.Season);

    internal EdtfPoint With(DateQualifier qualifier) => new(_ticks, Precision, _offset, IsUnspecified, qualifier);

    public override string ToString() => Precision switch
    {
        DatePrecision.Decade => string.Format(CultureInfo.InvariantCulture, "{0:000}X", Local.Year / 10),
        DatePrecision.Season => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1}", Local.Year, FirstSeason - 1 + (Local.Month / MonthsInSeason)),
        _ => Local.ToString(Pattern, CultureInfo.InvariantCulture) + OffsetText,
    } + (IsUnspecified ? "-XX" : "") + (Qualifier == DateQualifier.None ? "" : Qualifiers[(int)Qualifier - 1].ToString());

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
        if (Precision == DatePrecision.Minute)
            return InstantSpan.Point(clock.ToUtc(Local.Ticks));
        var wider = Qualifier == DateQualifier.None ? 0 : 1;
        return new InstantSpan(clock.FirstMidnight(Start(-wider)), clock.FirstMidnight(Start(1 + wider)));
    }

    /// <summary>The local start of the period that is so many periods of the same precision later, in ticks, since it may lie outside what a <see cref="DateTime"/> can hold.</summary>
    private long Start(int periods)
    {
        if (Precision == DatePrecision.Day)
            return _ticks + (periods * TimeSpan.TicksPerDay);
        var months = ((Local.Year + YearsInCycle) * MonthsInYear) + Local.Month - 1 + (periods * MonthsIn(Precision));
        var (year, cycles) = (months / MonthsInYear, -1L);
        for (; year > DateTime.MaxValue.Year; year -= YearsInCycle)
            cycles++;
        return new DateTime(year, (months % MonthsInYear) + 1, 1).Ticks + (cycles * TicksInCycle);
    }

    private static int MonthsIn(DatePrecision precision) => precision switch
    {
        DatePrecision.Month => 1,
        DatePrecision.Season => MonthsInSeason,
        DatePrecision.Year => MonthsInYear,
        _ => 10 * MonthsInYear,
    };

    /// <summary>Reads a date with a qualifier or without. A date-time has none.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out EdtfPoint point)
    {
        if (text.IsEmpty || Qualifiers.IndexOf((char)text[text.Length - 1]) is not (>= 0 and var qualifier))
            return TryParseDate(text, out point);
        if (!TryParseDate(text.Slice(0, text.Length - 1), out point) || point.Precision == DatePrecision.Minute)
            return false;
        point = point.With((DateQualifier)(qualifier + 1));
        return true;
    }

    private static bool TryParseDate(ReadOnlySpan<byte> text, out EdtfPoint point)
    {
        point = default;
        if (text.Length == 4 && text[3] == (byte)'X')
            return Digit(text, 2) is >= 0 and var tens && Make((Two(text, 0) * 100) + (tens * 10), 1, 1, DatePrecision.Decade, out point);
        var year = (Two(text, 0) * 100) + Two(text, 2);
        if (year < 1)
            return false;
        if (text.Length == 4)
            return Make(year, 1, 1, DatePrecision.Year, out point);
        if (text[4] != (byte)'-')
            return false;
        if (text.Length == 7)
            return IsUnknown(text, 5) ? MakeUnspecified(year, 1, DatePrecision.Year, out point)
                : Two(text, 5) is >= FirstSeason and < FirstSeason + 4 and var season ? Make(year, (season - FirstSeason + 1) * MonthsInSeason, 1, DatePrecision.Season, out point)
                : Make(year, Two(text, 5), 1, DatePrecision.Month, out point);
        var (month, day) = (Two(text, 5), Two(text, 8));
        if (text.Length < 10 || text[7] != (byte)'-')
            return false;
        if (text.Length == 10)
            return IsUnknown(text, 8) ? MakeUnspecified(year, month, DatePrecision.Month, out point) : Make(year, month, day, DatePrecision.Day, out point);
        if (text[10] != (byte)'T' || !Make(year, month, day, DatePrecision.Minute, out var date) || !TryTime(text, out var time, out var next) || !TryOffset(text, next, out var offset))
            return false;
        point = new EdtfPoint(date._ticks + time, DatePrecision.Minute, offset);
        return point.IsInCalendar;
    }

    private static bool IsUnknown(ReadOnlySpan<byte> text, int at) => text[at] == (byte)'X' && text[at + 1] == (byte)'X';

    private static bool MakeUnspecified(int year, int month, DatePrecision precision, out EdtfPoint point)
    {
        if (!Make(year, month, 1, precision, out point))
            return false;
        point = new EdtfPoint(point._ticks, precision, isUnspecified: true);
        return true;
    }

    /// <summary>With its offset, the instant must itself be one that the calendar has.</summary>
    private bool IsInCalendar =>
        _ticks - ((OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute) is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks;

    private static bool Make(int year, int month, int day, DatePrecision precision, out EdtfPoint point)
    {
        point = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || (day > LeastDaysInMonth && day > DateTime.DaysInMonth(year, month)))
            return false;
        point = new EdtfPoint(new DateTime(year, month, day).Ticks, precision);
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
        int tens = Digit(text, at), ones = Digit(text, at + 1);
        return tens >= 0 && ones >= 0 ? (tens * 10) + ones : NoDigits;
    }

    private static int Digit(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' ? text[at] - '0' : NoDigits;
}
