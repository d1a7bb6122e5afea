using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>One date as people write it: numbers with the day first, or with the name of the month.</summary>
/// <param name="Year">The year, where it was not left out.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day; none for a whole month.</param>
/// <param name="Time">What follows the date.</param>
internal readonly partial record struct CalendarWords(int? Year, int Month, int? Day, string Time = "")
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    internal string Edtf => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}{(Day is null ? "" : "-")}{Day:00}");

    /// <summary>Reads a date; a refusal without a code if the words are not a date.</summary>
    internal static bool TryRead(string text, DateForm form, out CalendarWords date, out Refusal refusal)
    {
        (date, refusal) = (default, default);
        var words = WithoutWeekday(text, out var weekday);
        var isOne = TryFigures(words, form, ref date, ref refusal) || (refusal.Code is null && TryNamed(words, form, ref date, ref refusal));
        if (isOne && refusal.Code is null && date is { Year: { } year, Day: { } day })
            refusal = Check(year, date.Month, day, weekday);
        return isOne && refusal.Code is null;
    }

    private static bool TryFigures(string words, DateForm form, ref CalendarWords date, ref Refusal refusal)
    {
        if (YearFirst().Match(words) is { Success: true } iso)
        {
            date = new(Number(iso, 1), Number(iso, 3), Number(iso, 4), iso.Groups[5].Value);
            return true;
        }
        if (MonthAndYear().Match(words) is { Success: true } month && Number(month, 1) is >= 1 and <= 12)
        {
            date = new(Number(month, 2), Number(month, 1), null);
            return true;
        }
        if (DayFirst().Match(words) is not { Success: true } figures)
            return false;
        var (dayAt, monthAt) = form.Order == DateOrder.DayFirst ? (1, 3) : (3, 1);
        if (form.Refusal.Code is not null && figures.Groups[4].Length != 4 | form.Refusal.Code != ImportProblem.TwoDigitYear)
            refusal = form.Refusal;
        else if (figures.Groups[4].Length is 1 or 3 || (figures.Groups[4].Length == 2 && !form.AllowsTwoDigitYears))
            refusal = TwoDigits(figures.Groups[4].Value);
        else if (Number(figures, monthAt) > 12 && Number(figures, dayAt) <= 12)
            refusal = new(ImportProblem.MonthFirst, $"There is no month {Number(figures, monthAt)}: dates are read with the {(form.Order == DateOrder.DayFirst ? "day" : "month")} first. Write {figures.Groups[3].Value}/{figures.Groups[1].Value}/{figures.Groups[4].Value} if the other order was meant here, and check the other dates of this file.");
        else
            date = new(YearOf(figures.Groups[4]), Number(figures, monthAt), Number(figures, dayAt), figures.Groups[5].Value);
        return refusal.Code is null;
    }

    private static bool TryNamed(string words, DateForm form, ref CalendarWords date, ref Refusal refusal)
    {
        if (NamedMonthAndYear().Match(words) is { Success: true } month && MonthNames.MonthOf(month.Groups[1].Value) is > 0 and var only)
        {
            if (month.Groups[2].Length < 4)
                refusal = TwoDigits(month.Groups[2].Value);
            date = new(Number(month, 2), only, null);
            return true;
        }
        var match = NamedMonthFirst().Match(words);
        var (day, name) = (2, 1);
        if (!match.Success)
            (match, day, name) = (NamedMonth().Match(words), 1, 2);
        if (!match.Success || MonthNames.MonthOf(match.Groups[name].Value) is not (> 0 and var known))
            return false;
        if (match.Groups[3] is { Length: 2 } year && !form.AllowsTwoDigitYears)
            refusal = TwoDigits(year.Value);
        date = new(match.Groups[3].Success ? YearOf(match.Groups[3]) : null, known, Number(match, day), match.Groups[4].Value);
        return true;
    }

    private static Refusal Check(int year, int month, int day, DayOfWeek? weekday)
    {
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return new(ImportProblem.DateNotUnderstood, $"There is no day {day} in month {month} of {year}. Correct the date; the day comes first.");
        var real = new DateTime(year, month, day).DayOfWeek;
        return weekday is { } said && said != real
            ? new(ImportProblem.DateNotUnderstood, $"{day}/{month}/{year} was a {real}, not a {said}. Correct one of the two.")
            : default;
    }

    private static Refusal TwoDigits(string year) =>
        new(ImportProblem.TwoDigitYear, $"The year '{year}' can be read in more than one way. Write all four digits, for example 02/03/2018.");

    private static string WithoutWeekday(string text, out DayOfWeek? weekday)
    {
        weekday = null;
        if (Weekday().Match(text) is not { Success: true } match || !MonthNames.TryWeekday(match.Groups[1].Value, out var day))
            return text;
        weekday = day;
        return match.Groups[2].Value;
    }

    /// <summary>Years of two digits are from 1980 to 2079.</summary>
    private static int YearOf(Group digits)
    {
        var year = int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
    }

    private static int Number(Match match, int group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^((?:dydd |nos )?\p{L}+)\.?,? (.+)$", Plain)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^([0-9]{4}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})(?:(?:[ ,]+|t)(.+))?$", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{1,3})(?:(?:[ ,]+|t)(.+))?$", Plain)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{1,2}) ?[./-] ?([0-9]{4})$", Plain)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^(?:the )?([0-9]{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?(?: of| o)?[ .,/-]*(\p{L}+)\.?(?:[ .,/-]*'?([0-9]{4}|[0-9]{2})(?![0-9:.]| ?(?!(?:am|pm)\b)\p{L}{3,}))?(?:[ ,]+(.+))?$", Plain)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^(\p{L}+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?:[ ,]+(.+))?$", Plain)]
    private static partial Regex NamedMonthFirst();

    [GeneratedRegex(@"^(\p{L}+)\.?[ .,/-]*'?([0-9]{4}|[0-9]{2})$", Plain)]
    private static partial Regex NamedMonthAndYear();
}
