using System.Globalization;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>Dates as elements of a page.</summary>
/// <param name="language">The language.</param>
/// <param name="zone">The time zone in which instants are shown.</param>
internal sealed class DateWords(string language, TimeZoneInfo zone)
{
    private readonly DateText _text = new(language, zone);

    /// <summary>A date as an element of a page: <c>time</c> where HTML can hold it, else text.</summary>
    internal string Of(EdtfDate date)
    {
        var words = Escaped(Say(date));
        return MachineDate(date) is { } machine ? $"<time datetime=\"{machine}\">{words}</time>" : words;
    }

    /// <summary>An instant as an element of a page.</summary>
    internal string Of(DateTimeOffset instant) =>
        $"<time datetime=\"{instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}\">{Escaped(Say(instant))}</time>";

    internal string Say(EdtfDate date) => _text.Say(date);

    internal string Say(DateTimeOffset instant) => _text.Say(instant);

    internal string Day(DateTimeOffset instant) => _text.Day(instant);

    internal string Month(int month) => _text.Month(month);

    private static string? MachineDate(EdtfDate date)
    {
        var text = date.ToString();
        var isPlain = date.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day or DatePrecision.Minute;
        return isPlain && date.Qualifier == DateQualifier.None && !text.Contains('X', StringComparison.Ordinal) ? Escaped(text) : null;
    }
}
