using NodaTime;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>
/// A moment at which the clocks of some zone change, in both the database of NodaTime and that of the system. If the two databases differ,
/// nothing is compared: this library cannot decide which is right.
/// </summary>
internal sealed class ClockChange
{
    /// <summary>Changes of half an hour, at midnight, a minute after it, across it, by a whole day, twice a year against the sun.</summary>
    private static readonly string[] Hard =
    [
        "Europe/London", "Europe/Dublin", "America/St_Johns", "America/Toronto", "America/Scoresbysund", "America/Havana", "America/Santiago", "America/Asuncion", "America/Sao_Paulo",
        "America/Caracas", "Africa/Casablanca", "Africa/Cairo", "Africa/Monrovia", "Antarctica/Troll", "Antarctica/Casey", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang",
        "Asia/Tehran", "Atlantic/Azores", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Kiritimati", "Pacific/Kwajalein",
    ];

    private static readonly Instant From = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2038, 1, 1, 0, 0);

    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))];

    /// <summary>Few changes begin on one day and end on the next, so a random one rarely does.</summary>
    private static readonly ClockChange[] AcrossMidnight = [.. Hard.SelectMany(All).Where(change => change.SkipsIntoTheNextDay() && change.IsAgreedAbout(change.At))];

    private ClockChange(DateTimeZone noda, TimeZoneInfo zone, Instant at) => (Noda, Zone, At) = (noda, zone, at);

    internal DateTimeZone Noda { get; }

    internal TimeZoneInfo Zone { get; }

    internal Instant At { get; }

    internal static ClockChange Of(Random random)
    {
        if (random.Next(8) == 0)
            return AcrossMidnight[random.Next(AcrossMidnight.Length)];
        while (true)
        {
            var id = random.Next(2) == 0 ? Hard[random.Next(Hard.Length)] : Ids[random.Next(Ids.Length)];
            var changes = All(id);
            if (changes.Count > 0 && changes[random.Next(changes.Count)] is var change && change.IsAgreedAbout(change.At))
                return change;
        }
    }

    private static List<ClockChange> All(string id)
    {
        var (noda, zone) = (DateTimeZoneProviders.Tzdb[id], TimeZoneInfo.FindSystemTimeZoneById(id));
        return [.. noda.GetZoneIntervals(From, Until).Where(interval => interval.HasStart && interval.Start > From).Select(interval => new ClockChange(noda, zone, interval.Start))];
    }

    /// <summary>What the clocks show at the change: by the offset before it, and by the one after it.</summary>
    internal (LocalDateTime Before, LocalDateTime After) Shown =>
        (At.WithOffset(Noda.GetUtcOffset(At - Duration.FromTicks(1))).LocalDateTime, At.WithOffset(Noda.GetUtcOffset(At)).LocalDateTime);

    /// <summary>Whether both databases have the same offsets from two days before an instant to two days after it.</summary>
    internal bool IsAgreedAbout(Instant instant)
    {
        var (from, until) = (instant - Duration.FromDays(2), instant + Duration.FromDays(2));
        for (var hour = from; hour <= until; hour += Duration.FromMinutes(30))
            if (!IsAgreedAt(hour))
                return false;
        return Noda.GetZoneIntervals(from, until).All(interval => !interval.HasStart || (IsAgreedAt(interval.Start) && IsAgreedAt(interval.Start - Duration.FromTicks(1))));
    }

    public override string ToString() => $"{Noda.Id} {At}";

    private bool SkipsIntoTheNextDay() => Shown is var (before, after) && before.Date < after.Date && before.TimeOfDay != LocalTime.Midnight;

    private bool IsAgreedAt(Instant instant) => Noda.GetUtcOffset(instant).ToTimeSpan() == Zone.GetUtcOffset(instant.ToDateTimeUtc());
}
