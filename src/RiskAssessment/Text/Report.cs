using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>One assessment on its way to a page, in one language.</summary>
internal sealed class Report(Assessment assessment, TextPage page, string language)
{
    internal Assessment Assessment { get; } = assessment;

    internal TextPage Page { get; } = page;

    internal string Language { get; } = language;

    internal string Say(LocalizedText phrase) => phrase.In(Language);

    internal string Say(LocalizedText phrase, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(Language), parts);

    /// <summary>One or the other phrase by a number, which is its first part.</summary>
    internal string Count(int number, LocalizedText one, LocalizedText many) => Say(number == 1 ? one : many, number);

    /// <summary>A number that may not be known exactly, in words.</summary>
    internal string Say(Interval interval) => interval switch
    {
        { IsKnown: false } => Say(ReportPhrases.NotKnown),
        { IsPoint: true } => Number(interval.Low),
        { High: double.PositiveInfinity } => Say(ReportPhrases.AtLeast, Number(interval.Low)),
        { Low: double.NegativeInfinity } => Say(ReportPhrases.AtMost, Number(interval.High)),
        _ => Say(ReportPhrases.FromTo, Number(interval.Low), Number(interval.High)),
    };

    internal string Range(Grade lowest, Grade highest) =>
        lowest == highest ? Say(lowest.Label) : Say(ReportPhrases.FromTo, Say(lowest.Label), Say(highest.Label));

    internal string Time(DateTimeOffset time) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}, {3:00}:{4:00}", time.Day, Say(ReportPhrases.Months[time.Month - 1]), time.Year, time.Hour, time.Minute);

    internal static string Offset(DateTimeOffset time) => string.Format(
        CultureInfo.InvariantCulture, "{0}{1:hh\\:mm}", time.Offset < TimeSpan.Zero ? "-" : "+", time.Offset);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
