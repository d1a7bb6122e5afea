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

    internal static Incident Incident(Random random, string id) =>
        new(id, When(random), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Behaviour.All[random.Next(Behaviour.All.Count)]))
        {
            Occurrences = random.Next(5) == 0 ? random.Next(1, 400) : random.Next(1, 4),
            Attribution = random.Next(4) == 0 ? Attribution.Suspected : Attribution.Confirmed,
            Reported = random.Next(4) == 0 ? EdtfDate.Year(9999) : random.Next(6) == 0 ? EdtfDate.Parse("2024-12-31T23:59Z/9999") : null,
        };

    internal static IncidentDiary Of(Random random, IEnumerable<Incident> incidents) => new(
        incidents,
        [new ProtectiveMeasure("m1", "bail", EdtfDate.Month(2024, random.Next(1, 13)), random.Next(2) == 0 ? EdtfDate.Year(2024) : null)],
        [new Milestone("separation", When(random)), new Milestone("hearing", EdtfDate.Day(2024, 6, 2))],
        random.Next(4) == 0 ? Coverage.Partial : Coverage.Complete,
        RandomDiaries.Zone(random));

    private static EdtfDate When(Random random) => EdtfDate.Parse(random.Next(9) switch
    {
        0 => Days[random.Next(Days.Length)],
        1 => $"{Days[random.Next(Days.Length)]}T01:30",
        2 => $"{Days[random.Next(Days.Length)]}T00:00",
        3 => $"2024-{random.Next(1, 13):00}",
        4 => "2024",
        5 => $"2024-{random.Next(1, 7):00}-{random.Next(1, 29):00}/2024-{random.Next(7, 13):00}-{random.Next(1, 29):00}",
        6 => random.Next(20) == 0 ? "0001" : random.Next(20) == 0 ? "9999-12-31" : "2023-12-25",
        _ => $"2024-{random.Next(1, 13):00}-{random.Next(1, 29):00}T{random.Next(24):00}:{random.Next(60):00}",
    });
}
