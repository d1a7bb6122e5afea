namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Dates of every precision, often near clock changes, and sometimes at the ends of the calendar.</summary>
internal static class RandomDate
{
    /// <summary>
    /// Two changes in London, and in Lord Howe by half an hour; a skipped and a repeated midnight in Cairo, Santiago and Havana; a day in
    /// St John's that ends a minute after it began; a leap day; a new year.
    /// </summary>
    private static readonly DateTime[] Days =
    [
        new(2008, 11, 2),
        new(2024, 3, 31), new(2024, 10, 27), new(2024, 10, 6), new(2024, 4, 26), new(2023, 10, 27), new(2024, 9, 8), new(2024, 4, 7), new(2024, 3, 10), new(2024, 11, 3), new(2024, 2, 29), new(2024, 12, 31), new(2024, 6, 2),
    ];

    /// <summary>Days from an edge of some window to asOf, so that dates are exactly on it.</summary>
    private static readonly int[] Windows = [0, 7, 14, 28, 90];

    internal static EdtfDate Of(Random random) => EdtfDate.Parse(random.Next(12) switch
    {
        < 3 => Interval(random),
        3 => random.Next(3) == 0 ? Extreme(random) : Point(random),
        _ => Point(random),
    });

    internal static DateTimeOffset AsOf(Random random) => random.Next(20) switch
    {
        0 => DateTimeOffset.MinValue.AddDays(2 + random.Next(60)),
        1 => DateTimeOffset.MaxValue.AddDays(-2 - random.Next(60)),
        < 9 => new DateTimeOffset(Days[random.Next(Days.Length)].AddDays(Windows[random.Next(Windows.Length)]).AddHours(random.Next(-3, 4)).AddMinutes(random.Next(2) * 30), TimeSpan.Zero),
        _ => new DateTimeOffset(Moment(random), TimeSpan.FromMinutes(15 * random.Next(-40, 41))),
    };

    /// <summary>The second date is never before the first: in any zone, they are two days apart, or one is in the other.</summary>
    private static string Interval(Random random)
    {
        var from = Moment(random);
        return random.Next(8) switch
        {
            < 2 => Written(random, from, random.Next(9)) + "/..",
            < 4 => Overlapping(random, from),
            _ => Written(random, from, random.Next(9)) + "/" + Written(random, from.AddDays(2 + random.Next(random.Next(3) == 0 ? 400 : 20)), random.Next(9)),
        };
    }

    private static string Overlapping(Random random, DateTime from) => random.Next(8) switch
    {
        0 => $"{from:yyyy-MM-dd}/{from:yyyy-MM-dd}",
        1 => $"{from:yyyy-MM-dd}{Qualifier(random)}/{from.AddDays(1):yyyy-MM-dd}{Qualifier(random)}",
        2 => $"{from:yyyy-MM}{Qualifier(random)}/{from:yyyy-MM-dd}",
        3 => $"{from:yyyy-MM-dd}/{from:yyyy-MM}{Qualifier(random)}",
        4 => $"{from:yyyy}/{from:yyyy-MM}",
        5 => $"{from:yyyy-MM}/{from:yyyy-MM}-XX",
        6 => $"{from:yyyy-MM-dd'T'HH:mm}/{from:yyyy-MM-dd}",
        _ => $"{from:yyyy-MM-dd}/{from:yyyy-MM-dd'T'HH:mm}",
    };

    private static string Point(Random random) => Written(random, Moment(random), random.Next(9));

    private static DateTime Moment(Random random) => random.Next(3) == 0
        ? Days[random.Next(Days.Length)].AddHours(random.Next(-2, 4)).AddMinutes(30 * random.Next(2))
        : new DateTime(2024, 1, 1).AddDays(random.Next(random.Next(3) == 0 ? 60 : 366)).AddMinutes(random.Next(2) * random.Next(1440));

    private static string Written(Random random, DateTime moment, int precision) => precision switch
    {
        0 => random.Next(3) == 0 ? Vague(random, moment) + Qualifier(random) : $"{moment:yyyy-MM-dd}",
        1 => (random.Next(4) == 0 ? $"{moment:yyyy-MM}-XX" : $"{moment:yyyy-MM}") + Qualifier(random),
        2 or 3 => $"{moment:yyyy-MM-dd}" + Qualifier(random),
        4 => $"{moment:yyyy-MM-dd'T'HH:mm}Z",
        5 => $"{moment:yyyy-MM-dd'T'HH:mm}{(random.Next(2) == 0 ? '+' : '-')}{random.Next(14):00}:{15 * random.Next(4):00}",
        6 => $"{moment.AddTicks(random.Next(1, 599_999_999)):yyyy-MM-dd'T'HH:mm:ss.FFFFFFF}",
        _ => $"{moment:yyyy-MM-dd'T'HH:mm}",
    };

    private static string Qualifier(Random random) => random.Next(12) is < 3 and var which ? "~?%".Substring(which, 1) : "";

    private static string Vague(Random random, DateTime moment) => random.Next(5) switch
    {
        0 => $"{moment:yyyy}"[..3] + "X",
        1 => $"{moment:yyyy}-XX",
        2 => moment.AddMonths(-2) is var shifted ? $"{shifted:yyyy}-{21 + ((shifted.Month - 1) / 3)}" : "",
        _ => $"{moment:yyyy}",
    };

    private static string Extreme(Random random)
    {
        string[] texts = ["0001", "0001-01", "0001-01-01", "0001-01-01T00:00", "0001-01-01T00:00Z", "9999", "9999-12", "9999-12-31", "9999-12-31T23:59", "9999-12-31T23:59:59.9999999Z", "0001/9999", "0001-01/0001", "9999/9999-12-31", "9999-12-31/9999-12-31", "0001~", "0001-01-01?", "001X%", "9999-24~", "999X~", "0001-01/..", "9999-12-31%"];
        return texts[random.Next(texts.Length)];
    }
}
