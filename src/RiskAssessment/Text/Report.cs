using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>One assessment on its way to a page, in one language.</summary>
internal sealed class Report(Assessment assessment, TextPage page, string language)
{
    /// <summary>For words alone, which are not written to a page.</summary>
    internal static Report OfWords(Assessment assessment, string language) =>
        new(assessment, new TextPage(TextWriter.Null, AssessmentText.LeastWidth, colour: false), language);

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

    /// <summary>Whether the last number said is one: "1 day", "at least 1 day", "0 to 1 day".</summary>
    internal static bool EndsInOne(Interval value) => (double.IsPositiveInfinity(value.High) ? value.Low : value.High).Equals(1.0);

    internal string Range(Grade lowest, Grade highest) =>
        lowest == highest ? Say(lowest.Label) : Say(ReportPhrases.FromTo, Say(lowest.Label), Say(highest.Label));

    internal string Time(DateTimeOffset time) => new DateText(Language, TimeZoneInfo.Utc).Say(time);

    internal static string Offset(DateTimeOffset time) => string.Format(
        CultureInfo.InvariantCulture, "{0}{1:hh\\:mm}", time.Offset < TimeSpan.Zero ? "-" : "+", time.Offset);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
