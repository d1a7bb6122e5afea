using System.Globalization;

namespace RiskAssessment;

/// <summary>Dates in words, as exact as they are known and no more exact: "14 March 2018, 21:10", "about March 2018", "some day in 2018".</summary>
/// <remarks>Immutable and safe to share between threads. The words exist in English and Welsh (the Welsh awaits review).</remarks>
/// <example>
/// <code>
/// var dates = new DateText("en", IanaTimeZone.Find("Europe/London") ?? TimeZoneInfo.Utc);
///
/// Console.WriteLine(dates.Say(EdtfDate.Parse("2018-03~")));
/// </code>
/// </example>
public sealed class DateText
{
    private static readonly LocalizedText[] Months =
    [
        Text("January", "Ionawr"), Text("February", "Chwefror"), Text("March", "Mawrth"), Text("April", "Ebrill"), Text("May", "Mai"), Text("June", "Mehefin"),
        Text("July", "Gorffennaf"), Text("August", "Awst"), Text("September", "Medi"), Text("October", "Hydref"), Text("November", "Tachwedd"), Text("December", "Rhagfyr"),
    ];

    private static readonly LocalizedText[] Seasons = [Text("spring", "gwanwyn"), Text("summer", "haf"), Text("autumn", "hydref"), Text("winter", "gaeaf")];

    private static readonly LocalizedText About = Text("about {0}", "tua {0}");
    private static readonly LocalizedText Perhaps = Text("perhaps {0}", "efallai {0}");
    private static readonly LocalizedText Between = Text("{0} to {1}", "{0} i {1}");
    private static readonly LocalizedText Since = Text("from {0} on", "o {0} ymlaen");
    private static readonly LocalizedText Decade = Text("the {0}s", "y {0}au");
    private static readonly LocalizedText SomeDayIn = Text("some day in {0}", "rhyw ddiwrnod yn {0}");

    private readonly string _language;
    private readonly TimeZoneInfo _zone;

    /// <summary>Makes the words of a language.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>. Words that do not exist in it are English.</param>
    /// <param name="zone">The time zone in which times with an offset are told.</param>
    public DateText(string language, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(zone);
        (_language, _zone) = (language, zone);
    }

    /// <summary>A date in words. What is approximate or uncertain is said to be so.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The words.</returns>
    public string Say(EdtfDate date)
    {
        if (date.Precision == DatePrecision.Interval)
            return date.Last is { } last ? In(Between, Say(date.First), Say(last)) : In(Since, Say(date.First));
        var plain = SayPlain(date);
        return date.Qualifier switch
        {
            DateQualifier.Approximate => In(About, plain),
            DateQualifier.Uncertain => In(Perhaps, plain),
            DateQualifier.UncertainAndApproximate => In(Perhaps, In(About, plain)),
            _ => plain,
        };
    }

    /// <summary>The day and the minute of an instant, in the offset that it has.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The words, for example "14 March 2018, 21:10".</returns>
    public string Say(DateTimeOffset instant) => string.Format(CultureInfo.InvariantCulture, "{0}, {1:00}:{2:00}", Day(instant), instant.Hour, instant.Minute);

    /// <summary>The day of an instant, in the offset that it has.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The words, for example "14 March 2018".</returns>
    public string Day(DateTimeOffset instant) => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", instant.Day, Month(instant.Month), instant.Year);

    /// <summary>The name of a month.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public string Month(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, Months.Length);
        return Months[month - 1].In(_language);
    }

    private string SayPlain(EdtfDate date)
    {
        var text = date.ToString();
        var year = text[..4];
        var isUnspecified = text.Contains("-XX", StringComparison.Ordinal);
        switch (date.Precision)
        {
            case DatePrecision.Decade:
                return In(Decade, text[..3] + "0");
            case DatePrecision.Year:
                return isUnspecified ? In(SomeDayIn, year) : year;
            case DatePrecision.Season:
                return $"{Seasons[text[6] - '1'].In(_language)} {year}";
            case DatePrecision.Month:
                var month = $"{Month(Number(text, 5))} {year}";
                return isUnspecified ? In(SomeDayIn, month) : month;
            case DatePrecision.Day:
                return string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Number(text, 8), Month(Number(text, 5)), year);
            default:
                return Say(date.EarliestIn(_zone));
        }
    }

    private static int Number(string text, int start) => (10 * (text[start] - '0')) + text[start + 1] - '0';

    private string In(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, phrase.In(_language), parts);

    private static LocalizedText Text(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);

    /// <summary>The language and the time zone.</summary>
    public override string ToString() => $"{_language}, {_zone.Id}";
}
