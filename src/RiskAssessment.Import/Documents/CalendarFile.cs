using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Documents;

/// <summary>Reads calendars (ics) in which somebody kept a diary. Each event is an incident; its summary says what happened.</summary>
internal static class CalendarFile
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    internal static bool Fits(EvidenceFile file) => file.HeadText.AsSpan().TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (session.ReadAll(file) is not { } text)
            return;
        var number = 0;
        try
        {
            foreach (var calendar in CalendarCollection.Load(System.Text.Encoding.UTF8.GetString(text.Utf8)))
                foreach (var entry in calendar.Events)
                    Add(entry, ++number, session);
        }
        catch (Exception exception) when (Workbook.IsOfFile(exception))
        {
            session.Refuse(ImportProblem.Damaged, FormattableString.Invariant($"The calendar cannot be read after event {number}. Export it again."));
        }
    }

    private static void Add(CalendarEvent entry, int number, ImportSession session)
    {
        session.CountRead();
        if (TimeOf(entry.Start, session.Zone) is not { } start)
        {
            session.Problems.Add(At(number, ImportProblem.DateNotUnderstood, "This event has no date that is understood, or its time zone is not known. Correct it in the calendar."));
            return;
        }
        if (entry.RecurrenceRule is not null || entry.RecurrenceDates.GetAllDates().Any())
            session.Problems.AddLoss(At(number, ImportProblem.NotRead, "This event repeats. Only its first day is imported, because the calendar does not say on which days it happened. Write the others as events of their own.") with { Severity = ProblemSeverity.Warning });
        var draft = new IncidentDraft { When = WhenOf(entry, start), Place = Text(entry.Location) };
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

    /// <summary>A whole day, several whole days (the end is not one of them), or a time.</summary>
    private static EdtfDate WhenOf(CalendarEvent entry, EdtfDate start)
    {
        if (entry.Start is { HasTime: false } && entry.End is { HasTime: false } end && DayOf(end).AddDays(-1) is var last && last > DayOf(entry.Start))
            return EdtfDate.Between(start, EdtfDate.Day(last));
        return start;
    }

    /// <summary>A day in any zone is that day; a time without a zone is in that of the diary; any other is converted to it.</summary>
    private static EdtfDate? TimeOf(CalDateTime? time, TimeZoneInfo zone)
    {
        if (time is null || time.Value.Year is <= 1 or >= 9999)
            return null;
        if (!time.HasTime)
            return EdtfDate.Day(DayOf(time));
        if (time.IsFloating)
            return EdtfDate.AtLocal(time.Value.Year, time.Value.Month, time.Value.Day, time.Value.Hour, time.Value.Minute);
        return Instants.Of(new DateTimeOffset(time.AsUtc, TimeSpan.Zero), zone);
    }

    private static DateOnly DayOf(CalDateTime time) => DateOnly.FromDateTime(time.Value);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim() is var trimmed && trimmed.Length > Bounds.TextLength ? trimmed[..Bounds.TextLength] : trimmed;

    private static Problem At(int number, string code, string message) => new(code, FormattableString.Invariant($"event {number}"), message, number, 1);
}
