namespace RiskAssessment;

/// <summary>An entry as it was written, with whether it is known, and since when.</summary>
/// <param name="Incident">The entry, with the duplicate that it was written to be.</param>
/// <param name="IsKnown">Whether it is known: recorded by then, and not withdrawn.</param>
/// <param name="Recorded">When it was first recorded, in ticks; the least number if that was always.</param>
internal readonly record struct WrittenEntry(Incident Incident, bool IsKnown, long Recorded);

/// <summary>
/// Chains of duplicates of which some entries are not known: where the entry that the others duplicate is not, the known one that was
/// recorded first counts in its place.
/// </summary>
internal static class DuplicateChains
{
    /// <summary>An entry that would lead to a longer chain is refused.</summary>
    internal const int MostSteps = 1_000;

    /// <summary>The id at which the chain that begins with an entry ends: that of an entry that is no duplicate, or of none that is there.</summary>
    internal static string RootOf(string id, Func<string, WrittenEntry?> find)
    {
        while (find(id)?.Incident.SameAs is { } other)
            id = other;
        return id;
    }

    /// <summary>The known entries of all chains that end at an id, each after the one that it duplicates now.</summary>
    internal static List<Incident> KnownOf(string root, Func<string, WrittenEntry?> find, Func<string, IEnumerable<string>> duplicatesOf, ZoneClock clock)
    {
        var known = new List<WrittenEntry>();
        var open = new Queue<string>([root]);
        while (open.Count > 0)
        {
            var id = open.Dequeue();
            if (find(id) is { IsKnown: true } entry)
                known.Add(entry);
            foreach (var duplicate in duplicatesOf(id))
                open.Enqueue(duplicate);
        }
        if (known.Count == 0)
            return [];
        var counts = known[0].Incident.SameAs is null ? known[0].Incident : FirstRecorded(known, clock);
        return
        [
            With(counts, null),
            .. known
                .Where(entry => !ReferenceEquals(entry.Incident, counts))
                .Select(entry => With(entry.Incident, find(entry.Incident.SameAs!) is { IsKnown: true } ? entry.Incident.SameAs : counts.Id)),
        ];
    }

    private static Incident FirstRecorded(List<WrittenEntry> known, ZoneClock clock)
    {
        var first = known[0];
        foreach (var entry in known)
            if (entry.Recorded < first.Recorded || (entry.Recorded == first.Recorded && new DiaryEntry(entry.Incident, clock).CompareTo(new DiaryEntry(first.Incident, clock)) < 0))
                first = entry;
        return first.Incident;
    }

    private static Incident With(Incident incident, string? sameAs) => incident.SameAs == sameAs ? incident : new Incident(incident) { SameAs = sameAs };
}
