namespace RiskAssessment.Import.Chats;

/// <summary>What stands around the date and time with which a message begins.</summary>
internal enum ChatFrame
{
    /// <summary>[date, time] name: text</summary>
    Bracket,

    /// <summary>date, time - name: text</summary>
    Dash,

    /// <summary>date time: name: text</summary>
    Colon,
}

/// <summary>What the dates and times of all messages of one chat have in common.</summary>
/// <param name="Frame">What stands around them.</param>
/// <param name="IsTimeFirst">Whether the time stands before the date.</param>
/// <param name="Separator">What stands between the parts of the date.</param>
/// <param name="IsYearFirst">Whether the year is the first part.</param>
/// <param name="IsLongYear">Whether the year has four digits.</param>
/// <param name="HasSeconds">Whether the time has seconds.</param>
/// <param name="HasHalves">Whether the time is of a half day: am or pm.</param>
internal readonly record struct ChatShape(ChatFrame Frame, bool IsTimeFirst, char Separator, bool IsYearFirst, bool IsLongYear, bool HasSeconds, bool HasHalves);

/// <summary>The date and time with which a message begins. Which part of the date is the month is a fact about the whole chat.</summary>
/// <param name="Shape">How they are written.</param>
/// <param name="Year">The year.</param>
/// <param name="First">The first of the other parts of the date.</param>
/// <param name="Second">The second of the other parts.</param>
/// <param name="Time">The second of the day; -1 if the word for its half is not known.</param>
/// <param name="End">Where the name or text begins.</param>
internal readonly record struct ChatStamp(ChatShape Shape, int Year, int First, int Second, int Time, int End)
{
    /// <summary>The day if the parts are in this order; false if there is no such day.</summary>
    internal bool TryDay(DateOrder order, out DateOnly day)
    {
        var (month, number) = order == DateOrder.MonthFirst || Shape.IsYearFirst ? (First, Second) : (Second, First);
        var exists = month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(Year, month);
        day = exists ? new DateOnly(Year, month, number) : default;
        return exists;
    }
}
