using System.Globalization;

namespace RiskAssessment;

/// <summary>What differs between two states of a case, in what they say: answers, entries, measures, milestones and coverage.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CaseDifference
{
    private readonly CaseFile _later;

    private CaseDifference(CaseFile earlier, CaseFile later, bool heedsRecorded)
    {
        _later = later;
        Answers = Changes(earlier.Answers, later.Answers, answer => answer.Key, answer => answer.Value, (one, other) => (heedsRecorded ? one : one with { Recorded = other.Recorded }) == other);
        Incidents = Changes(earlier.Diary ?? NoIncidents, later.Diary ?? NoIncidents, incident => incident.Id, incident => incident, (one, other) => SaysTheSame(one, other) && IsSame(one.Recorded, other.Recorded));
        Measures = Changes(earlier.Diary?.Measures ?? [], later.Diary?.Measures ?? [], measure => measure.Id, measure => measure, (one, other) => SaysTheSame(one, other) && IsSame(one.Recorded, other.Recorded));
        Milestones = Changes(Named(earlier.Diary), Named(later.Diary), milestone => milestone.Id, milestone => milestone.Milestone, (one, other) => SaysTheSame(one, other) && IsSame(one.Recorded, other.Recorded) && (!heedsRecorded || one.Id == other.Id));
        (CoverageBefore, CoverageAfter) = (earlier.Diary?.Coverage, later.Diary?.Coverage);

        bool IsSame(EdtfDate? one, EdtfDate? other) => !heedsRecorded || one == other;
    }

    private static IEnumerable<Incident> NoIncidents => [];

    /// <summary>Answers that came, went or changed, by item code.</summary>
    public IReadOnlyList<ChangedPart<Answer>> Answers { get; }

    /// <summary>Entries that came, went or were corrected, by id.</summary>
    public IReadOnlyList<ChangedPart<Incident>> Incidents { get; }

    /// <summary>Measures that came, went or changed, by id.</summary>
    public IReadOnlyList<ChangedPart<ProtectiveMeasure>> Measures { get; }

    /// <summary>Milestones that came, went or changed, by id.</summary>
    public IReadOnlyList<ChangedPart<Milestone>> Milestones { get; }

    /// <summary>The coverage of the earlier diary; <see langword="null"/> if there was none.</summary>
    public Coverage? CoverageBefore { get; }

    /// <summary>The coverage of the later diary; <see langword="null"/> if there is none.</summary>
    public Coverage? CoverageAfter { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Answers.Count + Incidents.Count + Measures.Count + Milestones.Count == 0 && CoverageBefore == CoverageAfter;

    /// <summary>What differs between two states.</summary>
    /// <param name="earlier">The earlier state.</param>
    /// <param name="later">The later state.</param>
    /// <param name="heedsRecorded">Whether it is a difference if the same was recorded at another time.</param>
    internal static CaseDifference Between(CaseFile earlier, CaseFile later, bool heedsRecorded = true) => new(earlier, later, heedsRecorded);

    /// <summary>Makes the changes to a case. Made to the earlier state, they give the later one, in the same order.</summary>
    /// <param name="caseFile">The case, with the same entries, answers, measures and milestones as the earlier state.</param>
    /// <returns>The changed case. Everything but answers and diary is that of the later state.</returns>
    /// <exception cref="InvalidInputException">The changed entries contradict others of the case.</exception>
    public CaseFile ApplyTo(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var answers = caseFile.Answers;
        foreach (var change in Answers)
            answers = change.After is { } answer ? answers.With(change.Id, answer) : answers.Without(change.Id);
        if (CoverageAfter is not { } coverage)
            return _later with { Answers = answers, Diary = null };
        var diary = new IncidentDiary(
            Changed(caseFile.Diary ?? NoIncidents, _later.Diary ?? NoIncidents, incident => incident.Id, Incidents),
            Changed(caseFile.Diary?.Measures ?? [], _later.Diary?.Measures ?? [], measure => measure.Id, Measures),
            Changed(Named(caseFile.Diary), Named(_later.Diary), milestone => milestone.Id, Milestones.Select(change => new ChangedPart<NamedMilestone>(change.Id, null, change.After is { } after ? new(change.Id, after) : null))).Select(named => named.Milestone),
            coverage,
            _later.TimeZone);
        return _later with { Answers = answers, Diary = diary };
    }

    /// <summary>How many parts differ.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} answers, {1} incidents, {2} measures, {3} milestones differ", Answers.Count, Incidents.Count, Measures.Count, Milestones.Count);

    private static System.Collections.ObjectModel.ReadOnlyCollection<ChangedPart<TPart>> Changes<T, TPart>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> idOf, Func<T, TPart> partOf, Func<TPart, TPart, bool> areSame)
        where TPart : class
    {
        var (old, now) = (before.ToDictionary(idOf, partOf, StringComparer.Ordinal), after.ToDictionary(idOf, partOf, StringComparer.Ordinal));
        return Array.AsReadOnly(
        [
            .. from id in old.Keys.Union(now.Keys, StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)
               let was = old.TryGetValue(id, out var part) ? part : null
               let becomes = now.TryGetValue(id, out var part) ? part : null
               where was is null || becomes is null || !areSame(was, becomes)
               select new ChangedPart<TPart>(id, was, becomes),
        ]);
    }

    /// <summary>The parts that stay and those that came, in the order of the later state; what that one does not have comes last.</summary>
    private static IEnumerable<T> Changed<T>(IEnumerable<T> before, IEnumerable<T> later, Func<T, string> idOf, IEnumerable<ChangedPart<T>> changes)
        where T : class
    {
        var after = changes.ToDictionary(change => change.Id, change => change.After, StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in later)
            places[idOf(part)] = places.Count;
        return before.Where(part => !after.ContainsKey(idOf(part))).Concat(after.Values.OfType<T>())
            .OrderBy(part => places.TryGetValue(idOf(part), out var place) ? place : int.MaxValue);
    }

    /// <summary>Milestones by id; those without one by kind and date, and a number where several say the same.</summary>
    private static IEnumerable<NamedMilestone> Named(IncidentDiary? diary)
    {
        var used = new HashSet<string>((diary?.Milestones ?? []).Select(milestone => milestone.Id).OfType<string>(), StringComparer.Ordinal);
        foreach (var milestone in diary?.Milestones ?? [])
        {
            var id = milestone.Id ?? $"{milestone.Kind} {milestone.On}";
            for (var number = 2; milestone.Id is null && !used.Add(id); number++)
                id = string.Format(CultureInfo.InvariantCulture, "{0} {1} ({2})", milestone.Kind, milestone.On, number);
            yield return new NamedMilestone(id, milestone);
        }
    }

    internal static bool SaysTheSame(Incident one, Incident other) => ReferenceEquals(one, other)
        || ((one.When, one.Occurrences, one.Spread, one.Channel, one.Source, one.Attribution) == (other.When, other.Occurrences, other.Spread, other.Channel, other.Source, other.Attribution)
            && (one.Reported, one.ReportedTo, one.SameAs, one.Place, one.Note) == (other.Reported, other.ReportedTo, other.SameAs, other.Place, other.Note)
            && one.Rows.SequenceEqual(other.Rows)
            && one.Evidence.SequenceEqual(other.Evidence));

    internal static bool SaysTheSame(ProtectiveMeasure one, ProtectiveMeasure other) =>
        (one.Kind, one.From, one.Until) == (other.Kind, other.From, other.Until);

    internal static bool SaysTheSame(Milestone one, Milestone other) => (one.Kind, one.On) == (other.Kind, other.On);

    private sealed record NamedMilestone(string Id, Milestone Milestone);
}
