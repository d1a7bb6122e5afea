using System.Globalization;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>
/// Diaries of no, one or many entries, in zones that skip an hour, skip midnight, or have it twice. Dates are random ones unless another
/// source of them is given.
/// </summary>
internal sealed class RandomDiaries(Random random, TimeZoneInfo zone, Func<EdtfDate>? dates = null)
{
    private static readonly string[] Zones = ["Europe/London", "UTC", "Africa/Cairo", "America/Santiago", "America/Havana", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"];

    /// <summary>Triggers and others.</summary>
    private static readonly string[] Milestones = ["separation", "arrest", "order-served", "release", "anniversary", "report", "hearing", "something-else"];

    private readonly ReferenceDates _dates = new(zone);

    /// <summary>About one entry in this number is suspected.</summary>
    private readonly int _suspected = random.Next(1, 5);

    /// <summary>Whether entries are reported on days that are known, on days that are not, on both, or not at all.</summary>
    private readonly int _reports = random.Next(4);

    /// <summary>What follows the number in every id, so that some ids contain text that breaks readers.</summary>
    private readonly string _suffix = random.Next(6) == 0 && HostileText.Of(random) is { Length: < 100 } hostile ? hostile : "";

    internal static TimeZoneInfo Zone(Random random) => TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]);

    internal IncidentDiary Next(Coverage? coverage = null)
    {
        var incidents = Incidents();
        return new(
            incidents,
            Measures(incidents),
            Enumerable.Range(0, random.Next(4)).Select(i => Milestone(i, Near(incidents, -14))),
            coverage ?? (random.Next(3) == 0 ? Coverage.Partial : Coverage.Complete),
            zone);
    }

    private List<Incident> Incidents()
    {
        var count = random.Next(5) switch { 0 => 0, 1 => 1, 2 => random.Next(2, 6), _ => random.Next(6, 25) };
        var shared = Enumerable.Range(0, 3).Select(_ => Date()).ToList();
        var favourites = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Behaviour.All[random.Next(Behaviour.All.Count)]).ToList();
        return [.. Enumerable.Range(0, count).Select(i => Incident(i, random.Next(3) == 0 ? shared[random.Next(shared.Count)] : Date(), favourites))];
    }

    private Incident Incident(int index, EdtfDate when, List<Behaviour> favourites)
    {
        var occurrences = random.Next(20) switch { 0 => Bounds.Occurrences, < 4 => random.Next(1, 500), _ => random.Next(1, 4) };
        return Incident(index, when, favourites, occurrences, Reported(when));
    }

    private Incident Incident(int index, EdtfDate when, List<Behaviour> favourites, int occurrences, (EdtfDate? On, string? To) reported) => new(
        Id(index),
        when,
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? favourites[random.Next(favourites.Count)] : Behaviour.All[random.Next(Behaviour.All.Count)]))
    {
        Occurrences = occurrences,
        Spread = SpreadOf(random, when, occurrences),
        Attribution = random.Next(_suspected) == 0 ? Attribution.Suspected : Attribution.Confirmed,
        SameAs = index > 0 && random.Next(6) == 0 ? Id(random.Next(index)) : null,
        Channel = random.Next(2) == 0 ? null : Pick<Channel>(),
        Source = Pick<IncidentSource>(),
        Reported = reported.On,
        Recorded = random.Next(3) == 0 ? NotBefore(when) : null,
        ReportedTo = reported.To,
        Place = HostileText.MaybeOf(random),
        Note = HostileText.MaybeOf(random),
        Evidence = random.Next(6) == 0 ? [HostileText.Of(random), RandomParts.Evidence(random)] : [],
    };

    private Milestone Milestone(int index, EdtfDate on) => new(Milestones[random.Next(Milestones.Length)], on)
    {
        Id = random.Next(2) == 0 ? $"s{index}{_suffix}" : null,
        Recorded = random.Next(3) == 0 ? Date() : null,
    };

    private string Id(int index) => $"i{index:00}{_suffix}";

    /// <summary>A spread that a diary accepts.</summary>
    internal static OccurrenceSpread SpreadOf(Random random, EdtfDate when, int occurrences) =>
        occurrences > 1 && when.Precision != DatePrecision.Minute && random.Next(3) == 0 ? OccurrenceSpread.Even : OccurrenceSpread.Unknown;

    private (EdtfDate? On, string? To) Reported(EdtfDate when) => (_reports, random.Next(12)) switch
    {
        (0, _) => (null, null),
        (1 or 3, < 2) => (NotBefore(when), HostileText.MaybeOf(random)),
        (1 or 3, 2) => (when, HostileText.MaybeOf(random)),
        (2 or 3, 3) => (Since(NotBefore(when)), HostileText.MaybeOf(random)),
        (2 or 3, 4) => (null, HostileText.Of(random) is { Length: > 0 } to ? to : "police"),
        _ => (null, null),
    };

    private static EdtfDate Since(EdtfDate date) => date.Precision == DatePrecision.Interval ? date : EdtfDate.Since(date);

    /// <summary>Some begin when an entry does, some on the day on which the one before them ends, some on the day after.</summary>
    private List<ProtectiveMeasure> Measures(List<Incident> incidents)
    {
        var measures = new List<ProtectiveMeasure>();
        for (var count = random.Next(4); measures.Count < count;)
        {
            var from = measures.Count > 0 && measures[^1].Until is { } end && random.Next(2) == 0 ? Moved(end, random.Next(2)) : Near(incidents, 1);
            measures.Add(new ProtectiveMeasure($"m{measures.Count}{_suffix}", "bail", from, random.Next(3) > 0 ? NotBefore(from) : null) { Recorded = random.Next(3) == 0 ? Date() : null });
        }
        return measures;
    }

    /// <summary>A random date, or that of an entry, moved by some days or not.</summary>
    private EdtfDate Near(List<Incident> incidents, int days) =>
        incidents.Count == 0 || random.Next(3) > 0 ? Date() : Moved(incidents[random.Next(incidents.Count)].When, random.Next(2) * days);

    /// <summary>A day that is so many days later; every other date as it is.</summary>
    private static EdtfDate Moved(EdtfDate date, int days) =>
        DateTime.TryParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999
            ? EdtfDate.Parse(day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : date;

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
