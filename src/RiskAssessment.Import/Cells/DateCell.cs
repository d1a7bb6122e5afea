using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>A date and the text after it.</summary>
internal readonly record struct DateReading(EdtfDate Date, string Time);

/// <summary>Reads dates as people write them: EDTF, day first, with the name of the month, a month, or a range.</summary>
internal static partial class DateCell
{
    internal const int Longest = 100;

    private const int DayLength = 10;

    private const string Ways = "Write 02/03/2018 (2 March 2018), 2 March 2018, March 2018, 1-14 March 2018, or 2018-03-02T21:10.";

    private static readonly string[] RangeWords = [" to ", " until ", " till ", " - ", " hyd ", " tan ", " i ", "-"];

    /// <summary>Only after "between": two dates with an "and" are otherwise two things that happened.</summary>
    private static readonly string[] BetweenWords = [" and ", " a ", " ac "];

    /// <summary>Reads a cell. Returns false, with a refusal, if the cell is not a date.</summary>
    internal static bool TryRead(string cell, DateForm form, out DateReading reading, out Refusal refusal)
    {
        (reading, refusal) = (default, default);
        if (cell.Length > Longest)
        {
            refusal = NotUnderstood();
            return false;
        }
        var text = BetweenDateAndTime().Replace(Wording.OneLine(cell), " ");
        if (EdtfDate.TryParse(text, out var date) || EdtfDate.TryParse(text.Replace(' ', 'T'), out date))
            reading = Exact(date, form);
        else if (Instants.TryReadEpoch(text, out var instant) && Instants.Of(instant, form.Zone) is { } local)
            reading = new(local, "");
        else if (DayNumber().IsMatch(text))
            refusal = SerialNumber(text);
        else if (TimeFirst().Match(text) is { Success: true } swapped && TryRead(swapped.Groups[2].Value, form, out reading, out _) && reading.Time.Length == 0)
            reading = reading with { Time = swapped.Groups[1].Value };
        else if (CalendarWords.TryRead(text, form, out var words, out refusal) && words is { Year: not null, Time: "" })
            _ = TryDate(words, ref reading, ref refusal);
        else if (refusal.Code is null && !TryRange(text, form, ref reading, ref refusal) && refusal.Code is null)
            _ = TryDate(words, ref reading, ref refusal);
        return refusal.Code is null;
    }

    /// <summary>An exact time without an offset is in the zone that the header names, if any.</summary>
    private static DateReading Exact(EdtfDate date, DateForm form)
    {
        var text = date.ToString();
        return form.WrittenIn is not null && date.Precision == DatePrecision.Minute && text.Length > DayLength && text.AsSpan(DayLength).IndexOfAny('Z', '+', '-') < 0
            ? new(EdtfDate.Parse(text[..DayLength]), text[(DayLength + 1)..])
            : new(Instants.Localized(date, form.Zone), "");
    }

    private static bool TryDate(CalendarWords words, ref DateReading reading, ref Refusal refusal)
    {
        if (words is { Month: > 0, Year: null })
            refusal = new(ImportProblem.DateNotUnderstood, "This date has no year. Write the year with all four digits.");
        else if (words.Month > 0 && EdtfDate.TryParse(words.Edtf, out var date))
            reading = new(date, words.Time);
        else
            refusal = NotUnderstood();
        return refusal.Code is null;
    }

    /// <summary>The first date of a range may leave to the second what they share: 1-14 March 2018.</summary>
    private static bool TryRange(string text, DateForm form, ref DateReading reading, ref Refusal refusal)
    {
        var opening = RangeStart().Match(text);
        var range = text[opening.Length..];
        foreach (var word in opening.Groups[1].Success ? BetweenWords : RangeWords)
        {
            var at = range.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            if (!CalendarWords.TryRead(range[(at + word.Length)..].Trim(), form, out var until, out var later))
            {
                refusal = later.Code is null ? refusal : later;
                continue;
            }
            if (!TryStart(range[..at].Trim(), until, form, out var first, ref refusal))
                continue;
            var isRange = TryEnd(first, form, out var start) & TryEnd(until, form, out var end);
            reading = isRange ? new(EdtfDate.Between(start, end), "") : default;
            refusal = isRange ? default : NotUnderstood();
            return isRange;
        }
        return false;
    }

    /// <summary>One end of a range, which may have an exact time.</summary>
    private static bool TryEnd(CalendarWords words, DateForm form, out EdtfDate end)
    {
        end = default;
        return words.Year is not null
            && EdtfDate.TryParse(words.Edtf, out end)
            && (words.Time.Length == 0 || (TimeCell.TryApply(end, words.Time, form, out end) && end.Precision == DatePrecision.Minute));
    }

    private static bool TryStart(string text, CalendarWords until, DateForm form, out CalendarWords first, ref Refusal refusal)
    {
        if (until.Day is not null && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
            first = until with { Day = day };
        else if (MonthNames.MonthOf(text) is > 0 and var month && until.Day is null)
            first = until with { Month = month };
        else if (!CalendarWords.TryRead(text, form, out first, out var earlier))
            refusal = earlier.Code is null ? refusal : earlier;
        else if (first.Year is null)
            first = first with { Year = until.Year };
        return first.Year is not null;
    }

    private static Refusal SerialNumber(string text)
    {
        var days = int.Parse(text.AsSpan(0, 5), NumberStyles.None, CultureInfo.InvariantCulture);
        var likely = new DateTime(1899, 12, 30).AddDays(days).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return new(ImportProblem.DayNumber, $"This is the day number of a spreadsheet (it may mean {likely}). Give the column a date format in the spreadsheet and save it as CSV again.");
    }

    private static Refusal NotUnderstood() => new(ImportProblem.DateNotUnderstood, $"This is not understood as a date. {Ways}");

    [GeneratedRegex(@"^[0-9]{5}(?:[.,][0-9]+)?$")]
    private static partial Regex DayNumber();

    /// <summary>The word between a date and a time: 2 March 2024 at 21:10.</summary>
    [GeneratedRegex(@"(?<=[0-9]),? (?:at|um|à|a las|alle|om|às) (?=[0-9]{1,2}(?:[:.h]| ?[ap]\.?m))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BetweenDateAndTime();

    /// <summary>A time before the date: 21:10:32 UTC 2024-03-02.</summary>
    [GeneratedRegex(@"^([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:UTC|GMT|BST|Z|[+-][0-9]{2}:?[0-9]{2}))?),? (?:on )?(.*[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(@"^(?:from |o |(between |rhwng ))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangeStart();
}
