using System.Collections.Immutable;

namespace RiskAssessment;

/// <summary>What each kind of event does to a case.</summary>
internal sealed partial record CaseState
{
    private static readonly Behaviour NotCoded = Behaviour.Of("other-unwanted-conduct");

    /// <summary>The state after an event with which nothing is wrong.</summary>
    private CaseState Changed(CaseEvent next) => next.Change switch
    {
        CaseOpened opened => this with
        {
            Opened = opened,
            Instrument = opened.Instrument,
            Coverage = opened.Coverage ?? Coverage.Partial,
            HasDiary = opened.Coverage is not null,
            LastInput = next.Sequence,
            _diary = new IncidentDiary([], [], [], opened.Coverage ?? Coverage.Partial, new ZoneClock(opened.TimeZone)),
        },
        EntryAdded added => WithEntry(next, Written(added.Entry, next, null)),
        EntryCorrected corrected => WithEntry(next, Written(corrected.Entry, next, Entries[corrected.Entry.Id])),
        EntryWithdrawn withdrawn => WithEntry(next, Entries[withdrawn.Id] with { IsKnown = false }),
        EvidenceAdded added => WithEntry(next, Amended(added.Entry, incident => new Incident(incident) { Evidence = [.. incident.Evidence, added.Evidence] })),
        EntryCoded coded => coded.Accepted.Count == 0 ? this : WithEntry(next, Amended(coded.Entry, incident => Coded(incident, coded.Accepted))),
        ItemAnswered answered => WithAnswers(next, Answers.With(answered.Item, answered.Answer with { Recorded = At(next) })),
        AnswerWithdrawn withdrawn => WithAnswers(next, Answers.Without(withdrawn.Item)),
        MeasureSet set => WithDates(next, Measures.TryGetValue(set.Measure.Id, out var measure) && CaseDifference.SaysTheSame(measure, set.Measure)) with { Measures = Measures.SetItem(set.Measure.Id, new(set.Measure.Id, set.Measure.Kind, set.Measure.From, set.Measure.Until) { Recorded = At(next) }) },
        MeasureWithdrawn withdrawn => WithDates(next) with { Measures = Measures.Remove(withdrawn.Id) },
        MilestoneSet set => WithDates(next, Milestones.TryGetValue(set.Milestone.Id!, out var milestone) && CaseDifference.SaysTheSame(milestone, set.Milestone)) with { Milestones = Milestones.SetItem(set.Milestone.Id!, new(set.Milestone.Kind, set.Milestone.On) { Id = set.Milestone.Id, Recorded = At(next) }) },
        MilestoneWithdrawn withdrawn => WithDates(next) with { Milestones = Milestones.Remove(withdrawn.Id) },
        CoverageSet set => (set.Coverage == Coverage && HasDiary ? this : WithDates(next)) with { Coverage = set.Coverage },
        InstrumentChanged changed => WithAnswers(next, changed.AskAgain.Aggregate(Answers, (answers, item) => answers.Without(item))) is var state && (changed.To.Id, changed.To.Version) == (Instrument?.Id, Instrument?.Version)
            ? state
            : state with { Instrument = changed.To, LastInput = next.Sequence },
        LevelJudged => this with { Judgements = Judgements.Add(next.Sequence, new RecordedJudgement(next)) },
        JudgementCountersigned signed => this with { Judgements = Judgements.SetItem(signed.Judgement, Judgements[signed.Judgement] with { Countersignature = next }) },
        CaseClosed => this with { IsClosed = true },
        CaseReopened => this with { IsClosed = false },
        _ => this,
    };

    private static Incident Coded(Incident incident, IReadOnlyList<CodedBehaviour> accepted) =>
        new(incident, [.. incident.Rows.Where(behaviour => behaviour != NotCoded).Union(accepted.Select(coded => coded.Behaviour))]);

    /// <summary>The instant of an event in the time zone of the case.</summary>
    private EdtfDate At(CaseEvent of) => EdtfDate.At(TimeZoneInfo.ConvertTime(of.Recorded, Zone));

    /// <summary>
    /// An entry as the event has it, recorded at the instant of the event. A host may record what is yet to happen; a case file cannot say so, and
    /// the entry then counts as always known.
    /// </summary>
    private WrittenEntry Written(Incident entry, CaseEvent by, WrittenEntry? before) => new(
        new Incident(entry) { Recorded = InstantSpan.Point(by.Recorded.UtcTicks).IsBefore(entry.When.Resolve(_diary.Clock)) ? null : At(by) },
        IsKnown: true,
        before?.Recorded ?? by.Recorded.UtcTicks);

    private WrittenEntry Amended(string id, Func<Incident, Incident> amend) => Entries[id] with { Incident = amend(Entries[id].Incident) };

    private CaseState WithAnswers(CaseEvent by, AnswerSheet answers) =>
        this with { Answers = answers, LastInput = IsSame(answers) ? LastInput : by.Sequence };

    /// <summary>Whether answers say the same, whenever they were recorded.</summary>
    private bool IsSame(AnswerSheet answers) =>
        answers.Count == Answers.Count && answers.All(answer => Answers[answer.Key] is { } other && answer.Value == other with { Recorded = answer.Value.Recorded });

    /// <summary>With other measures, milestones or coverage.</summary>
    private CaseState WithDates(CaseEvent by, bool saysTheSame = false) =>
        this with { HasDiary = true, LastInput = saysTheSame ? LastInput : by.Sequence, _isDiaryOld = true, _newDiary = null, _analysed = null };

    /// <summary>With an entry as it is written now. Other entries of its chain of duplicates may count in its place, or no longer.</summary>
    private CaseState WithEntry(CaseEvent by, WrittenEntry now)
    {
        var (id, before) = (now.Incident.Id, Entries.TryGetValue(now.Incident.Id, out var there) ? there : (WrittenEntry?)null);
        if (_analysed is null && now.Incident.SameAs is null && before?.Incident.SameAs is null && DuplicatesOf(id).IsEmpty)
            return WithSingle(by, before is { IsKnown: true } known ? known.Incident : null, now);
        var saysTheSame = now.IsKnown;
        var state = this with { HasDiary = true, Entries = Entries.SetItem(id, now), Duplicates = DuplicatesWith(before?.Incident, now.Incident) };
        var diary = Newest;
        var changes = new List<EntryChange>();
        foreach (var incident in state.KnownWith(id, this))
        {
            var old = diary.Find(incident.Id);
            if (ReferenceEquals(old, incident) || (incident.Id != id && old?.SameAs == incident.SameAs))
                continue;
            saysTheSame = saysTheSame && old is not null && CaseDifference.SaysTheSame(old, incident);
            diary = old is null ? diary.Append(incident, out var some) : diary.Correct(incident, out some);
            changes.AddRange(some);
        }
        if (!now.IsKnown && diary.Find(id) is not null)
        {
            diary = diary.Remove(id, out var some);
            changes.AddRange(some);
        }
        return state with { LastInput = saysTheSame ? LastInput : by.Sequence, EntryCount = diary.Count, _diary = diary, _changed = null, _isDiaryOld = false, _newDiary = null, _analysed = _analysed?.Changed(diary, changes) };
    }

    /// <summary>With an entry that is no part of a chain. The diary is made when it is asked for.</summary>
    private CaseState WithSingle(CaseEvent by, Incident? before, WrittenEntry now) => this with
    {
        HasDiary = true,
        Entries = Entries.SetItem(now.Incident.Id, now),
        EntryCount = EntryCount + (now.IsKnown ? 1 : 0) - (before is null ? 0 : 1),
        LastInput = before is not null && now.IsKnown && CaseDifference.SaysTheSame(before, now.Incident) ? LastInput : by.Sequence,
        _changed = new ChangedEntry(now.Incident.Id, _changed),
        _newDiary = null,
    };

    /// <summary>The known entries of every chain of which an entry is or was a part, each after the one that it duplicates.</summary>
    private IEnumerable<Incident> KnownWith(string id, CaseState earlier)
    {
        var now = Entries[id];
        if (now.Incident.SameAs is null && DuplicatesOf(id).Count == 0 && earlier.Find(id)?.Incident.SameAs is null)
            return now.IsKnown ? [now.Incident] : [];
        // The entry that was the end of the chain can be a duplicate now.
        string[] roots = [DuplicateChains.RootOf(DuplicateChains.RootOf(id, earlier.Find), Find), DuplicateChains.RootOf(id, Find)];
        return roots.Distinct(StringComparer.Ordinal).SelectMany(root => DuplicateChains.KnownOf(root, Find, DuplicatesOf, _diary.Clock)).GroupBy(incident => incident.Id).Select(one => one.First());
    }

    private WrittenEntry? Find(string id) => Entries.TryGetValue(id, out var entry) ? entry : null;

    private ImmutableHashSet<string> DuplicatesOf(string id) => Duplicates.TryGetValue(id, out var ids) ? ids : None;

    private ImmutableDictionary<string, ImmutableHashSet<string>> DuplicatesWith(Incident? before, Incident now)
    {
        var duplicates = Duplicates;
        if (before?.SameAs is { } old)
            duplicates = duplicates.SetItem(old, duplicates[old].Remove(before.Id));
        if (now.SameAs is { } other)
            duplicates = duplicates.SetItem(other, (duplicates.TryGetValue(other, out var ids) ? ids : None).Add(now.Id));
        return duplicates;
    }
}
