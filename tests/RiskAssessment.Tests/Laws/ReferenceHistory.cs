namespace RiskAssessment.Tests.Laws;

/// <summary>
/// What FORMATS.md says that the events of a history come to, worked out from the first event on with dictionaries, and duplicates from scratch.
/// Measures and milestones are in the order of their ids.
/// </summary>
internal sealed class ReferenceHistory
{
    private readonly CaseOpened? _opened;
    private readonly ReferenceDates _dates;
    private readonly Dictionary<string, Answer> _answers = [];
    private readonly Dictionary<string, RefWritten> _entries = [];
    private readonly SortedDictionary<string, ProtectiveMeasure> _measures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Milestone> _milestones = new(StringComparer.Ordinal);
    private Coverage? _coverage;
    private (string Id, string? Version)? _instrument;
    private bool _hasDiary;

    internal ReferenceHistory(IEnumerable<CaseEvent> events)
    {
        _dates = new ReferenceDates(TimeZoneInfo.Utc);
        foreach (var one in events)
        {
            if (one.Change is CaseOpened opened)
            {
                (_opened, _dates) = (opened, new ReferenceDates(opened.TimeZone));
                _instrument = opened.Instrument is { } named ? (named.Id, named.Version) : null;
                (_coverage, _hasDiary) = (opened.Coverage, opened.Coverage is not null);
            }
            Add(one.Change, one.Recorded);
        }
    }

    private TimeZoneInfo Zone => _opened?.TimeZone ?? TimeZoneInfo.Utc;

    internal CaseFile Case => new()
    {
        Reference = _opened?.Reference is { Length: > 0 } reference ? reference : null,
        TimeZone = Zone,
        Jurisdiction = _opened?.Jurisdiction,
        VictimKey = _opened?.VictimKey,
        PersonKey = _opened?.PersonKey,
        Labels = _opened?.Labels ?? new Dictionary<string, string>(),
        InstrumentId = _instrument?.Id,
        InstrumentVersion = _instrument?.Version,
        Answers = new AnswerSheet(_answers.Select(answer => (answer.Key, answer.Value))),
        Diary = _hasDiary ? new IncidentDiary(ReferenceChains.Known(_entries, _dates), _measures.Values, _milestones.Values, _coverage ?? Coverage.Partial, Zone) : null,
    };

    private void Add(CaseChange change, DateTimeOffset recorded)
    {
        var at = EdtfDate.At(TimeZoneInfo.ConvertTime(recorded, Zone));
        _hasDiary |= change is EntryAdded or MeasureSet or MilestoneSet or CoverageSet;
        switch (change)
        {
            case EntryAdded added:
                _entries[added.Entry.Id] = new(Recorded(added.Entry, recorded, at), true, recorded.UtcTicks);
                break;
            case EntryCorrected corrected:
                _entries[corrected.Entry.Id] = new(Recorded(corrected.Entry, recorded, at), true, _entries[corrected.Entry.Id].Since);
                break;
            case EntryWithdrawn withdrawn:
                _entries[withdrawn.Id] = _entries[withdrawn.Id] with { IsKnown = false };
                break;
            case EvidenceAdded added:
                Amend(added.Entry, entry => ReferenceChains.Copy(entry, entry.SameAs, entry.Recorded, entry.Behaviours, [.. entry.Evidence, added.Evidence]));
                break;
            case EntryCoded { Accepted.Count: > 0 } coded:
                Amend(coded.Entry, entry => ReferenceChains.Copy(entry, entry.SameAs, entry.Recorded, Coded(entry, coded.Accepted), entry.Evidence));
                break;
            case ItemAnswered answered:
                _answers[answered.Item] = answered.Answer with { Recorded = at };
                break;
            case AnswerWithdrawn withdrawn:
                _answers.Remove(withdrawn.Item);
                break;
            case MeasureSet { Measure: var measure }:
                _measures[measure.Id] = new ProtectiveMeasure(measure.Id, measure.Kind, measure.From, measure.Until) { Recorded = at };
                break;
            case MeasureWithdrawn withdrawn:
                _measures.Remove(withdrawn.Id);
                break;
            case MilestoneSet { Milestone: var milestone }:
                _milestones[milestone.Id!] = new Milestone(milestone.Kind, milestone.On) { Id = milestone.Id, Recorded = at };
                break;
            case MilestoneWithdrawn withdrawn:
                _milestones.Remove(withdrawn.Id);
                break;
            case CoverageSet set:
                _coverage = set.Coverage;
                break;
            case InstrumentChanged changed:
                _instrument = (changed.To.Id, changed.To.Version);
                foreach (var item in changed.AskAgain)
                    _answers.Remove(item);
                break;
            default:
                break;
        }
    }

    private void Amend(string id, Func<Incident, Incident> amended) => _entries[id] = _entries[id] with { Incident = amended(_entries[id].Incident) };

    private static IEnumerable<Behaviour> Coded(Incident entry, IEnumerable<CodedBehaviour> accepted) =>
        entry.Behaviours.Where(behaviour => behaviour.Code != "other-unwanted-conduct").Concat(accepted.Select(coded => coded.Behaviour)).Distinct();

    /// <summary>The entry as recorded at the instant of its event; always known where that is before it can have happened, since no case file may say so.</summary>
    private Incident Recorded(Incident entry, DateTimeOffset recorded, EdtfDate at) =>
        ReferenceChains.Copy(entry, entry.SameAs, recorded.UtcTicks < _dates.Span(entry.When).Start ? null : at, entry.Behaviours, entry.Evidence);
}
