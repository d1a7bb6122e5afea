namespace RiskAssessment.Tests.Laws;

/// <summary>An entry as it was written, whether it is known, and since when in ticks.</summary>
internal sealed record RefWritten(Incident Incident, bool IsKnown, long Since);

/// <summary>
/// ENGINE.md: where the entry that others duplicate is not known, the known one of its chain that was recorded first counts in its place. Of several
/// that were recorded first at the same time it is the first in the order of the diary. A duplicate of an entry that is not known becomes one of the
/// entry that counts.
/// </summary>
internal static class ReferenceChains
{
    internal static IEnumerable<Incident> Known(IReadOnlyDictionary<string, RefWritten> entries, ReferenceDates dates)
    {
        foreach (var chain in entries.Values.GroupBy(entry => RootOf(entry.Incident.Id, entries)))
        {
            var known = chain.Where(entry => entry.IsKnown)
                .OrderBy(entry => entry.Since).ThenBy(entry => dates.Span(entry.Incident.When).Start).ThenBy(entry => dates.Span(entry.Incident.When).End)
                .ThenBy(entry => entry.Incident.Id, StringComparer.Ordinal).Select(entry => entry.Incident).ToList();
            var counts = known.Find(entry => entry.Id == chain.Key) ?? known.FirstOrDefault();
            foreach (var entry in known)
            {
                var isOther = entry.SameAs is { } other && known.Exists(one => one.Id == other);
                yield return Copy(entry, entry == counts ? null : isOther ? entry.SameAs : counts!.Id, entry.Recorded, entry.Behaviours, entry.Evidence);
            }
        }
    }

    internal static Incident Copy(Incident entry, string? sameAs, EdtfDate? recorded, IEnumerable<Behaviour> behaviours, IReadOnlyList<EvidenceItem> evidence) => new(entry.Id, entry.When, behaviours)
    {
        Occurrences = entry.Occurrences,
        Spread = entry.Spread,
        Channel = entry.Channel,
        Source = entry.Source,
        Attribution = entry.Attribution,
        Recorded = recorded,
        Reported = entry.Reported,
        ReportedTo = entry.ReportedTo,
        SameAs = sameAs,
        Place = entry.Place,
        Evidence = evidence,
        Note = entry.Note,
    };

    private static string RootOf(string id, IReadOnlyDictionary<string, RefWritten> entries)
    {
        while (entries.TryGetValue(id, out var entry) && entry.Incident.SameAs is { } other)
            id = other;
        return id;
    }
}
