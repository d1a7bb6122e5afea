using System.Globalization;

namespace RiskAssessment;

/// <summary>What was left out of a case, and what that did to its score, as plain text for people.</summary>
/// <remarks>The same input gives the same text on every machine; lines end in a line feed. Nothing that people wrote is printed.</remarks>
/// <example>
/// <code>
/// var assessor = new Assessor(StalkingScreen.Instrument);
/// var caseFile = new CaseFile { Reference = "2018/0417", Answers = new AnswerSheet(("threats", Answer.Yes with { Note = "He said so at work." })) };
///
/// RedactionText.Write(SharingView.WithoutNames.Redact(caseFile, assessor, DateTimeOffset.UtcNow), Console.Out);
/// </code>
/// </example>
public static class RedactionText
{
    /// <summary>Writes it.</summary>
    /// <param name="redacted">The redacted case. Without an effect, nothing is said of the score.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(RedactedCase redacted, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(redacted);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        page.Point(0, RedactionPhrases.For.In(language), (redacted.View.Label.In(language), TextStyle.Strong));
        if (redacted.LeftOut.Count == 0)
            page.Paragraph(0, RedactionPhrases.Nothing.In(language));
        else
            page.Point(0, RedactionPhrases.LeftOut.In(language), string.Join(", ", redacted.LeftOut.Select(part => $"{SharingView.LabelOf(part.Part).In(language)} ({part.Count.ToString(CultureInfo.InvariantCulture)})")) + ".");
        if (redacted.NotKnownYet > 0)
            page.Paragraph(0, string.Format(CultureInfo.InvariantCulture, RedactionPhrases.RecordedLater.In(language), redacted.NotKnownYet));
        if (redacted.Effect is { } effect)
            WriteEffect(effect, new Report(effect.Original, page, language));
        page.Paragraph(0, RedactionPhrases.StillPersonal.In(language));
    }

    private static void WriteEffect(RedactionEffect effect, Report report)
    {
        if (effect.ScoresTheSame)
        {
            report.Page.Point(0, report.Say(RedactionPhrases.Same), Standing(report, effect.Redacted) + ".");
            return;
        }
        report.Page.Point(
            0,
            report.Say(RedactionPhrases.NotSame),
            (effect.Change.ChangesLevel ? report.Say(RedactionPhrases.Becomes, Standing(report, effect.Original), Standing(report, effect.Redacted)) : report.Say(HistoryPhrases.SameLevel), TextStyle.Alert));
        ComparisonText.WriteRulesAndFacts(report, effect.Change);
    }

    private static string Standing(Report report, Assessment assessment) =>
        assessment.IsSettled ? report.Say(assessment.Grade.Label) : ComparisonText.Standing(report, assessment);
}
