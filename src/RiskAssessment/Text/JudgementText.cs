namespace RiskAssessment;

/// <summary>Judged assessments as plain text for people: the level to act on, the computed level, the judgements, and prompts.</summary>
/// <remarks>The same input gives the same text on every machine; lines end in a line feed. Reasons that people wrote are not printed.</remarks>
public static class JudgementText
{
    /// <summary>Writes a judged assessment.</summary>
    /// <param name="judged">The judged assessment.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(JudgedAssessment judged, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        var report = new Report(judged.Computed, page, language);
        page.Point(0, report.Say(HistoryPhrases.ActOn), (Level(report, judged.ResponseLevel), TrajectoryText.StyleOf(judged.ResponseLevel)));
        page.Point(0, report.Say(HistoryPhrases.Computed), (Level(report, judged.Computed.Level), TrajectoryText.StyleOf(judged.Computed.Level)));
        foreach (var judgement in judged.Judgements)
            page.Point(TextPage.Margin, "-", report.Say(
                HistoryPhrases.Judgement, judgement.Event.Sequence, Level(report, judgement.Level), judgement.Event.By, report.Time(judgement.Event.Recorded), report.Say(Labels.Of(judgement.Status))));
        if (judged.Prompts.Count == 0)
            return;
        page.Paragraph(0, (report.Say(HistoryPhrases.Prompt), TextStyle.Alert));
        foreach (var reason in judged.Prompts)
            page.Point(TextPage.Margin, "!", $"{report.Say(reason.Rule.Because)} ({string.Join(", ", reason.Incidents)})");
    }

    private static string Level(Report report, RiskLevel level) => report.Say(Labels.Of(level));
}
