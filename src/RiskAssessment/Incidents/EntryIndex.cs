using System.Collections.Immutable;

namespace RiskAssessment;

/// <summary>Incidents by id: those of the diary that was made as a whole, and what has changed since.</summary>
internal sealed class EntryIndex
{
    private readonly Dictionary<string, Incident> _first;
    private readonly ImmutableDictionary<string, Incident?> _changes;

    internal EntryIndex(ReadOnlySpan<DiaryEntry> entries)
    {
        _first = new Dictionary<string, Incident>(entries.Length, StringComparer.Ordinal);
        foreach (ref readonly var entry in entries)
            _first.Add(entry.Incident.Id, entry.Incident);
        _changes = ImmutableDictionary.Create<string, Incident?>(StringComparer.Ordinal);
    }

    private EntryIndex(Dictionary<string, Incident> first, ImmutableDictionary<string, Incident?> changes) => (_first, _changes) = (first, changes);

    /// <summary>The incident with an id, where there is one.</summary>
    internal Incident? Find(string id) =>
        _changes.TryGetValue(id, out var changed) ? changed
        : _first.TryGetValue(id, out var first) ? first
        : null;

    /// <summary>With another incident of an id, or with none.</summary>
    internal EntryIndex With(string id, Incident? incident) => new(_first, _changes.SetItem(id, incident));
}
