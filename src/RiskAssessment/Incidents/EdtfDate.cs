using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// A date as people know it: a year, a month, a day, a point of time, or an interval between two of these.
/// The notation is EDTF level 0 (ISO 8601-2), and the precision is what is written.
/// </summary>
/// <remarks>
/// Equality is by value. The default value is the year 0001. Years run from 0001 to 9999. A date-time without an offset is local
/// to the case's time zone: where the clock goes back it is the earlier of the two; where it goes forward, the time that the
/// clock would have shown without the change. Day, month and year run from their first local midnight to the next period's; where
/// the clock skips that midnight, from the moment of the change.
/// </remarks>
public readonly partial record struct EdtfDate : IFormattable
{
    private readonly EdtfPoint _from;
    private readonly EdtfPoint _until;
    private readonly bool _isInterval;

    private EdtfDate(EdtfPoint from) => _from = from;

    private EdtfDate(EdtfPoint from, EdtfPoint until) => (_from, _until, _isInterval) = (from, until, true);

    /// <summary>How exactly the date was written.</summary>
    public DatePrecision Precision => _isInterval ? DatePrecision.Interval : _from.Precision;

    /// <summary>A whole year.</summary>
    public static EdtfDate Year(int year) => new(new EdtfPoint(new DateTime(year, 1, 1), DatePrecision.Year));

    /// <summary>A whole month.</summary>
    public static EdtfDate Month(int year, int month) => new(new EdtfPoint(new DateTime(year, month, 1), DatePrecision.Month));

    /// <summary>A whole day.</summary>
    public static EdtfDate Day(int year, int month, int day) => new(new EdtfPoint(new DateTime(year, month, day), DatePrecision.Day));

    /// <summary>A point of time with its offset from UTC.</summary>
    public static EdtfDate At(DateTimeOffset time) =>
        new(new EdtfPoint(time.DateTime, DatePrecision.Minute, (int)time.Offset.TotalMinutes));

    /// <summary>A point of time on the clocks of the case's time zone.</summary>
    public static EdtfDate AtLocal(int year, int month, int day, int hour, int minute) =>
        new(new EdtfPoint(new DateTime(year, month, day, hour, minute, 0), DatePrecision.Minute));

    /// <summary>From the start of one date to the end of another.</summary>
    /// <exception cref="ArgumentException">Either of them is itself an interval.</exception>
    public static EdtfDate Between(EdtfDate from, EdtfDate until) =>
        from._isInterval || until._isInterval
            ? throw new ArgumentException("The ends of an interval cannot be intervals themselves.")
            : new EdtfDate(from._from, until._from);

    /// <summary>Reads an EDTF level 0 date.</summary>
    /// <exception cref="FormatException">The text is none, or names a date that cannot be.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(NotNull.Of(text), out var date)
            ? date
            : throw new FormatException($"'{text}' is not an EDTF level 0 date such as 2018, 2018-03, 2018-03-02, 2018-03-02T21:10Z or 2018-03-01/2018-03-14.");

    /// <summary>Reads an EDTF level 0 date; false where the text is none, or names a date that cannot be.</summary>
    public static bool TryParse(string? text, out EdtfDate date)
    {
        date = default;
        return text is not null && TryParse(text.AsSpan(), out date);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out EdtfDate date)
    {
        date = default;
        if (text.Length > (2 * EdtfPoint.LongestText) + 1)
            return false;
        Span<byte> ascii = stackalloc byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\x7f')
                return false;
            ascii[i] = (byte)text[i];
        }
        return TryParse((ReadOnlySpan<byte>)ascii, out date);
    }

    /// <summary>The same from the bytes of a file.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out EdtfDate date)
    {
        date = default;
        var slash = text.IndexOf((byte)'/');
        if (!EdtfPoint.TryParse(slash < 0 ? text : text.Slice(0, slash), out var from))
            return false;
        if (slash < 0)
            date = new EdtfDate(from);
        else if (EdtfPoint.TryParse(text.Slice(slash + 1), out var until))
            date = new EdtfDate(from, until);
        else
            return false;
        return true;
    }

    /// <summary>The EDTF text; <see cref="Parse(string)"/> gives an equal date back.</summary>
    public override string ToString() =>
        _isInterval ? string.Format(CultureInfo.InvariantCulture, "{0}/{1}", _from, _until) : _from.ToString();

    /// <summary>The EDTF text, whatever the culture.</summary>
    /// <param name="format"><c>G</c>, or nothing: there is no other format.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => CodeFormat.Checked(format, ToString());

    internal InstantSpan Resolve(ZoneClock clock)
    {
        var from = _from.Resolve(clock);
        return _isInterval ? new InstantSpan(from.Start, _until.Resolve(clock).End) : from;
    }

    /// <summary>Whether the second date of an interval lies before the first.</summary>
    internal bool RunsBackwards(ZoneClock clock) =>
        _isInterval && IsBefore(_until, _from, clock);

    private static bool IsBefore(EdtfPoint one, EdtfPoint other, ZoneClock clock) => one.Resolve(clock).IsBefore(other.Resolve(clock));

    /// <summary>Gets the instant of a date-time.</summary>
    /// <param name="zone">Where a date-time without an offset is read.</param>
    /// <param name="instant">The instant, with the offset of the zone.</param>
    /// <returns>Whether it is a date-time, at least a day inside what <see cref="DateTimeOffset"/> can hold.</returns>
    public bool TryGetInstant(TimeZoneInfo zone, out DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return TryInstant(new ZoneClock(zone), out instant);
    }

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
