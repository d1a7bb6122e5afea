using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Where diary and answers disagree; never hidden.</summary>
internal static class DiscrepancyPart
{
    internal static void Write(Report report)
    {
        var discrepancies = report.Assessment.Discrepancies;
        if (discrepancies.Count == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.Disagree));
        foreach (var discrepancy in discrepancies)
        {
            var (answer, observed) = (LabelOf(report, discrepancy.Item, discrepancy.Answer), LabelOf(report, discrepancy.Item, discrepancy.Observed));
            var incidents = discrepancy.Incidents.Count == 0
                ? ""
                : $" ({ReasonPart.IncidentsOf(report, discrepancy.Incidents)})";
            report.Page.Point(
                TextPage.Margin,
                "!",
                (discrepancy.Item.Code + ":", TextStyle.Alert),
                (report.Say(ReportPhrases.Disagreement, answer, observed) + incidents + ".", TextStyle.Plain));
        }
        report.Page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.Unresolved));
    }

    private static string LabelOf(Report report, Item item, string option) =>
        report.Say(item.Options.First(known => known.Code == option).Label);
}
