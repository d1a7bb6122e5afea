namespace RiskAssessment.Import.Cells;

/// <summary>Months and days of the week in English and Welsh, whole, cut short, and with Welsh initial mutations.</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
    [
        "january jan ionawr ion",
        "february feb chwefror chwef chwe",
        "march mar mawrth fawrth maw",
        "april apr ebrill ebr",
        "may mai fai",
        "june jun mehefin fehefin meh",
        "july jul gorffennaf orffennaf gorff gor",
        "august aug awst",
        "september sept sep medi fedi med",
        "october oct hydref hyd",
        "november nov tachwedd dachwedd tach",
        "december dec rhagfyr ragfyr rhag",
    ];

    private static readonly string[] Weekdays =
    [
        "sunday sun dyddsul nossul",
        "monday mon dyddllun nosllun llun",
        "tuesday tues tue dyddmawrth nosfawrth",
        "wednesday weds wed dyddmercher nosfercher mercher",
        "thursday thurs thur thu dyddiau nosiau iau",
        "friday fri dyddgwener noswener gwener",
        "saturday sat dyddsadwrn nossadwrn sadwrn",
    ];

    private static readonly Dictionary<string, int> MonthByName = ByName(Months, first: 1);
    private static readonly Dictionary<string, int> WeekdayByName = ByName(Weekdays, first: 0);

    /// <summary>The month from 1 to 12; 0 where the word is none.</summary>
    internal static int MonthOf(string word) => MonthByName.GetValueOrDefault(Wording.Key(word));

    internal static bool TryWeekday(string words, out DayOfWeek weekday)
    {
        var isOne = WeekdayByName.TryGetValue(Wording.Key(words), out var number);
        weekday = (DayOfWeek)number;
        return isOne;
    }

    private static Dictionary<string, int> ByName(string[] names, int first) =>
        names.SelectMany((row, i) => row.Split(' ').Select(name => (name, Number: i + first)))
            .ToDictionary(pair => pair.name, pair => pair.Number, StringComparer.Ordinal);
}
