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
            var answer = LabelOf(report, discrepancy.Item, discrepancy.Answer);
            var observed = discrepancy.Observed is { } shown ? LabelOf(report, discrepancy.Item, shown) : report.Say(ReportPhrases.Nothing);
            var incidents = discrepancy.Incidents.Count == 0
                ? ""
                : $" ({ReasonPart.IncidentsOf(report, discrepancy.Incidents)})";
            report.Page.Point(
                TextPage.Margin,
                "!",
                (discrepancy.Item.Code + ":", TextStyle.Alert),
                (report.Say(PhraseOf(discrepancy.Kind), answer, observed) + incidents + ".", TextStyle.Plain));
        }
        report.Page.Paragraph(TextPage.Margin, report.Say(ReportPhrases.Unresolved));
    }

    private static LocalizedText PhraseOf(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.DiaryShowsMore => ReportPhrases.ShowsMore,
        DiscrepancyKind.DiaryShowsLess => ReportPhrases.ShowsLess,
        _ => ReportPhrases.DoesNotApply,
    };

    /// <summary>A count is its own label.</summary>
    private static string LabelOf(Report report, Item item, string answer) =>
        item.Options.FirstOrDefault(known => known.Code == answer) is { } option ? report.Say(option.Label) : answer;
}
