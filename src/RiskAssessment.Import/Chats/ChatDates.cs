namespace RiskAssessment.Import.Chats;

/// <summary>What the dates of one chat say about the order of day and month.</summary>
internal sealed class ChatDates
{
    private (int Line, ChatStamp Stamp)? _dayAboveTwelve;
    private (int Line, ChatStamp Stamp)? _monthSecond;
    private bool _isOpen;
    private int _lastDayFirst;
    private int _lastMonthFirst;
    private bool _dayFirstGoesBack;
    private bool _monthFirstGoesBack;
    private int _lastYearFirst;
    private bool _yearFirstGoesBack;

    internal void Add(ChatStamp stamp, int line)
    {
        if (stamp.Shape.IsYearFirst)
            return;
        if (stamp.First > 12)
            _dayAboveTwelve ??= (line, stamp);
        else if (stamp.Second > 12)
            _monthSecond ??= (line, stamp);
        else
            _isOpen |= stamp.First != stamp.Second;
        var (dayFirst, monthFirst) = (Rank(stamp.Year, stamp.Second, stamp.First), Rank(stamp.Year, stamp.First, stamp.Second));
        _dayFirstGoesBack |= dayFirst < _lastDayFirst;
        _monthFirstGoesBack |= monthFirst < _lastMonthFirst;
        (_lastDayFirst, _lastMonthFirst) = (dayFirst, monthFirst);
        var yearFirst = Rank(stamp.First, stamp.Second, stamp.Year % 100);
        _yearFirstGoesBack |= stamp.Shape.IsLongYear || stamp.Second > 12 || stamp.Year % 100 > 31 || yearFirst < _lastYearFirst;
        _lastYearFirst = yearFirst;
    }

    /// <summary>The order of day and month; <see langword="null"/> if the dates contradict each other or what was asked for, which is then a problem of the file.</summary>
    internal DateOrder? Decide(char separator, ImportSession session)
    {
        var asked = session.Options.Dates;
        // A few phones write the year first in two digits, which cannot be told from a day in one date, but in the order of many.
        if (_dayFirstGoesBack && _monthFirstGoesBack && !_yearFirstGoesBack)
            return Refuse(session, "The dates of this file are in the order of time only if their first part is the year, in two digits, which is not read. Set the language of the phone to English, and export the chat again.");
        switch (_dayAboveTwelve, _monthSecond)
        {
            case ({ } day, { } month) when asked is null:
                return Refuse(session, $"In line {day.Line} the day stands before the month ({Shown(day.Stamp)}), and in line {month.Line} after it ({Shown(month.Stamp)}). Import each chat as a file of its own, or say which order counts (--dates).");
            case ({ } day, null) when asked == DateOrder.MonthFirst:
                return Refuse(session, $"The dates were said to have the month first, but line {day.Line} has the day first ({Shown(day.Stamp)}). Import this file without --dates.");
            case (null, { } month) when asked == DateOrder.DayFirst:
                return Refuse(session, $"The dates were said to have the day first, but line {month.Line} has the month first ({Shown(month.Stamp)}). Import this file without --dates.");
            case ({ }, null):
                return DateOrder.DayFirst;
            case (null, { }):
                return DateOrder.MonthFirst;
            default:
                return asked ?? WithoutProof(separator, session);
        }
    }

    /// <summary>A chat is in the order of time, so an order under which its dates go back is not its order if the other one never does.</summary>
    private DateOrder WithoutProof(char separator, ImportSession session)
    {
        if (_dayFirstGoesBack != _monthFirstGoesBack)
            return _dayFirstGoesBack ? DateOrder.MonthFirst : DateOrder.DayFirst;
        if (_isOpen && separator != '.')
            session.Problems.Add(ImportSession.Warning(ImportProblem.DateOrderOpen, "The dates of this file can be read with the day or with the month first, and are read with the day first. If that is wrong, give the order (--dates month-first)."));
        return DateOrder.DayFirst;
    }

    private static DateOrder? Refuse(ImportSession session, string message)
    {
        session.Refuse(ImportProblem.DateOrderContradictory, message);
        return null;
    }

    private static string Shown(ChatStamp stamp) => $"{stamp.First}{stamp.Shape.Separator}{stamp.Second}{stamp.Shape.Separator}{stamp.Year}";

    private static int Rank(int year, int month, int day) => (((year * 100) + month) * 100) + day;
}
