using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// A date as people know it: a decade, a year, a season, a month, a day, a point of time, or an interval between two of these or without an
/// end. The notation is EDTF (ISO 8601-2), level 0 and level 1 without unknown starts and ends. What is written is kept.
/// </summary>
/// <remarks>
/// Equality is by value. The default value is the year 0001. Years run from 0001 to 9999. A date-time without an offset is local
/// to the case's time zone: where the clock goes back it is the earlier of the two; where it goes forward, the time that the
/// clock would have shown without the change. Every other date runs from its first local midnight to that of the next period; where
/// the clock skips that midnight, from the moment of the change. A qualifier widens it by one period on both sides.
/// </remarks>
/// <example>
/// <code>
/// var month = EdtfDate.Month(2018, 3);
/// var evening = EdtfDate.AtLocal(2018, 3, 2, 21, 10);
/// var fortnight = EdtfDate.Parse("2018-03-01/2018-03-14");
/// var aboutEaster = EdtfDate.Parse("2018-04-01~");
/// var since = EdtfDate.Since(EdtfDate.Month(2018, 3));
///
/// if (!EdtfDate.TryParse("2018-02-30", out var date))
///     Console.WriteLine("There is no 30 February.");
/// </code>
/// </example>
public readonly partial record struct EdtfDate : IFormattable
{
    private readonly EdtfPoint _from;
    private readonly EdtfPoint _until;
    private readonly Form _form;

    private EdtfDate(EdtfPoint from, EdtfPoint until = default, Form form = Form.Single) => (_from, _until, _form) = (from, until, form);

    /// <summary>The two sides of a slash.</summary>
    private enum Form : byte
    {
        Single,
        Closed,
        Open,
    }

    /// <summary>How exactly the date was written. That of the default value is <see cref="DatePrecision.Year"/>.</summary>
    public DatePrecision Precision => IsInterval ? DatePrecision.Interval : _from.Precision;

    /// <summary>How sure the date is; <see cref="DateQualifier.None"/> for an interval, whose ends have qualifiers of their own.</summary>
    public DateQualifier Qualifier => IsInterval ? DateQualifier.None : _from.Qualifier;

    /// <summary>Whether it is an interval without an end: from a date until the instant of the assessment.</summary>
    public bool IsOpenEnded => _form == Form.Open;

    internal bool IsInterval => _form != Form.Single;

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

    /// <summary>A decade.</summary>
    /// <param name="firstYear">Its first year, 10 to 9990, which ends in 0.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Decade"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or it does not end in 0.</exception>
    public static EdtfDate Decade(int firstYear) =>
        firstYear % 10 == 0
            ? new(new EdtfPoint(new DateTime(firstYear, 1, 1), DatePrecision.Decade))
            : throw new ArgumentOutOfRangeException(nameof(firstYear), firstYear, "A decade begins with a year that ends in 0.");

    /// <summary>A season: spring is March to May, summer June to August, autumn September to November, winter December to February.</summary>
    /// <param name="year">The year in which it begins, 1 to 9999.</param>
    /// <param name="season">1 for spring to 4 for winter.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Season"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or season.</exception>
    public static EdtfDate Season(int year, int season) => new(EdtfPoint.SeasonOf(year, season));

    /// <summary>From the start of a date until the instant of the assessment.</summary>
    /// <param name="from">The date, of any precision but <see cref="DatePrecision.Interval"/>.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Interval"/>.</returns>
    /// <exception cref="ArgumentException">The date is itself an interval.</exception>
    public static EdtfDate Since(EdtfDate from) =>
        from.IsInterval
            ? throw new ArgumentException("The start of an interval cannot be an interval itself.", nameof(from))
            : new EdtfDate(from._from, default, Form.Open);

    /// <summary>The same date with another qualifier.</summary>
    /// <param name="qualifier">The qualifier.</param>
    /// <returns>The date.</returns>
    /// <exception cref="InvalidOperationException">The date is a date-time or an interval, which have no qualifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The qualifier is not defined.</exception>
    public EdtfDate With(DateQualifier qualifier)
    {
        if (qualifier is < DateQualifier.None or > DateQualifier.UncertainAndApproximate)
            throw new ArgumentOutOfRangeException(nameof(qualifier));
        return Precision is DatePrecision.Minute or DatePrecision.Interval
            ? throw new InvalidOperationException("A date-time or an interval has no qualifier.")
            : new EdtfDate(_from.With(qualifier));
    }

    /// <summary>From the start of one date to the end of another, both included.</summary>
    /// <param name="from">The first date, of any precision but <see cref="DatePrecision.Interval"/>.</param>
    /// <param name="until">The last date, likewise. An earlier one than <paramref name="from"/> is accepted here and refused by a diary.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Interval"/>.</returns>
    /// <exception cref="ArgumentException">Either of them is itself an interval.</exception>
    public static EdtfDate Between(EdtfDate from, EdtfDate until) =>
        from.IsInterval || until.IsInterval
            ? throw new ArgumentException("The ends of an interval cannot be intervals themselves.")
            : new EdtfDate(from._from, until._from, Form.Closed);

    /// <summary>Reads an EDTF date, in the same way for every culture.</summary>
    /// <param name="text">
    /// <c>201X</c> (a decade), <c>2018</c>, <c>2018-XX</c>, <c>2018-21</c> to <c>2018-24</c> (spring to winter), <c>2018-03</c>,
    /// <c>2018-03-XX</c> or <c>2018-03-02</c>, each of these with an optional <c>~</c>, <c>?</c> or <c>%</c>; <c>2018-03-02T21:10</c> with
    /// optional seconds and an optional offset (<c>Z</c> or <c>+01:00</c>); two of all these with a slash between them; or one with a slash and
    /// two dots: <c>2018-03/..</c>. Blanks are not allowed.
    /// </param>
    /// <returns>The date, with the precision in which it is written.</returns>
    /// <exception cref="FormatException">The text has another form, or names a date that does not exist.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(NotNull.Of(text), out var date)
            ? date
            : throw new FormatException("This text is not an EDTF date such as 2018, 2018-03, 2018-03-02, 2018-03-02~, 2018-03-02T21:10Z, 2018-03/.. or 2018-03-01/2018-03-14.");

    /// <summary>Reads an EDTF date without an exception.</summary>
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
        else if (text.Slice(slash + 1).SequenceEqual(".."u8))
            date = new EdtfDate(from, default, Form.Open);
        else if (EdtfPoint.TryParse(text.Slice(slash + 1), out var until))
            date = new EdtfDate(from, until, Form.Closed);
        else
            return false;
        return true;
    }

    /// <summary>The EDTF text; <see cref="Parse(string)"/> gives an equal date back.</summary>
    public override string ToString() => _form switch
    {
        Form.Closed => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", _from, _until),
        Form.Open => string.Format(CultureInfo.InvariantCulture, "{0}/..", _from),
        _ => _from.ToString(),
    };

    /// <summary>The EDTF text, whatever the culture.</summary>
    /// <param name="format"><c>G</c>, an empty text or <see langword="null"/>, which all mean the same.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The same text as <see cref="ToString()"/>.</returns>
    /// <exception cref="FormatException">The format is a different one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => CodeFormat.Checked(format, ToString());

    internal InstantSpan Resolve(ZoneClock clock)
    {
        var from = _from.Resolve(clock);
        return _form switch
        {
            Form.Closed => new InstantSpan(from.Start, _until.Resolve(clock).End),
            Form.Open => new InstantSpan(from.Start, InstantSpan.Endless),
            _ => from,
        };
    }

    /// <summary>The spans of the dates of an interval; the second is <see langword="null"/> where it has no end.</summary>
    internal (InstantSpan First, InstantSpan? Last) ResolveEnds(ZoneClock clock) =>
        (_from.Resolve(clock), _form == Form.Closed ? _until.Resolve(clock) : null);

    /// <summary>Whether the second date of an interval lies before the first.</summary>
    internal bool RunsBackwards(ZoneClock clock) =>
        _form == Form.Closed && IsBefore(_until, _from, clock);

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

    /// <summary>The first date of an interval; of any other date, the date itself.</summary>
    public EdtfDate First => IsInterval ? new EdtfDate(_from) : this;

    /// <summary>The last date of an interval, <see langword="null"/> if it has no end; of any other date, the date itself.</summary>
    public EdtfDate? Last => _form switch
    {
        Form.Closed => new EdtfDate(_until),
        Form.Open => null,
        _ => this,
    };

    /// <summary>The earliest instant that the date may mean, in the offset of a time zone.</summary>
    /// <param name="zone">The time zone in which a date without an offset is read.</param>
    /// <returns>The instant; the first one that there is if the date begins before it.</returns>
    public DateTimeOffset EarliestIn(TimeZoneInfo zone) => InstantIn(zone, start: true);

    /// <summary>The end of what the date may mean, in the offset of a time zone: the instant at which the time behind it begins.</summary>
    /// <param name="zone">The time zone in which a date without an offset is read.</param>
    /// <returns>
    /// The instant; that of <see cref="EarliestIn"/> for a date-time. The last one that there is if the date has no end, or ends after it.
    /// </returns>
    public DateTimeOffset LatestIn(TimeZoneInfo zone) => InstantIn(zone, start: false);

    private DateTimeOffset InstantIn(TimeZoneInfo zone, bool start)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var span = Resolve(new ZoneClock(zone));
        var ticks = Math.Min(Math.Max(start ? span.Start : span.End, DateTimeOffset.MinValue.UtcTicks), DateTimeOffset.MaxValue.UtcTicks);
        var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return ticks < TimeSpan.TicksPerDay || ticks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay ? instant : TimeZoneInfo.ConvertTime(instant, zone);
    }

    /// <summary>The offset that was written; <see langword="null"/> where none was.</summary>
    internal TimeSpan? Offset => _from.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

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
