namespace RiskAssessment;

/// <summary>What to do, by urgency, with for whom it is.</summary>
internal static class ActionPart
{
    internal static void Write(Report report)
    {
        if (report.Assessment.Actions.Count == 0)
            return;
        report.Page.Heading(report.Say(ReportPhrases.ToDo));
        foreach (var urgency in report.Assessment.Actions.GroupBy(action => action.Rule.Urgency))
        {
            report.Page.Paragraph(TextPage.Margin, (report.Say(Labels.Of(urgency.Key)), TextStyle.Strong));
            foreach (var action in urgency)
                report.Page.Point(
                    TextPage.Margin,
                    "-",
                    (report.Say(Labels.Of(action.Rule.For)) + ":", TextStyle.Strong),
                    (action.TextIn(report.Language), TextStyle.Plain));
        }
    }
}
