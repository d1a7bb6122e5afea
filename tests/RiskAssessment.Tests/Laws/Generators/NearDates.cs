using System.Globalization;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Dates near the edges of the windows that end at an instant, chosen from few, so that many are equal or overlap.</summary>
internal sealed class NearDates
{
    private static readonly int[] DaysBefore = [0, 1, 2, 6, 7, 8, 13, 14, 20, 27, 28, 29, 35, 60, 89, 90, 91, 120, 200];

    /// <summary>Changes of the clock in London, Havana and Santiago, a leap day and a new year.</summary>
    private static readonly DateTime[] Days = [new(2024, 3, 31), new(2024, 10, 27), new(2024, 11, 3), new(2024, 4, 7), new(2024, 2, 29), new(2024, 12, 31)];

    private readonly Random _random;
    private readonly List<DateTime> _moments;

    internal NearDates(Random random)
    {
        _random = random;
        var day = Days[random.Next(Days.Length)].AddDays(random.Next(3) == 0 ? 28 : 0);
        AsOf = new DateTimeOffset(day.AddHours(random.Next(-2, 14)), TimeSpan.Zero);
        _moments = [.. Enumerable.Range(0, random.Next(2, 8)).Select(_ => Moment())];
    }

    internal DateTimeOffset AsOf { get; }

    internal EdtfDate Next() => EdtfDate.Parse(_random.Next(13) switch
    {
        0 => Known().ToString("yyyy-MM", CultureInfo.InvariantCulture),
        1 => Known().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (_random.Next(3) == 0 ? "~" : ""),
        2 => Known().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (_random.Next(4) == 0 ? "/.." : ""),
        3 => Known().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        4 => Known() is var from ? $"{from:yyyy-MM-dd'T'HH:mm}Z/{from.AddDays(_random.Next(1, 40)):yyyy-MM-dd'T'HH:mm}Z" : "",
        5 => Known() is var from ? $"{from:yyyy-MM-dd}/{from.AddDays(_random.Next(2, 60)):yyyy-MM-dd}" : "",
        6 => $"{AsOf.UtcDateTime.AddDays(-_random.Next(3)).AddHours(_random.Next(4)):yyyy-MM-dd'T'HH:mm}Z",
        7 => Known() is var from ? $"{from:yyyy-MM}/{from.AddDays(_random.Next(40)):yyyy-MM-dd}" : "",
        8 => Known() is var from ? $"{from:yyyy-MM-dd}~/{from.AddDays(_random.Next(40)):yyyy-MM}" : "",
        9 => $"{Known():yyyy-MM}/..",
        10 when _random.Next(2) == 0 => Edge() is var edge ? $"{edge.AddDays(-_random.Next(1, 40)):yyyy-MM-dd'T'HH:mm}Z/{edge:yyyy-MM-dd'T'HH:mm}Z" : "",
        _ => $"{Known():yyyy-MM-dd'T'HH:mm}Z",
    });

    /// <summary>Where a window, or what follows a milestone at asOf, begins or ends.</summary>
    private DateTime Edge() => AsOf.UtcDateTime.AddDays(-(_random.Next(5) switch { 0 => 7, 1 => 14, 2 => 90, _ => 28 }));

    private DateTime Known() => _moments[_random.Next(_moments.Count)];

    private DateTime Moment() => AsOf.UtcDateTime.AddDays(-DaysBefore[_random.Next(DaysBefore.Length)]).AddHours(_random.Next(2) * _random.Next(-3, 4));
}
