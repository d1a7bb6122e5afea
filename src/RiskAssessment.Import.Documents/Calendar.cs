using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace RiskAssessment.Import.Documents;

/// <summary>Reads calendars (ics).</summary>
internal static class Calendar
{
    internal static IReadOnlyList<DocumentEvent> Read(TextReader text)
    {
        try
        {
            return [.. CalendarCollection.Load(text).SelectMany(calendar => calendar.Events).Select(Event)];
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            throw new InvalidDataException("This calendar is damaged, and nothing in it can be read. Export it again.", exception);
        }
    }

    /// <summary>An event; without anything that is known if a part of it is damaged.</summary>
    private static DocumentEvent Event(CalendarEvent entry)
    {
        try
        {
            return new DocumentEvent(WhenOf(entry))
            {
                Summary = entry.Summary,
                Description = entry.Description,
                Location = entry.Location,
                Repeats = entry.RecurrenceRule is not null || entry.RecurrenceDates.GetAllDates().Any(),
            };
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return new DocumentEvent(when: null);
        }
    }

    /// <summary>A whole day, several whole days (the end is not one of them), or a time.</summary>
    private static EdtfDate? WhenOf(CalendarEvent entry)
    {
        if (TimeOf(entry.Start) is { } start && entry.Start is { HasTime: false } && entry.End is { HasTime: false } end && DayOf(end).AddDays(-1) is var last && last > DayOf(entry.Start))
            return EdtfDate.Between(start, EdtfDate.Day(last));
        return TimeOf(entry.Start);
    }

    /// <summary>A day, which is that day in any zone; a time without a zone; or an instant. <see langword="null"/> if there is none, or its zone is not known.</summary>
    private static EdtfDate? TimeOf(CalDateTime? time)
    {
        if (time is null || time.Value.Year is <= 1 or >= 9999)
            return null;
        if (!time.HasTime)
            return EdtfDate.Day(DayOf(time));
        return time.IsFloating
            ? EdtfDate.AtLocal(time.Value.Year, time.Value.Month, time.Value.Day, time.Value.Hour, time.Value.Minute)
            : EdtfDate.At(new DateTimeOffset(time.AsUtc, TimeSpan.Zero));
    }

    private static DateOnly DayOf(CalDateTime time) => DateOnly.FromDateTime(time.Value);
}
