using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What a reader must bear in mind, what was left out, and which wording awaits review.</summary>
internal static class CaveatPart
{
    internal static void Write(Report report)
    {
        var assessment = report.Assessment;
        string[] points =
        [
            .. assessment.Pattern.Ignored.Count == 0
                ? Array.Empty<string>()
                : [report.Say(ReportPhrases.Ignored, ReasonPart.Listed(report, [.. assessment.Pattern.Ignored.Select(ignored => ignored.Id is { } id ? id : ignored.At.ToString())]))],
            .. assessment.Caveats.Select(report.Say),
            .. assessment.Instrument.ReviewPending.Contains(report.Language, StringComparer.OrdinalIgnoreCase)
                ? [report.Say(QuestionnairePhrases.ReviewPending)]
                : Array.Empty<string>(),
        ];
        if (points.Length == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.Mind));
        foreach (var point in points)
            report.Page.Point(TextPage.Margin, "-", point);
    }
}
