namespace RiskAssessment;

/// <summary>What was asked, the level, what it could become, and when to look again.</summary>
internal static class LevelPart
{
    internal static void Write(Report report)
    {
        var (assessment, page) = (report.Assessment, report.Page);
        page.Paragraph(0, (report.Say(assessment.Instrument.Title), TextStyle.Strong));
        page.Paragraph(0, (Subject(report), TextStyle.Faint));
        var style = TrajectoryText.StyleOf(assessment.Level);
        page.Rule(TextStyle.Strong);
        page.Paragraph(
            TextPage.Margin, (report.Say(ReportPhrases.Concern), TextStyle.Strong), (report.Say(assessment.Grade.Label).ToUpperInvariant(), style));
        page.Rule(TextStyle.Strong);
        if (assessment.Level == RiskLevel.Undetermined)
            WriteMissing(report);
        else
            WriteRange(report);
        if (assessment.NextGrade is { } next)
            page.Paragraph(TextPage.Margin, ChangeWords.Nearest(report, assessment.WhyNot(next)));
        foreach (var action in assessment.Actions.Where(action => action.Rule.IsAlert))
            page.Paragraph(TextPage.Margin, (action.TextIn(report.Language), TextStyle.Alert));
        if (assessment.ReviewDue is { } due)
            page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.ReviewDue, report.Time(due)));
    }

    private static string Subject(Report report)
    {
        var assessment = report.Assessment;
        string[] parts =
        [
            assessment.Instrument.ToString(),
            .. assessment.CaseReference is { } reference ? [report.Say(ReportPhrases.Case, reference)] : Array.Empty<string>(),
            .. assessment.KnownAt is { } knownAt ? [report.Say(ReportPhrases.KnownAt, $"{report.Time(knownAt)} {Report.Offset(knownAt)}", assessment.NotKnownYet)] : Array.Empty<string>(),
            report.Say(ReportPhrases.AsOf, $"{report.Time(assessment.AsOf)} {Report.Offset(assessment.AsOf)}"),
        ];
        return string.Join(" | ", parts);
    }

    private static void WriteRange(Report report)
    {
        var (assessment, page) = (report.Assessment, report.Page);
        var grade = assessment.Grade;
        if (report.Say(Labels.Of(grade.Level)) is var level && level != report.Say(grade.Label))
            page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.Band, level));
        if (assessment.IsSettled)
            page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.Settled));
        else
            page.Paragraph(
                TextPage.Margin,
                (report.Say(ReportPhrases.CouldBecome, report.Say(assessment.Highest.Label)), TextStyle.Alert),
                (OpenWhat(report), TextStyle.Plain));
    }

    private static string OpenWhat(Report report) => report.Assessment.OpenQuestions.Count switch
    {
        0 => report.Say(ReportPhrases.DiaryOpen),
        var open => report.Count(open, ReportPhrases.OneOpen, ReportPhrases.ManyOpen),
    };

    private static void WriteMissing(Report report)
    {
        var (assessment, page) = (report.Assessment, report.Page);
        var (lowest, sufficiency) = (report.Say(assessment.Lowest.Label), assessment.Instrument.Sufficiency);
        page.Paragraph(TextPage.Margin, (report.Say(ReportPhrases.NotEnough, lowest), TextStyle.Strong));
        page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.CouldBeAny, report.Range(assessment.Lowest, assessment.Highest)));
        page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.Missing, lowest));
        var critical = assessment.OpenQuestions.Where(question => question.Item.IsCritical).Select(question => question.Item.Code).ToArray();
        if (sufficiency.CriticalAnswered && critical.Length > 0)
            page.Point(TextPage.Margin, "-", report.Say(ReportPhrases.CriticalMissing, string.Join(", ", critical)));
        var scored = assessment.Contributions.Where(contribution => !contribution.Value.IsPoint).Select(contribution => contribution.Item.Code).Distinct().Count();
        if (sufficiency.ScoredPercent > 0 && scored > 0)
            page.Point(TextPage.Margin, "-", report.Say(ReportPhrases.PercentMissing, sufficiency.ScoredPercent, scored));
    }
}
