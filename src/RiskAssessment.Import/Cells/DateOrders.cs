using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>Finds the order of day and month in the dates of a file from all of them.</summary>
internal sealed partial class DateOrders
{
    private const string Remedy = "Say the order with --dates day-first or --dates month-first.";

    private readonly List<(int Year, int First, int Second)> _dates = [];
    private bool _isDayFirst;
    private bool _isMonthFirst;
    private bool _isOpen;
    private bool _hasShortYears;

    /// <summary>Adds a header, which can name the order: (dd/mm/yyyy).</summary>
    internal void AddHeader(string header)
    {
        _isDayFirst |= DayFirstHeader().IsMatch(header);
        _isMonthFirst |= MonthFirstHeader().IsMatch(header);
    }

    /// <summary>Adds a cell with one date or several.</summary>
    internal void Add(string cell)
    {
        if (cell.Length > DateCell.Longest)
            return;
        var text = Wording.OneLine(cell);
        foreach (Match match in Figures().Matches(text))
        {
            var (first, second, year) = (Number(match, 1), Number(match, 3), match.Groups[4]);
            if (first is < 1 or > 31 || second is < 1 or > 31 || (first > 12 && second > 12))
                continue;
            _hasShortYears |= year.Length == 2;
            _isDayFirst |= first > 12 || match.Groups[2].Value == ".";
            _isMonthFirst |= second > 12;
            _isOpen |= first != second && match.Groups[2].Value != ".";
            if (match.Index > 0 && year.Length == 4)
                AddWeekday(text[..match.Index], first, second, Number(match, 4));
            _dates.Add((Number(match, 4), first, second));
        }
        _hasShortYears |= ShortNamed().IsMatch(text);
    }

    /// <summary>The form of the dates, and the one problem of the file with them.</summary>
    /// <param name="asked">The order that the person says.</param>
    /// <param name="zone">The zone of the diary.</param>
    internal (DateForm Form, Refusal Warning) Decide(DateOrder? asked, TimeZoneInfo zone)
    {
        var isKnown = asked is not null || _isDayFirst != _isMonthFirst || !_isOpen;
        var order = asked ?? (_isDayFirst != _isMonthFirst ? (_isMonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst) : ByTime() ?? DateOrder.DayFirst);
        isKnown |= !_isDayFirst && !_isMonthFirst && ByTime() is not null;
        var form = new DateForm { Order = order, Zone = zone, AllowsTwoDigitYears = isKnown };
        if (asked is null && _isDayFirst && _isMonthFirst)
            return (form with { Refusal = new(ImportProblem.DateOrderContradictory, $"Some dates of this file have the day first and some the month first, so no date in figures is read. {Remedy}", IsOfFile: true) }, default);
        if (_hasShortYears && !isKnown)
            return (form with { Refusal = new(ImportProblem.TwoDigitYear, $"The years have two digits, and nothing in the file shows whether the day or the month comes first. {Remedy} Or write all four digits.", IsOfFile: true) }, default);
        if (_hasShortYears)
            return (form, new(ImportProblem.TwoDigitYear, $"The years have two digits. They are read as 1980 to 2079, with the {(order == DateOrder.DayFirst ? "day" : "month")} first. Check one of the dates."));
        return (form, isKnown ? default : new(ImportProblem.DateOrderOpen, $"Nothing in the file shows whether the day or the month comes first in its dates. They are read with the day first: 02/03/2018 is 2 March. {Remedy}"));
    }

    /// <summary>The only order in which the dates go in one direction; <see langword="null"/> if both do, or none.</summary>
    private DateOrder? ByTime()
    {
        const int fewest = 3;
        if (_dates.Distinct().Count() < fewest)
            return null;
        var dayFirst = IsInOrder(_dates.ConvertAll(date => (date.Year * 10_000) + (date.Second * 100) + date.First));
        var monthFirst = IsInOrder(_dates.ConvertAll(date => (date.Year * 10_000) + (date.First * 100) + date.Second));
        return dayFirst == monthFirst ? null : dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private static bool IsInOrder(List<int> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.First <= pair.Second) || days.Zip(days.Skip(1)).All(pair => pair.First >= pair.Second);

    private void AddWeekday(string before, int first, int second, int year)
    {
        if (!MonthNames.TryWeekday(before.Trim(' ', ',', '.'), out var weekday))
            return;
        var (fitsDay, fitsMonth) = (Fits(year, second, first, weekday), Fits(year, first, second, weekday));
        _isDayFirst |= fitsDay && !fitsMonth;
        _isMonthFirst |= fitsMonth && !fitsDay;
    }

    private static bool Fits(int year, int month, int day, DayOfWeek weekday) =>
        year is >= 1 and <= 9999 && month <= 12 && day <= DateTime.DaysInMonth(year, month) && new DateTime(year, month, day).DayOfWeek == weekday;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9]|[./])([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})(?![./]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    /// <summary>A day, the name of a month, and a year of two digits: 02-Mar-24.</summary>
    [GeneratedRegex(@"(?<![0-9:])[0-9]{1,2}(?:st|nd|rd|th)?[ ./-]\p{L}{3,}[ ./-]'?[0-9]{2}(?![0-9:.]|[ap]m)(?! ?(?!am|pm)\p{L}{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNamed();

    [GeneratedRegex(@"\bd{1,2}[ ./-]+m{1,3}\b|\bday[ ./-]+month\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirstHeader();

    [GeneratedRegex(@"\bm{1,2}[ ./-]+d{1,2}\b|\bmonth[ ./-]+day\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirstHeader();
}
