namespace RiskAssessment;

/// <summary>What to do, by urgency, with for whom it is, and the notes under each action.</summary>
internal static class ActionPart
{
    private const int NoteMargin = 2 * TextPage.Margin;

    internal static void Write(Report report, ILookup<string, ActionNote>? notes)
    {
        if (report.Assessment.Actions.Count > 0)
            report.Page.Heading(report.Say(ReportPhrases.ToDo));
        foreach (var urgency in report.Assessment.Actions.GroupBy(action => action.Rule.Urgency))
        {
            report.Page.Paragraph(TextPage.Margin, (report.Say(Labels.Of(urgency.Key)), TextStyle.Strong));
            foreach (var action in urgency)
            {
                report.Page.Point(
                    TextPage.Margin,
                    "-",
                    (report.Say(Labels.Of(action.Rule.For)) + ":", TextStyle.Strong),
                    (action.TextIn(report.Language), TextStyle.Plain));
                WriteNotes(report, NoteMargin, notes?[action.Rule.Code]);
            }
        }
        if (notes?.Contains(ActionNote.UnderNoAction) != true)
            return;
        report.Page.Heading(report.Say(ReportPhrases.MoreHelp));
        WriteNotes(report, TextPage.Margin, notes[ActionNote.UnderNoAction]);
    }

    private static void WriteNotes(Report report, int margin, IEnumerable<ActionNote>? notes)
    {
        foreach (var note in notes ?? [])
            report.Page.Point(margin, "*", note.Say(report.Language));
    }
}
