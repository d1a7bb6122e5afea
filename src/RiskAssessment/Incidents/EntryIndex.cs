using System.Collections.Immutable;

namespace RiskAssessment;

/// <summary>Incidents by id, and which of them duplicate which: those of the diary that was made as a whole, and what has changed since.</summary>
internal sealed class EntryIndex
{
    private readonly Dictionary<string, Incident> _first;
    private readonly ImmutableDictionary<string, Incident?> _changes;

    /// <summary>The ids of the direct duplicates of an entry.</summary>
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _duplicates;

    internal EntryIndex(ReadOnlySpan<DiaryEntry> entries)
    {
        _first = new Dictionary<string, Incident>(entries.Length, StringComparer.Ordinal);
        _changes = ImmutableDictionary.Create<string, Incident?>(StringComparer.Ordinal);
        _duplicates = ImmutableDictionary.Create<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (ref readonly var entry in entries)
        {
            _first.Add(entry.Incident.Id, entry.Incident);
            _duplicates = WithDuplicate(_duplicates, entry.Incident);
        }
    }

    private EntryIndex(
        Dictionary<string, Incident> first, ImmutableDictionary<string, Incident?> changes, ImmutableDictionary<string, ImmutableHashSet<string>> duplicates) =>
        (_first, _changes, _duplicates) = (first, changes, duplicates);

    /// <summary>The incident with an id, where there is one.</summary>
    internal Incident? Find(string id) =>
        _changes.TryGetValue(id, out var changed) ? changed
        : _first.TryGetValue(id, out var first) ? first
        : null;

    /// <summary>The ids of the entries that name an id as that of which they are duplicates.</summary>
    internal ImmutableHashSet<string> DuplicatesOf(string id) => _duplicates.TryGetValue(id, out var ids) ? ids : [];

    /// <summary>The incident at the end of the chain of duplicates that begins with one.</summary>
    internal Incident RootOf(Incident incident)
    {
        while (incident.SameAs is { } other)
            incident = Find(other)!;
        return incident;
    }

    /// <summary>With one incident less and one more; either may be <see langword="null"/>.</summary>
    internal EntryIndex With(Incident? leaves, Incident? comes)
    {
        var (changes, duplicates) = (_changes, _duplicates);
        if (leaves is not null)
        {
            changes = changes.SetItem(leaves.Id, null);
            if (leaves.SameAs is { } other)
                duplicates = duplicates.SetItem(other, duplicates[other].Remove(leaves.Id));
        }
        if (comes is not null)
            (changes, duplicates) = (changes.SetItem(comes.Id, comes), WithDuplicate(duplicates, comes));
        return new EntryIndex(_first, changes, duplicates);
    }

    /// <summary>The entry with an id, for which the reports of its duplicates count; <see langword="null"/> if there is none.</summary>
    internal DiaryEntry? EntryOf(string id, ZoneClock clock)
    {
        if (Find(id) is not { } incident)
            return null;
        var reported = EntryDetail.Never;
        if (incident.SameAs is null)
        {
            var open = new Stack<string>(DuplicatesOf(id));
            while (open.Count > 0)
            {
                var duplicate = open.Pop();
                reported = Math.Min(reported, new DiaryEntry(Find(duplicate)!, clock).CountsAsReported);
                foreach (var next in DuplicatesOf(duplicate))
                    open.Push(next);
            }
        }
        return new DiaryEntry(incident, clock, reported);
    }

    /// <summary>
    /// The entries of a diary reduced to some of them: without the duplicates of an entry that is not among them, and with the reports of those
    /// duplicates only that are.
    /// </summary>
    internal static DiaryEntry[] Reduced(ReadOnlySpan<DiaryEntry> entries, ZoneClock clock)
    {
        var incidents = new Dictionary<string, Incident>(entries.Length, StringComparer.Ordinal);
        foreach (ref readonly var entry in entries)
            incidents.Add(entry.Incident.Id, entry.Incident);
        var kept = new List<DiaryEntry>(entries.Length);
        foreach (ref readonly var entry in entries)
            if (HasRoot(entry.Incident))
                kept.Add(entry.Detail is { IsReportedByOthers: true } ? new DiaryEntry(entry.Incident, clock) : entry);
        DiaryEntry[] reduced = [.. kept];
        AddReportsOfDuplicates(reduced, clock);
        return reduced;

        bool HasRoot(Incident? incident)
        {
            while (incident?.SameAs is { } other)
                incidents.TryGetValue(other, out incident);
            return incident is not null;
        }
    }

    /// <summary>Lets the reports of duplicates count for the entries at the end of their chains.</summary>
    internal static void AddReportsOfDuplicates(DiaryEntry[] entries, ZoneClock clock)
    {
        if (!Array.Exists(entries, entry => !entry.IsCounted && entry.CountsAsReported != EntryDetail.Never))
            return;
        var places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
            places[entries[i].Incident.Id] = i;
        int[] roots = [.. Enumerable.Repeat(-1, entries.Length)];
        var reported = new Dictionary<int, long>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsCounted || entries[i].CountsAsReported == EntryDetail.Never)
                continue;
            var root = RootOf(i);
            reported[root] = Math.Min(entries[i].CountsAsReported, reported.TryGetValue(root, out var other) ? other : EntryDetail.Never);
        }
        foreach (var root in reported)
            entries[root.Key] = new DiaryEntry(entries[root.Key].Incident, clock, root.Value);

        int RootOf(int place)
        {
            var path = new List<int>();
            for (; roots[place] < 0 && entries[place].Incident.SameAs is { } next; place = places[next])
                path.Add(place);
            var root = roots[place] < 0 ? place : roots[place];
            path.ForEach(passed => roots[passed] = root);
            return root;
        }
    }

    private static ImmutableDictionary<string, ImmutableHashSet<string>> WithDuplicate(
        ImmutableDictionary<string, ImmutableHashSet<string>> duplicates, Incident incident) =>
        incident.SameAs is { } other
            ? duplicates.SetItem(other, (duplicates.TryGetValue(other, out var ids) ? ids : ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Add(incident.Id))
            : duplicates;
}
