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
/// <example>
/// <code>
/// var month = EdtfDate.Month(2018, 3);
/// var evening = EdtfDate.AtLocal(2018, 3, 2, 21, 10);
/// var fortnight = EdtfDate.Parse("2018-03-01/2018-03-14");
///
/// if (!EdtfDate.TryParse("2018-02-30", out var date))
///     Console.WriteLine("There is no 30 February.");
/// </code>
/// </example>
public readonly partial record struct EdtfDate : IFormattable
{
    private readonly EdtfPoint _from;
    private readonly EdtfPoint _until;
    private readonly bool _isInterval;

    private EdtfDate(EdtfPoint from) => _from = from;

    private EdtfDate(EdtfPoint from, EdtfPoint until) => (_from, _until, _isInterval) = (from, until, true);

    /// <summary>How exactly the date was written. That of the default value is <see cref="DatePrecision.Year"/>.</summary>
    public DatePrecision Precision => _isInterval ? DatePrecision.Interval : _from.Precision;

    /// <summary>A whole year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Year"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static EdtfDate Year(int year) => new(new EdtfPoint(new DateTime(year, 1, 1), DatePrecision.Year));

    /// <summary>A whole month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Month"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static EdtfDate Month(int year, int month) => new(new EdtfPoint(new DateTime(year, month, 1), DatePrecision.Month));

    /// <summary>A whole day.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Day"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static EdtfDate Day(int year, int month, int day) => new(new EdtfPoint(new DateTime(year, month, day), DatePrecision.Day));

    /// <summary>An instant with its offset from UTC, which no time zone changes.</summary>
    /// <param name="time">The instant. Its offset, seconds and fractions of a second are kept.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Minute"/>.</returns>
    public static EdtfDate At(DateTimeOffset time) =>
        new(new EdtfPoint(time.DateTime, DatePrecision.Minute, (int)time.Offset.TotalMinutes));

    /// <summary>An instant on the clocks of the case's time zone, without an offset.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Minute"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or time of day.</exception>
    public static EdtfDate AtLocal(int year, int month, int day, int hour, int minute) =>
        new(new EdtfPoint(new DateTime(year, month, day, hour, minute, 0), DatePrecision.Minute));

    /// <summary>From the start of one date to the end of another, both included.</summary>
    /// <param name="from">The first date, of any precision but <see cref="DatePrecision.Interval"/>.</param>
    /// <param name="until">The last date, likewise. An earlier one than <paramref name="from"/> is accepted here and refused by a diary.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Interval"/>.</returns>
    /// <exception cref="ArgumentException">Either of them is itself an interval.</exception>
    public static EdtfDate Between(EdtfDate from, EdtfDate until) =>
        from._isInterval || until._isInterval
            ? throw new ArgumentException("The ends of an interval cannot be intervals themselves.")
            : new EdtfDate(from._from, until._from);

    /// <summary>Reads an EDTF level 0 date, in the same way for every culture.</summary>
    /// <param name="text">
    /// <c>2018</c>, <c>2018-03</c>, <c>2018-03-02</c>, <c>2018-03-02T21:10</c> with optional seconds and an optional offset (<c>Z</c> or
    /// <c>+01:00</c>), or two of these with a slash between them. Blanks are not allowed.
    /// </param>
    /// <returns>The date, with the precision in which it is written.</returns>
    /// <exception cref="FormatException">The text has another form, or names a date that does not exist.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(NotNull.Of(text), out var date)
            ? date
            : throw new FormatException($"'{text}' is not an EDTF level 0 date such as 2018, 2018-03, 2018-03-02, 2018-03-02T21:10Z or 2018-03-01/2018-03-14.");

    /// <summary>Reads an EDTF level 0 date without an exception.</summary>
    /// <param name="text">The text, as for <see cref="Parse(string)"/>; <see langword="null"/> is not a date.</param>
    /// <param name="date">The date; the default value if it was not read.</param>
    /// <returns>Whether the text is a valid date.</returns>
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
    /// <param name="format"><c>G</c>, an empty text or <see langword="null"/>, which all mean the same.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The same text as <see cref="ToString()"/>.</returns>
    /// <exception cref="FormatException">The format is a different one.</exception>
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

    /// <summary>The instant of a date with a time of day.</summary>
    /// <param name="zone">The time zone in which a date-time without an offset is read.</param>
    /// <param name="instant">The instant, with the zone's offset at that time; the default value if there is none.</param>
    /// <returns>
    /// Whether there is an instant: the precision is <see cref="DatePrecision.Minute"/>, and the instant is at least a day inside the range
    /// of <see cref="DateTimeOffset"/>.
    /// </returns>
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
