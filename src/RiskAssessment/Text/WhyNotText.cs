namespace RiskAssessment;

/// <summary>Why a case does not have a grade, as plain text for people: the nearest sets of changes that would reach it, then what each rule lacks.</summary>
/// <remarks>The same explanation gives the same text on every machine; lines end in a line feed.</remarks>
/// <example>
/// <code>
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
///
/// WhyNotText.Write(assessment.WhyNot(RiskLevel.High), Console.Out, width: 100);
/// </code>
/// </example>
public static class WhyNotText
{
    private const int MostSets = 10;

    /// <summary>Writes an explanation.</summary>
    /// <param name="whyNot">The explanation.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(WhyNotResult whyNot, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(whyNot);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var report = new Report(whyNot.Assessment, new TextPage(writer, width, colour), language);
        var grade = report.Say(whyNot.Grade.Label);
        report.Page.Paragraph(0, (report.Say(WhyNotPhrases.Title, grade), TextStyle.Strong));
        if (whyNot.IsReached)
            report.Page.Paragraph(TextPage.Margin, report.Say(WhyNotPhrases.Reached, grade));
        else
            WriteSets(report, whyNot, grade);
        WriteRules(report, whyNot);
        report.Page.Blank();
        report.Page.Paragraph(0, (report.Say(WhyNotPhrases.Mind), TextStyle.Faint));
    }

    /// <summary>Describes what a set of changes needs, and what is so now.</summary>
    /// <param name="whyNot">The explanation that has the set.</param>
    /// <param name="changes">One of its <see cref="WhyNotResult.Nearest"/>.</param>
    /// <param name="language">A BCP 47 tag, as for <see cref="Write"/>.</param>
    /// <returns>One line without a line feed.</returns>
    public static string Of(WhyNotResult whyNot, ChangeSet changes, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(whyNot);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(language);
        return ChangeWords.Of(Report.OfWords(whyNot.Assessment, language), changes.Changes);
    }

    private static void WriteSets(Report report, WhyNotResult whyNot, string grade)
    {
        var (page, sets) = (report.Page, whyNot.Nearest);
        page.Heading(report.Say(WhyNotPhrases.Sets, grade));
        foreach (var set in sets.Take(MostSets))
        {
            page.Point(TextPage.Margin, "*", ChangeWords.Of(report, set.Changes));
            page.Paragraph(4, (report.Say(WhyNotPhrases.Makes, string.Join(", ", set.Rules.Select(rule => rule.Code))), TextStyle.Faint));
        }
        if (sets.Count > MostSets)
            page.Paragraph(TextPage.Margin, report.Count(sets.Count - MostSets, WhyNotPhrases.OneMoreSet, WhyNotPhrases.MoreSets));
        if (!whyNot.IsDecided)
            page.Paragraph(TextPage.Margin, (report.Say(WhyNotPhrases.MayBeMore), TextStyle.Alert));
        else if (sets.Count == 0)
            page.Paragraph(TextPage.Margin, report.Say(WhyNotPhrases.None));
    }

    private static void WriteRules(Report report, WhyNotResult whyNot)
    {
        report.Page.Heading(report.Say(WhyNotPhrases.Lacks));
        if (whyNot.Rules.Count == 0)
            report.Page.Paragraph(TextPage.Margin, report.Say(WhyNotPhrases.NoRule));
        foreach (var blocked in whyNot.Rules)
        {
            var lacks = blocked.Blockers.Count > 0 ? ChangeWords.Of(report, blocked.Blockers)
                : report.Say(blocked.IsDecided ? WhyNotPhrases.Cannot : WhyNotPhrases.Undecided);
            report.Page.Point(TextPage.Margin, "-", ($"{blocked.Rule.Code} ({report.Say(blocked.Grade.Label)}):", TextStyle.Strong), (lacks, TextStyle.Plain));
        }
    }
}
