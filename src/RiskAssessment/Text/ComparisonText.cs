using System.Globalization;

namespace RiskAssessment;

/// <summary>Comparisons of two states of a case as plain text for people: both levels, what each cause changed, then what is said differently.</summary>
/// <remarks>The same comparison gives the same text on every machine; lines end in a line feed. Notes are never printed.</remarks>
public static class ComparisonText
{
    private const int MostFacts = 8;

    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(CaseComparison comparison, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        var report = new Report(comparison.Later, page, language);
        WriteState(report, HistoryPhrases.Earlier, comparison.Earlier);
        WriteState(report, HistoryPhrases.Later, comparison.Later);
        if (comparison.IsLapsed)
            page.Paragraph(0, (report.Say(TrajectoryPhrases.Lapsed), TextStyle.Alert));
        if (comparison.IsEmpty)
            page.Paragraph(0, report.Say(HistoryPhrases.NoDifference));
        foreach (var part in comparison.Parts)
            WritePart(report, part);
        WriteDifference(report, comparison.Difference);
    }

    private static void WriteState(Report report, LocalizedText label, Assessment assessment) => report.Page.Point(
        0,
        report.Say(label),
        ($"{report.Time(assessment.AsOf)}:", TextStyle.Plain),
        (report.Say(assessment.Grade.Label), TrajectoryText.StyleOf(assessment.Level)),
        ($"({report.Range(assessment.Lowest, assessment.Highest)}),", TextStyle.Plain),
        (assessment.Instrument.ToString(), TextStyle.Faint));

    private static void WritePart(Report report, ComparisonPart part)
    {
        if (!part.ChangesLevel && part.Gained.Count + part.Lost.Count + part.Facts.Count == 0)
            return;
        var page = report.Page;
        page.Heading(report.Say(HistoryPhrases.Causes[(int)part.Cause]));
        page.Paragraph(TextPage.Margin, part.ChangesLevel
            ? report.Say(HistoryPhrases.LevelBecomes, Standing(report, part.Before), Standing(report, part.After))
            : report.Say(HistoryPhrases.SameLevel));
        WriteRulesAndFacts(report, part);
    }

    /// <summary>The rules that came and went, and the first facts that differ.</summary>
    internal static void WriteRulesAndFacts(Report report, ComparisonPart part)
    {
        var page = report.Page;
        if (part.Gained.Count > 0)
            page.Point(TextPage.Margin, "+", string.Join(", ", part.Gained));
        if (part.Lost.Count > 0)
            page.Point(TextPage.Margin, "-", string.Join(", ", part.Lost));
        foreach (var change in part.Facts.Take(MostFacts))
            page.Point(TextPage.Margin, "~", report.Say(HistoryPhrases.Becomes, change.Fact.Code, report.Say(change.Before), report.Say(change.After)));
        if (part.Facts.Count > MostFacts)
            page.Paragraph(TextPage.Margin, report.Say(HistoryPhrases.MoreFacts, part.Facts.Count - MostFacts));
    }

    private static void WriteDifference(Report report, CaseDifference difference)
    {
        if (difference.IsEmpty)
            return;
        var page = report.Page;
        page.Heading(report.Say(HistoryPhrases.WhatIsSaid));
        WriteChanges(report, difference.Answers, answer => answer.Code);
        WriteChanges(report, difference.Incidents, incident => string.Format(CultureInfo.InvariantCulture, "{0} {1}", incident.When, string.Join(", ", incident.Behaviours)));
        WriteChanges(report, difference.Measures, measure => measure.Kind);
        WriteChanges(report, difference.Milestones, milestone => $"{milestone.Kind} {milestone.On}");
        if (difference.CoverageBefore != difference.CoverageAfter)
            page.Point(TextPage.Margin, "~", report.Say(HistoryPhrases.Becomes, "coverage", Coverage(difference.CoverageBefore), Coverage(difference.CoverageAfter)));
    }

    private static void WriteChanges<T>(Report report, IReadOnlyList<ChangedPart<T>> changes, Func<T, string> say)
        where T : class
    {
        foreach (var change in changes)
        {
            if (change.Before is null)
                report.Page.Point(TextPage.Margin, "+", Named(change.Id, say(change.After!)));
            else if (change.After is null)
                report.Page.Point(TextPage.Margin, "-", Named(change.Id, say(change.Before)));
            else
                report.Page.Point(TextPage.Margin, "~", report.Say(HistoryPhrases.Becomes, change.Id, say(change.Before), say(change.After)));
        }
    }

    /// <summary>A milestone without an id is named by what it says.</summary>
    private static string Named(string id, string said) => id == said ? said : $"{id}: {said}";

    internal static string Standing(Report report, Assessment assessment) =>
        $"{report.Say(assessment.Grade.Label)} ({report.Range(assessment.Lowest, assessment.Highest)})";

    private static string Coverage(Coverage? coverage) => coverage switch
    {
        RiskAssessment.Coverage.Complete => "complete",
        RiskAssessment.Coverage.Partial => "partial",
        _ => "-",
    };
}
