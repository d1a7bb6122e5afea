using RiskAssessment.Tests.Laws.Generators;

namespace RiskAssessment.Tests.Patterns;

/// <summary>
/// Diaries of one year, dense enough for equal instants, ties, window edges and days with a clock change to be common: in
/// London, St John's and Lord Howe.
/// </summary>
internal static class RandomDiary
{
    private static readonly string[] Days = ["2024-03-31", "2024-10-27", "2024-03-10", "2024-11-03", "2024-04-07", "2024-10-06", "2024-02-29", "2024-06-01", "2024-06-02", "2024-12-31"];

    internal static DateTimeOffset AsOf(Random random) => random.Next(10) switch
    {
        0 => new DateTimeOffset(2024, 6, 2, 0, 0, 0, TimeSpan.FromHours(1)),
        1 => new DateTimeOffset(1, 1, 3, 0, 0, 0, TimeSpan.Zero),
        2 => new DateTimeOffset(9999, 12, 29, 0, 0, 0, TimeSpan.Zero),
        _ => new DateTimeOffset(2024, random.Next(1, 13), random.Next(1, 29), random.Next(24), 0, 0, TimeSpan.Zero),
    };

    internal static List<Incident> Incidents(Random random) =>
        [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(3) : random.Next(30)).Select(i => Incident(random, $"i{i:00}"))];

    internal static Incident Incident(Random random, string id)
    {
        var (when, occurrences) = (When(random), random.Next(5) == 0 ? random.Next(1, 400) : random.Next(1, 4));
        return new(id, when, Enumerable.Range(0, random.Next(1, 4)).Select(_ => Behaviour.All[random.Next(Behaviour.All.Count)]))
        {
            Occurrences = occurrences,
            Spread = RandomDiaries.SpreadOf(random, when, occurrences),
            Attribution = random.Next(4) == 0 ? Attribution.Suspected : Attribution.Confirmed,
            Reported = Reported(random, when),
            ReportedTo = random.Next(12) == 0 ? "police" : null,
        };
    }

    internal static IncidentDiary Of(Random random, IEnumerable<Incident> incidents) => new(
        incidents,
        Measures(random),
        [new Milestone("separation", When(random)), new Milestone("hearing", EdtfDate.Day(2024, 6, 2)), new Milestone("arrest", When(random))],
        random.Next(4) == 0 ? Coverage.Partial : Coverage.Complete,
        RandomDiaries.Zone(random));

    /// <summary>Measures that overlap, touch at the start of a month, or are apart.</summary>
    private static IEnumerable<ProtectiveMeasure> Measures(Random random)
    {
        var month = random.Next(1, 12);
        yield return new ProtectiveMeasure("m1", "bail", EdtfDate.Month(2024, month), random.Next(2) == 0 ? EdtfDate.Month(2024, month) : EdtfDate.Year(2024));
        if (random.Next(2) == 0)
            yield return new ProtectiveMeasure("m2", "police-warning", EdtfDate.Day(2024, month + 1, 1), random.Next(2) == 0 ? EdtfDate.Month(2024, 12) : null);
    }

    /// <summary>A report after every asOf, on the day of the entry, on an unknown day, or none. None of these is before the entry.</summary>
    private static EdtfDate? Reported(Random random, EdtfDate when) => random.Next(12) switch
    {
        < 3 => EdtfDate.Year(9999),
        3 => EdtfDate.Parse("2024-12-31T23:59Z/9999"),
        4 => when,
        5 => when.Precision == DatePrecision.Interval ? when : EdtfDate.Since(when),
        _ => null,
    };

    private static EdtfDate When(Random random) => EdtfDate.Parse(random.Next(14) switch
    {
        0 => Days[random.Next(Days.Length)],
        1 => $"{Days[random.Next(Days.Length)]}T01:30",
        2 => $"{Days[random.Next(Days.Length)]}T00:00",
        3 => $"2024-{random.Next(1, 13):00}",
        4 => "2024",
        5 => $"2024-{random.Next(1, 7):00}-{random.Next(1, 29):00}/2024-{random.Next(7, 13):00}-{random.Next(1, 29):00}",
        6 => random.Next(20) == 0 ? "0001" : random.Next(20) == 0 ? "9999-12-31" : "2023-12-25",
        7 => $"2024-{random.Next(1, 13):00}-{random.Next(1, 29):00}/..",
        8 => $"2024-{random.Next(1, 7):00}~/2024-{random.Next(7, 13):00}-{random.Next(1, 29):00}T{random.Next(24):00}:00",
        9 => random.Next(1, 13) is var month && random.Next(3) > 0 ? $"2024-{month:00}/2024-{month:00}-{random.Next(1, 29):00}" : "2024-01/2024",
        10 => $"2024-{random.Next(21, 25)}" + (random.Next(3) == 0 ? "?" : ""),
        11 => random.Next(2) == 0 ? "202X" : $"2024-{random.Next(1, 13):00}-XX/..",
        _ => $"2024-{random.Next(1, 13):00}-{random.Next(1, 29):00}T{random.Next(24):00}:{random.Next(60):00}",
    });
}
