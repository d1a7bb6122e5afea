using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Why: the reasons of the highest grade in full, those below it in a line each.</summary>
internal static class ReasonPart
{
    private const int MostIncidents = 8;

    internal static void Write(Report report)
    {
        var (reasons, page) = (report.Assessment.Reasons, report.Page);
        page.Heading(report.Say(ReportPhrases.Why));
        if (reasons.Count == 0)
            page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.NoRule));
        var raised = report.Assessment.Discrepancies.Where(discrepancy => discrepancy.Kind == DiscrepancyKind.DiaryShowsMore).Select(discrepancy => discrepancy.Item.Code);
        var observed = new HashSet<string>(report.Assessment.Observed.Select(answer => answer.Item.Code).Concat(raised), StringComparer.Ordinal);
        foreach (var grade in reasons.GroupBy(reason => reason.Grade))
        {
            if (grade.Key == reasons[0].Grade)
                WriteInFull(report, grade, observed);
            else
                WriteInBrief(report, grade);
        }
    }

    private static void WriteInFull(Report report, IEnumerable<Reason> reasons, HashSet<string> observed)
    {
        foreach (var reason in reasons)
        {
            report.Page.Point(TextPage.Margin, "*", (report.Say(reason.Rule.Because), TextStyle.Plain));
            var support = Support(report, reason, observed).ToArray();
            if (support.Length > 0)
                report.Page.Paragraph(4, ($"{report.Say(ReportPhrases.RestsOn)} {string.Join("; ", support)}.", TextStyle.Faint));
        }
    }

    private static void WriteInBrief(Report report, IGrouping<Grade, Reason> grade)
    {
        report.Page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.AlsoHolds, report.Say(grade.Key.Label)));
        foreach (var reason in grade)
        {
            string[] support = [.. reason.Items, .. reason.Facts.Select(fact => PatternFactTable.ByCode[fact].Label.In(report.Language))];
            report.Page.Point(TextPage.Margin, "-", (reason.Rule.Code + ":", TextStyle.Plain), (string.Join(", ", support), TextStyle.Faint));
        }
    }

    private static IEnumerable<string> Support(Report report, Reason reason, HashSet<string> observed)
    {
        var answered = reason.Items.Where(item => !observed.Contains(item)).ToArray();
        var seen = reason.Items.Where(observed.Contains).ToArray();
        if (answered.Length > 0)
            yield return report.Say(ReportPhrases.Answered, string.Join(", ", answered));
        if (seen.Length > 0)
            yield return report.Say(ReportPhrases.Seen, string.Join(", ", seen));
        foreach (var fact in reason.Facts)
            yield return $"{report.Say(PatternFactTable.ByCode[fact].Label)}: {FactWords.Value(report, fact)}";
        if (reason.Incidents.Count > 0)
            yield return IncidentsOf(report, reason.Incidents);
    }

    internal static string IncidentsOf(Report report, IReadOnlyList<string> ids) =>
        report.Say(ids.Count == 1 ? ReportPhrases.OneIncident : ReportPhrases.Incidents, Listed(report, ids));

    /// <summary>The first few, and how many more there are.</summary>
    internal static string Listed(Report report, IReadOnlyList<string> ids, string separator = ", ") =>
        string.Join(separator, ids.Take(MostIncidents))
        + (ids.Count > MostIncidents ? " " + report.Say(ReportPhrases.More, ids.Count - MostIncidents) : "");
}
