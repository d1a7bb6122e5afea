namespace RiskAssessment.Patterns;

/// <summary>What lies after the instant of an assessment and was left out.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class IgnoredEntry
{
    private IgnoredEntry(IgnoredKind kind, string? id, EdtfDate at) => (Kind, Id, At) = (kind, id, at);

    /// <summary>What it is.</summary>
    public IgnoredKind Kind { get; }

    /// <summary>The id of the incident or measure; <see langword="null"/> for a milestone without an id.</summary>
    [PersonalData]
    public string? Id { get; }

    /// <summary>When it happens or begins, as it was written.</summary>
    public EdtfDate At { get; }

    /// <summary>What it is and when.</summary>
    public override string ToString() => $"{Kind} {At}";

    /// <summary>Those of a diary, in the order of their starts; of equal ones incidents first, then measures and milestones, by id or by date.</summary>
    internal static IReadOnlyList<IgnoredEntry> Of(IncidentDiary diary, long asOf)
    {
        var found = new List<(long Start, IgnoredEntry Entry)>();
        foreach (var entry in diary.Entries.AsSpan(diary.StartedBy(asOf).Length))
            found.Add((entry.Span.Start, new IgnoredEntry(IgnoredKind.Incident, entry.Incident.Id, entry.Incident.When)));
        foreach (var measure in diary.Measures)
            found.Add((measure.From.Resolve(diary.Clock).Start, new IgnoredEntry(IgnoredKind.Measure, measure.Id, measure.From)));
        foreach (var milestone in diary.Milestones)
            found.Add((milestone.On.Resolve(diary.Clock).Start, new IgnoredEntry(IgnoredKind.Milestone, milestone.Id, milestone.On)));
        found.RemoveAll(one => one.Start <= asOf);
        return found.Count == 0 ? [] : Array.AsReadOnly(
        [
            .. found.OrderBy(one => one.Start).ThenBy(one => one.Entry.Kind).ThenBy(one => one.Entry.Id ?? one.Entry.At.ToString(), StringComparer.Ordinal).Select(one => one.Entry),
        ]);
    }
}

/// <summary>What an ignored part of a diary is.</summary>
public enum IgnoredKind
{
    /// <summary>An incident.</summary>
    Incident = 0,

    /// <summary>A protective measure.</summary>
    Measure = 1,

    /// <summary>A milestone.</summary>
    Milestone = 2,
}
