using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// A date as people know it: a year, a month, a day, a point of time, or an interval between two of these.
/// The notation is EDTF level 0 (ISO 8601-2), and the precision is what is written.
/// </summary>
/// <remarks>
/// Equality is by value. The default value is the year 0001. Years run from 0001 to 9999. A date-time without an offset is local
/// to the case's time zone: where the clock goes back it is the earlier of the two; where it goes forward, the time that the
/// clock would have shown without the change. Day, month and year run from their first local midnight to the next period's.
/// </remarks>
public readonly record struct EdtfDate
{
    private readonly EdtfPoint _from;
    private readonly EdtfPoint? _until;

    internal EdtfDate(EdtfPoint from, EdtfPoint? until = null)
    {
        _from = from;
        _until = until;
    }

    /// <summary>How exactly the date was written.</summary>
    public DatePrecision Precision => _until is null ? _from.Precision : DatePrecision.Interval;

    /// <summary>A whole year.</summary>
    public static EdtfDate Year(int year) => new(new EdtfPoint(new DateTime(year, 1, 1), DatePrecision.Year));

    /// <summary>A whole month.</summary>
    public static EdtfDate Month(int year, int month) => new(new EdtfPoint(new DateTime(year, month, 1), DatePrecision.Month));

    /// <summary>A whole day.</summary>
    public static EdtfDate Day(int year, int month, int day) => new(new EdtfPoint(new DateTime(year, month, day), DatePrecision.Day));

    /// <summary>A point of time with its offset from UTC.</summary>
    public static EdtfDate At(DateTimeOffset time) =>
        new(new EdtfPoint(DateTime.SpecifyKind(time.DateTime, DateTimeKind.Unspecified), DatePrecision.Minute, (int)time.Offset.TotalMinutes));

    /// <summary>A point of time on the clocks of the case's time zone.</summary>
    public static EdtfDate AtLocal(int year, int month, int day, int hour, int minute) =>
        new(new EdtfPoint(new DateTime(year, month, day, hour, minute, 0), DatePrecision.Minute));

    /// <summary>From the start of one date to the end of another.</summary>
    /// <exception cref="ArgumentException">Either of them is itself an interval.</exception>
    public static EdtfDate Between(EdtfDate from, EdtfDate until) =>
        from._until is null && until._until is null
            ? new EdtfDate(from._from, until._from)
            : throw new ArgumentException("An interval runs between two dates that are no intervals.");

    /// <summary>Reads an EDTF level 0 date.</summary>
    /// <exception cref="FormatException">The text is none, or names a date that cannot be.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"'{text}' is no EDTF level 0 date such as 2018, 2018-03, 2018-03-02, 2018-03-02T21:10Z or 2018-03-01/2018-03-14.");

    /// <summary>Reads an EDTF level 0 date; false where the text is none, or names a date that cannot be.</summary>
    public static bool TryParse(string? text, out EdtfDate date)
    {
        date = default;
        if (text is null)
            return false;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!EdtfPoint.TryParse(text, out var point))
                return false;
            date = new EdtfDate(point);
            return true;
        }
        if (!EdtfPoint.TryParse(text.Substring(0, slash), out var from) || !EdtfPoint.TryParse(text.Substring(slash + 1), out var until))
            return false;
        date = new EdtfDate(from, until);
        return true;
    }

    /// <summary>The EDTF text; <see cref="Parse"/> gives an equal date back.</summary>
    public override string ToString() =>
        _until is { } until ? string.Format(CultureInfo.InvariantCulture, "{0}/{1}", _from, until) : _from.ToString();

    internal InstantSpan Resolve(ZoneClock clock)
    {
        var from = _from.Resolve(clock);
        return _until is { } until ? new InstantSpan(from.Start, until.Resolve(clock).End) : from;
    }

    /// <summary>Whether the second date of an interval lies before the first.</summary>
    internal bool RunsBackwards(ZoneClock clock) =>
        _until is { } until && until.Resolve(clock).IsBefore(_from.Resolve(clock));

    /// <summary>The point of time, for a date-time that lies at least a day inside what <see cref="DateTimeOffset"/> can hold.</summary>
    internal bool TryInstant(ZoneClock clock, out DateTimeOffset instant)
    {
        var ticks = Resolve(clock).Start;
        var isPoint = Precision == DatePrecision.Minute
            && ticks >= TimeSpan.TicksPerDay
            && ticks <= DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay;
        instant = isPoint ? TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), clock.Zone) : default;
        return isPoint;
    }
}
