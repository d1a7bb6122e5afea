using System.Globalization;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>Dates in words, as exact as they are known and no more exact.</summary>
/// <param name="language">The language.</param>
/// <param name="zone">The time zone in which instants are shown.</param>
internal sealed class DateWords(string language, TimeZoneInfo zone)
{
    /// <summary>A date as an element of a page: <c>time</c> where HTML can hold it, else text.</summary>
    internal string Of(EdtfDate date)
    {
        var words = Escaped(Say(date));
        return MachineDate(date) is { } machine ? $"<time datetime=\"{machine}\">{words}</time>" : words;
    }

    /// <summary>An instant as an element of a page.</summary>
    internal string Of(DateTimeOffset instant) =>
        $"<time datetime=\"{instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}\">{Escaped(Say(instant))}</time>";

    internal string Say(DateTimeOffset instant) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}, {3:00}:{4:00}", instant.Day, Month(instant.Month), instant.Year, instant.Hour, instant.Minute);

    /// <summary>A day, without a time.</summary>
    internal string Day(DateTimeOffset instant) => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", instant.Day, Month(instant.Month), instant.Year);

    internal string Month(int month) => ReportWords.Months[month - 1].In(language);

    internal string Say(EdtfDate date)
    {
        if (date.Precision == DatePrecision.Interval)
            return date.Last is { } last ? Say(ReportWords.Between, Say(date.First), Say(last)) : Say(ReportWords.Since, Say(date.First));
        var plain = SayPlain(date);
        return date.Qualifier switch
        {
            DateQualifier.Approximate => Say(ReportWords.About, plain),
            DateQualifier.Uncertain => Say(ReportWords.Perhaps, plain),
            DateQualifier.UncertainAndApproximate => Say(ReportWords.Perhaps, Say(ReportWords.About, plain)),
            _ => plain,
        };
    }

    private string SayPlain(EdtfDate date)
    {
        var text = date.ToString();
        var year = text[..4];
        switch (date.Precision)
        {
            case DatePrecision.Decade:
                return Say(ReportWords.Decade, text[..3] + "0");
            case DatePrecision.Year:
                return text.Contains("-XX", StringComparison.Ordinal) ? Say(ReportWords.SomeDayIn, year) : year;
            case DatePrecision.Season:
                return $"{ReportWords.Seasons[text[6] - '1'].In(language)} {year}";
            case DatePrecision.Month:
                var month = $"{Month(int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture))} {year}";
                return text.Contains("-XX", StringComparison.Ordinal) ? Say(ReportWords.SomeDayIn, month) : month;
            case DatePrecision.Day:
                return $"{int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture)} {Month(int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture))} {year}";
            default:
                return Say(date.EarliestIn(zone));
        }
    }

    private static string? MachineDate(EdtfDate date)
    {
        var text = date.ToString();
        var isPlain = date.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day or DatePrecision.Minute;
        return isPlain && date.Qualifier == DateQualifier.None && !text.Contains('X', StringComparison.Ordinal) ? Escaped(text) : null;
    }

    private string Say(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, phrase.In(language), parts);
}
