using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RiskAssessment;

/// <summary>The incidents of a case in the order of time, with protective measures and milestones.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Equality is identity. The order in which entries are given never matters. Adding,
/// correcting and removing an entry cost O(log N) and leave the earlier diary as it was. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var diary = new IncidentDiary(
///     [
///         new("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-messages")) { Occurrences = 40 },
///         new("i2", EdtfDate.AtLocal(2018, 3, 2, 21, 10), Behaviour.Of("following")),
///     ],
///     measures: [new("m1", "bail", EdtfDate.Day(2018, 3, 1))],
///     timeZone: IanaTimeZone.Find("Europe/London"));
///
/// var longer = diary.Append(new("i3", EdtfDate.Day(2018, 3, 9), Behaviour.Of("unwanted-gifts")));
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1710", Justification = "A diary is what people call it.")]
[PersonalData]
public sealed partial class IncidentDiary : IReadOnlyCollection<Incident>
{
    /// <summary>The entries in the order of time; made from the tree when a changed diary is first looked at as a whole.</summary>
    private DiaryEntry[]? _entries;

    /// <summary>The entries as a tree, made when a diary is first changed; after that each change shares most of it.</summary>
    private EntryNode? _root;

    /// <summary>Creates a diary and checks its entries.</summary>
    /// <param name="incidents">The entries, in any order; at most <see cref="Bounds.Incidents"/>.</param>
    /// <param name="measures">The protective measures; at most <see cref="Bounds.Incidents"/>. <see langword="null"/> means none.</param>
    /// <param name="milestones">The milestones; at most <see cref="Bounds.Incidents"/>. <see langword="null"/> means none.</param>
    /// <param name="coverage">
    /// How much of what happened is in the diary. The default is <see cref="Coverage.Partial"/>: something may be missing, so counts have no
    /// upper limit.
    /// </param>
    /// <param name="timeZone">Where local times and days are read; <see langword="null"/> means UTC.</param>
    /// <exception cref="ArgumentException">The time zone has no IANA name, so a case file cannot name it.</exception>
    /// <exception cref="InvalidInputException">
    /// Ids are used twice, dates run backwards, <see cref="Incident.SameAs"/> names no entry or leads back to itself, or there are too many
    /// entries. The exception has every problem.
    /// </exception>
    public IncidentDiary(
        IEnumerable<Incident> incidents,
        IEnumerable<ProtectiveMeasure>? measures = null,
        IEnumerable<Milestone>? milestones = null,
        Coverage coverage = Coverage.Partial,
        TimeZoneInfo? timeZone = null)
        : this(NotNull.All(incidents), NotNull.All(measures ?? [], nameof(measures)), NotNull.All(milestones ?? [], nameof(milestones)), coverage, new ZoneClock(IanaTimeZone.Named(timeZone ?? TimeZoneInfo.Utc, nameof(timeZone))), check: true)
    {
    }

    internal IncidentDiary(
        Incident[] incidents, ProtectiveMeasure[] measures, Milestone[] milestones, Coverage coverage, ZoneClock clock, bool check = false)
    {
        Clock = clock;
        if (check && DiaryCheck.Problems(incidents, measures, milestones, clock) is { Count: > 0 } problems)
            throw new InvalidInputException(problems);

        Coverage = coverage;
        Measures = Array.AsReadOnly(measures);
        Milestones = Array.AsReadOnly(milestones);
        Dates = measures.Length + milestones.Length == 0 ? DiaryDates.None : new DiaryDates(measures, milestones, clock);
        _entries = Array.ConvertAll(incidents, incident => new DiaryEntry(incident, clock));
        EntryIndex.AddReportsOfDuplicates(_entries, clock);
        SortIfNeeded(_entries);
        Count = _entries.Length;
    }

    /// <summary>The same incidents with other measures and milestones, and another coverage.</summary>
    internal IncidentDiary(IncidentDiary incidents, ProtectiveMeasure[] measures, Milestone[] milestones, Coverage coverage)
    {
        (Coverage, Measures, Milestones, Clock) = (coverage, Array.AsReadOnly(measures), Array.AsReadOnly(milestones), incidents.Clock);
        Dates = measures.Length + milestones.Length == 0 ? DiaryDates.None : new DiaryDates(measures, milestones, Clock);
        (_entries, _root, ById, Count) = (incidents._entries, incidents._root, incidents.ById, incidents.Count);
    }

    private IncidentDiary(IncidentDiary earlier, EntryTree byStart, EntryIndex byId)
    {
        (Coverage, Measures, Milestones, Clock, Dates) = (earlier.Coverage, earlier.Measures, earlier.Milestones, earlier.Clock, earlier.Dates);
        (_root, ById, Count) = (byStart.Root, byId, byStart.Count);
        if (Count == 0)
            _entries = [];
    }

    /// <summary>A partial diary without entries, in UTC. Counts are then at least 0; without any diary they are not known at all.</summary>
    public static IncidentDiary Empty { get; } = new([]);

    /// <summary>The incidents, ordered by start, end and then id.</summary>
    public IReadOnlyList<Incident> Incidents => field ??= Array.AsReadOnly(Array.ConvertAll(Entries, entry => entry.Incident));

    /// <summary>The number of incidents, including those with <see cref="Incident.SameAs"/>.</summary>
    public int Count { get; }

    /// <summary>The protective measures, in the order given.</summary>
    public IReadOnlyList<ProtectiveMeasure> Measures { get; }

    /// <summary>The milestones, in the order given.</summary>
    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>Whether the diary has everything that happened, or only a part of it.</summary>
    public Coverage Coverage { get; }

    /// <summary>Where local times and days are read.</summary>
    public TimeZoneInfo TimeZone => Clock.Zone;

    internal ZoneClock Clock { get; }

    internal DiaryEntry[] Entries => _entries ??= new EntryTree(EntryOrder.Start, _root).ToArray();

    internal EntryTree ByStart => new(EntryOrder.Start, _root ??= EntryNode.Of(Entries, EntryOrder.Start));

    /// <summary>The id of each entry, in the order of time.</summary>
    internal string[] Ids => field ??= Array.ConvertAll(Entries, entry => entry.Incident.Id);

    /// <summary>When measures were in force and milestones happened.</summary>
    internal DiaryDates Dates { get; }

    private EntryIndex ById { get => field ??= new EntryIndex(Entries); init; }

    /// <summary>A diary with one more incident, in its place in the order of time. This diary is not changed.</summary>
    /// <param name="incident">The new incident. Its id must not be in use.</param>
    /// <returns>The longer diary.</returns>
    /// <exception cref="InvalidInputException">The incident contradicts itself or an existing entry, or the diary is full.</exception>
    public IncidentDiary Append(Incident incident) => Append(incident, out _);

    /// <summary>The same, with the entries that go and those that come, in this order.</summary>
    internal IncidentDiary Append(Incident incident, out IReadOnlyList<EntryChange> changes)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var problems = DiaryCheck.Problems(incident, ById.Find, Count);
        DiaryCheck.AddOwn(problems, "$", incident, Clock);
        return problems.Count == 0 ? Changed(null, incident, out changes) : throw new InvalidInputException(problems);
    }

    /// <summary>A diary in which an incident replaces the one with the same id. This diary is not changed.</summary>
    /// <param name="incident">The corrected incident.</param>
    /// <returns>The corrected diary.</returns>
    /// <exception cref="ArgumentException">There is no incident with this id.</exception>
    /// <exception cref="InvalidInputException">The incident contradicts itself or another entry.</exception>
    public IncidentDiary Correct(Incident incident) => Correct(incident, out _);

    internal IncidentDiary Correct(Incident incident, out IReadOnlyList<EntryChange> changes)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var earlier = IncidentOf(incident.Id);
        var problems = DiaryCheck.DoubleProblems(incident, ById.Find);
        DiaryCheck.AddOwn(problems, "$", incident, Clock);
        return problems.Count == 0 ? Changed(earlier, incident, out changes) : throw new InvalidInputException(problems);
    }

    /// <summary>A diary without an incident. This diary is not changed.</summary>
    /// <param name="id">The id of the incident.</param>
    /// <returns>The shorter diary.</returns>
    /// <exception cref="ArgumentException">There is no incident with this id, or another entry names it in <see cref="Incident.SameAs"/>.</exception>
    public IncidentDiary Remove(string id) => Remove(id, out _);

    internal IncidentDiary Remove(string id, out IReadOnlyList<EntryChange> changes)
    {
        var incident = IncidentOf(id);
        return ById.DuplicatesOf(id).IsEmpty
            ? Changed(incident, null, out changes)
            : throw new ArgumentException("Another entry is recorded as a duplicate of this one. Remove or correct that entry first.", nameof(id));
    }

    /// <summary>
    /// With another incident in the place of one. An entry changes, too, where the report of a duplicate no longer counts for it, or now does.
    /// </summary>
    private IncidentDiary Changed(Incident? leaves, Incident? comes, out IReadOnlyList<EntryChange> changes)
    {
        var (earlier, later) = (ById, ById.With(leaves, comes));
        var affected = new HashSet<string>(StringComparer.Ordinal);
        if (leaves is not null)
            affected.UnionWith([leaves.Id, earlier.RootOf(leaves).Id]);
        if (comes is not null)
            affected.UnionWith([comes.Id, later.RootOf(comes).Id]);
        var (gone, come) = (new List<EntryChange>(), new List<EntryChange>());
        foreach (var id in affected)
        {
            var (before, after) = (earlier.EntryOf(id, Clock), later.EntryOf(id, Clock));
            if (before is { } old && after is { } changed && ReferenceEquals(old.Incident, changed.Incident) && old.CountsAsReported == changed.CountsAsReported)
                continue;
            if (before is { } leaving)
                gone.Add(new EntryChange(leaving, -1));
            if (after is { } coming)
                come.Add(new EntryChange(coming, 1));
        }
        changes = [.. gone, .. come];
        var byStart = ByStart;
        foreach (var change in changes)
            byStart = byStart.With(change.Entry, change.Sign);
        return new IncidentDiary(this, byStart, later);
    }

    private static void SortIfNeeded(DiaryEntry[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].CompareTo(entries[i - 1]) > 0)
                continue;
            Array.Sort(entries);
            return;
        }
    }

    /// <summary>The incidents in the order of <see cref="Incidents"/>.</summary>
    /// <returns>An enumerator over the incidents.</returns>
    public IEnumerator<Incident> GetEnumerator() => Incidents.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many entries of each kind there are, and the coverage.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} incidents, {1} measures, {2} milestones, {3}", Count, Measures.Count, Milestones.Count, Coverage);

    /// <summary>The entry at a place in the order of time.</summary>
    internal DiaryEntry EntryAt(int place) => _entries is { } entries ? entries[place] : ByStart.At(place);

    /// <summary>The entries that start by an instant, in the order of time.</summary>
    internal ReadOnlySpan<DiaryEntry> StartedBy(long asOf)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Entries[middle].Span.Start <= asOf)
                low = middle + 1;
            else
                high = middle;
        }
        return Entries.AsSpan(0, low);
    }

    /// <summary>The incident with an id; <see langword="null"/> if there is none.</summary>
    internal Incident? Find(string id) => ById.Find(id);

    private Incident IncidentOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.Find(id) ?? throw new ArgumentException("There is no incident with this id.", nameof(id));
    }

    /// <summary>The last local day that an entry's span touches when it is cut at an instant.</summary>
    internal int LastDayOf(in DiaryEntry entry, InstantSpan cut)
    {
        if (cut.End == entry.Span.End)
            return entry.LastDay;
        return cut.IsPoint ? entry.FirstDay : Clock.DayOf(cut.End - 1);
    }
}
