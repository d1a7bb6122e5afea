using MathNet.Numerics.Random;

namespace RiskAssessment.Analysis;

/// <summary>When the people of a made-up county record, in local time. Every figure is invented.</summary>
internal static class CountyHours
{
    /// <summary>The first hour of each quarter of a day, and its weight among calls.</summary>
    private static readonly (int Hour, double Weight)[] Calls = [(0, 10), (6, 20), (12, 25), (18, 45)];

    /// <summary>New cases of a day by its weekday: more at weekends; 1 on average over a week.</summary>
    internal static double NewCases(DayOfWeek day) => day is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.12 : .91;

    internal static bool IsOfficeDay(DayOfWeek day) => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The time of a call: on any day, mostly in the evening.</summary>
    internal static DateTime Call(DateTime after, RandomSource random) => Next(after, (random.Chosen(Calls) * 3600) + (int)random.Between(0, 6 * 3600));

    /// <summary>A time during office hours, on any day.</summary>
    internal static DateTime Office(DateTime after, RandomSource random) => Next(after, (int)random.Between(8.5 * 3600, 17 * 3600));

    /// <summary>A time during the office hours of a weekday.</summary>
    internal static DateTime Weekday(DateTime after, RandomSource random)
    {
        var at = Office(after, random);
        return at.DayOfWeek switch
        {
            DayOfWeek.Saturday => at.AddDays(2),
            DayOfWeek.Sunday => at.AddDays(1),
            _ => at,
        };
    }

    /// <summary>The next time at which a clock shows so many seconds, ten minutes later at the earliest.</summary>
    private static DateTime Next(DateTime after, int seconds)
    {
        var at = after.Date.AddSeconds(seconds);
        return at < after.AddMinutes(10) ? at.AddDays(1) : at;
    }
}
