namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>
/// Diaries of no, one or many entries, in zones that skip an hour, skip midnight, or have it twice. Dates are random ones unless another
/// source of them is given.
/// </summary>
internal sealed class RandomDiaries(Random random, TimeZoneInfo zone, Func<EdtfDate>? dates = null)
{
    private static readonly string[] Zones = ["Europe/London", "UTC", "Africa/Cairo", "America/Santiago", "America/Havana", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"];

    private readonly ReferenceDates _dates = new(zone);
    /// <summary>About one entry in this number is suspected.</summary>
    private readonly int _suspected = random.Next(1, 5);

    /// <summary>What follows the number in every id, so that some ids contain text that breaks readers.</summary>
    private readonly string _suffix = random.Next(6) == 0 && HostileText.Of(random) is { Length: < 100 } hostile ? hostile : "";

    internal static TimeZoneInfo Zone(Random random) => TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]);

    internal IncidentDiary Next(Coverage? coverage = null) => new(
        Incidents(),
        Enumerable.Range(0, random.Next(4)).Select(Measure),
        Enumerable.Range(0, random.Next(4)).Select(i => new Milestone($"milestone-{i}", Date())),
        coverage ?? (random.Next(3) == 0 ? Coverage.Partial : Coverage.Complete),
        zone);

    private List<Incident> Incidents()
    {
        var count = random.Next(5) switch { 0 => 0, 1 => 1, 2 => random.Next(2, 6), _ => random.Next(6, 25) };
        var shared = Enumerable.Range(0, 3).Select(_ => Date()).ToList();
        var favourites = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Behaviour.All[random.Next(Behaviour.All.Count)]).ToList();
        return [.. Enumerable.Range(0, count).Select(i => Incident(i, random.Next(3) == 0 ? shared[random.Next(shared.Count)] : Date(), favourites))];
    }

    private Incident Incident(int index, EdtfDate when, List<Behaviour> favourites) => new(
        Id(index),
        when,
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? favourites[random.Next(favourites.Count)] : Behaviour.All[random.Next(Behaviour.All.Count)]))
    {
        Occurrences = random.Next(20) switch { 0 => Bounds.Occurrences, < 4 => random.Next(1, 500), _ => random.Next(1, 4) },
        Attribution = random.Next(_suspected) == 0 ? Attribution.Suspected : Attribution.Confirmed,
        SameAs = index > 0 && random.Next(6) == 0 ? Id(random.Next(index)) : null,
        Channel = random.Next(2) == 0 ? null : Pick<Channel>(),
        Source = Pick<IncidentSource>(),
        Reported = random.Next(3) == 0 ? NotBefore(when) : null,
        Recorded = random.Next(3) == 0 ? NotBefore(when) : null,
        ReportedTo = HostileText.MaybeOf(random),
        Place = HostileText.MaybeOf(random),
        Note = HostileText.MaybeOf(random),
        Evidence = random.Next(6) == 0 ? [HostileText.Of(random), HostileText.Of(random)] : [],
    };

    private string Id(int index) => $"i{index:00}{_suffix}";

    private ProtectiveMeasure Measure(int index)
    {
        var from = Date();
        return new ProtectiveMeasure($"m{index}{_suffix}", "bail", from, random.Next(2) == 0 ? NotBefore(from) : null);
    }

    /// <summary>A random date that does not end before another one starts; the other one if no such date is found.</summary>
    private EdtfDate NotBefore(EdtfDate other)
    {
        var date = Date();
        return _dates.Span(date).End > _dates.Span(other).Start ? date : other;
    }

    private EdtfDate Date() => dates?.Invoke() ?? RandomDate.Of(random);

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
