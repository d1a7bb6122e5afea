using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Documents;

/// <summary>Recognises calendars (ics), and takes each event as an incident; its summary says what happened.</summary>
internal static class CalendarFile
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    internal static bool Fits(EvidenceFile file) => file.HeadText.AsSpan().TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    internal static void Read(EvidenceFile file, ImportSession session, Func<TextReader, IEnumerable<DocumentEvent>> read)
    {
        if (session.IsTooLarge(file))
            return;
        using var text = file.OpenText();
        var number = 0;
        foreach (var entry in read(text))
            Add(entry, ++number, session);
    }

    private static void Add(DocumentEvent entry, int number, ImportSession session)
    {
        session.CountRead();
        if (entry.When is not { } when)
        {
            session.Problems.Add(At(number, ImportProblem.DateNotUnderstood, "This event has no date that is understood, or its time zone is not known. Correct it in the calendar."));
            return;
        }
        if (entry.Repeats)
            session.Problems.AddLoss(At(number, ImportProblem.NotRead, "This event repeats. Only its first day is imported, because the calendar does not say on which days it happened. Write the others as events of their own.") with { Severity = ProblemSeverity.Warning });
        var draft = new IncidentDraft { When = Instants.Localized(when, session.Zone), Place = Text(entry.Location) };
        var summary = Text(entry.Summary) ?? "";
        var (known, unknown) = BehaviourCell.Read(summary);
        draft.Behaviours = known.Count == 0 ? [Unspecified] : [.. known.Distinct().Take(Bounds.BehavioursPerIncident)];
        if (unknown.Count > 0 || known.Count == 0)
        {
            if (summary.Length > 0)
                draft.Note.Add(summary);
            session.Problems.AddLoss(At(number, ImportProblem.BehaviourNotKnown, "The summary of this event names no known behaviour, so the words were added to the note. Code them, or correct the summary.") with { Severity = ProblemSeverity.Warning });
        }
        if (Text(entry.Description) is { } description)
            draft.Note.Add(description.Length > Bounds.TextLength - draft.NoteLength ? description[..(Bounds.TextLength - draft.NoteLength)] : description);
        session.Assembler.Add(new ReadIncident(draft.Named, null, $"{draft.Behaviours[0].Code}-{draft.When}", 1, (_, code, message) => At(number, code, message)));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim() is var trimmed && trimmed.Length > Bounds.TextLength ? trimmed[..Bounds.TextLength] : trimmed;

    private static Problem At(int number, string code, string message) => new(code, FormattableString.Invariant($"event {number}"), message, number, 1);
}
