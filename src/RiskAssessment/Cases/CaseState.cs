using System.Collections.Immutable;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What the events of a history come to so far. One more event costs O(log N), and as much again as there are measures where one changes.</summary>
internal sealed partial record CaseState
{
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The entries that count, with some that may be older than those here; so may measures and milestones be.</summary>
    private IncidentDiary _diary = IncidentDiary.Empty;

    /// <summary>The entries that have changed since <see cref="_diary"/> was made. Many at once cost less than one by one.</summary>
    private ChangedEntry? _changed;

    /// <summary>Whether measures, milestones or coverage have changed since <see cref="_diary"/> was made.</summary>
    private bool _isDiaryOld;

    /// <summary>The diary with all that is here, and its analysis, made when they are first asked for.</summary>
    private IncidentDiary? _newDiary;
    private AnalysedDiary? _analysed;
    private CaseFile? _case;

    private CaseState()
    {
    }

    /// <summary>Before the first event.</summary>
    internal static CaseState NotOpened { get; } = new();

    /// <summary>
    /// Before the first event of a history of entries that are there already, in a case file: an entry that is not known yet links those that duplicate it to
    /// the one that it duplicates, as it does in the file.
    /// </summary>
    internal static CaseState Expecting(IReadOnlyList<Incident> entries) => NotOpened with
    {
        Entries = NotOpened.Entries.AddRange(entries.Select(entry => new KeyValuePair<string, WrittenEntry>(entry.Id, new WrittenEntry(entry, IsKnown: false, 0)))),
        Duplicates = NotOpened.Duplicates.AddRange(
            from entry in entries
            where entry.SameAs is not null
            group entry.Id by entry.SameAs! into duplicates
            select new KeyValuePair<string, ImmutableHashSet<string>>(duplicates.Key, None.Union(duplicates))),
    };

    /// <summary>The event that opened the case; <see langword="null"/> before it.</summary>
    internal CaseOpened? Opened { get; private init; }

    internal InstrumentIdentity? Instrument { get; private init; }

    internal AnswerSheet Answers { get; private init; } = AnswerSheet.Empty;

    /// <summary>Every entry that was ever written, by id.</summary>
    internal ImmutableDictionary<string, WrittenEntry> Entries { get; private init; } = ImmutableDictionary.Create<string, WrittenEntry>(StringComparer.Ordinal);

    internal ImmutableSortedDictionary<string, ProtectiveMeasure> Measures { get; private init; } = ImmutableSortedDictionary.Create<string, ProtectiveMeasure>(StringComparer.Ordinal);

    internal ImmutableSortedDictionary<string, Milestone> Milestones { get; private init; } = ImmutableSortedDictionary.Create<string, Milestone>(StringComparer.Ordinal);

    /// <summary>Every judgement, by its sequence number.</summary>
    internal ImmutableSortedDictionary<int, RecordedJudgement> Judgements { get; private init; } = ImmutableSortedDictionary<int, RecordedJudgement>.Empty;

    /// <summary>The sequence number of the last event that changed answers, entries, measures, milestones, coverage or instrument.</summary>
    internal int LastInput { get; private init; }

    /// <summary>How many events there are.</summary>
    internal int Count { get; private init; }

    internal DateTimeOffset LastRecorded { get; private init; } = DateTimeOffset.MinValue;

    internal bool IsClosed { get; private init; }

    private bool HasDiary { get; init; }

    private Coverage Coverage { get; init; } = Coverage.Partial;

    /// <summary>The ids of the entries, withdrawn or not, that were written to be duplicates of an id.</summary>
    private ImmutableDictionary<string, ImmutableHashSet<string>> Duplicates { get; init; } = ImmutableDictionary.Create<string, ImmutableHashSet<string>>(StringComparer.Ordinal);

    internal TimeZoneInfo Zone => Opened?.TimeZone ?? TimeZoneInfo.Utc;

    /// <summary>The diary; <see langword="null"/> where nothing was said of any.</summary>
    internal IncidentDiary? Diary => HasDiary ? Newest : null;

    /// <summary>The case as a case file.</summary>
    internal CaseFile Case => _case ??= MakeCase();

    /// <summary>How many entries count.</summary>
    private int EntryCount { get; init; }

    private IncidentDiary Newest => !_isDiaryOld && _changed is null ? _diary : _newDiary ??= MakeDiary();

    /// <summary>The diary analysed as of an instant; what the state before was analysed as of is used where it is not later.</summary>
    internal AnalysedDiary? DiaryAsOf(DateTimeOffset asOf)
    {
        if (!HasDiary)
            return null;
        var known = _analysed;
        return known is not null && known.AsOfTicks == asOf.UtcTicks ? known
            : _analysed = known is not null && known.AsOfTicks < asOf.UtcTicks ? known.At(asOf) : AnalysedDiary.Of(Newest, asOf);
    }

    /// <summary>
    /// The state after one more event. Where something is wrong with it, that is added to the problems, and the state stays as it was.
    /// </summary>
    internal CaseState After(CaseEvent next, List<Problem> problems)
    {
        var before = problems.Count;
        Check(next, problems);
        if (problems.Count > before)
            return this;
        var current = _newDiary is null ? this : this with { _diary = _newDiary, _changed = null, _isDiaryOld = false };
        return current.Changed(next) with { Count = next.Sequence, LastRecorded = next.Recorded, _case = null };
    }

    /// <summary>The same state, in which a sequence number and an instant count as those of the last event.</summary>
    internal CaseState Resumed(int sequence, DateTimeOffset recorded) => this with { Count = sequence, LastRecorded = recorded };

    private IncidentDiary MakeDiary()
    {
        var diary = _diary;
        if (_changed is not null && _changed.Count > _diary.Count / 16)
        {
            var changed = new HashSet<string>(_changed.Ids(), StringComparer.Ordinal);
            diary = new IncidentDiary([.. diary.Incidents.Where(incident => !changed.Contains(incident.Id)), .. changed.Select(id => Entries[id]).Where(entry => entry.IsKnown).Select(entry => entry.Incident)], [], [], Coverage, diary.Clock);
        }
        else if (_changed is not null)
        {
            foreach (var id in _changed.Ids().Distinct(StringComparer.Ordinal))
                diary = Entries[id] is { IsKnown: true, Incident: var incident }
                    ? diary.Find(id) is null ? diary.Append(incident) : diary.Correct(incident)
                    : diary.Find(id) is null ? diary : diary.Remove(id);
        }
        return new IncidentDiary(diary, [.. Measures.Values], [.. Milestones.Values], Coverage);
    }

    private CaseFile MakeCase() => new()
    {
        Reference = Opened?.Reference is { Length: > 0 } reference ? reference : null,
        TimeZone = Zone,
        Jurisdiction = Opened?.Jurisdiction,
        VictimKey = Opened?.VictimKey,
        PersonKey = Opened?.PersonKey,
        Labels = Opened?.Labels ?? new Dictionary<string, string>(0),
        InstrumentId = Instrument?.Id,
        InstrumentVersion = Instrument?.Version,
        Answers = Answers,
        Diary = Diary,
    };

    /// <summary>An entry that is not part of a chain of duplicates and has changed, after those that changed before it.</summary>
    private sealed record ChangedEntry(string Id, ChangedEntry? Before)
    {
        internal int Count { get; } = 1 + (Before?.Count ?? 0);

        internal IEnumerable<string> Ids()
        {
            for (var changed = this; changed is not null; changed = changed.Before)
                yield return changed.Id;
        }
    }
}
