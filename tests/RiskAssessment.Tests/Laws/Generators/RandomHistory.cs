using System.Globalization;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>
/// Random valid histories with every kind of event. Ids are few, so that entries are corrected, withdrawn and added again, and name as that of
/// which they are duplicates an entry that is there, is not there yet, was withdrawn, or is a duplicate itself. Several events often have one instant.
/// </summary>
internal sealed class RandomHistory
{
    private const int Ids = 7;

    private static readonly string[] People = ["officer-17", "officer-18", "عاملة"];

    private readonly Random _random;
    private readonly TimeZoneInfo _zone;
    private readonly List<Incident> _pool = [];
    private readonly List<ProtectiveMeasure> _measurePool = [];
    private readonly List<Milestone> _milestonePool = [];

    private readonly Dictionary<string, string?> _written = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, Answer> _answers = [];
    private readonly HashSet<string> _measures = [];
    private readonly HashSet<string> _milestones = [];
    private readonly Dictionary<int, string> _open = [];
    private (string Id, string? Version)? _instrument;

    internal RandomHistory(Random random, int? events = null)
    {
        _random = random;
        _zone = RandomDiaries.Zone(random);
        while (_pool.Count == 0)
            Fill(new RandomDiaries(random, _zone).Next());
        var opened = Opened();
        _instrument = opened.Instrument is { } named ? (named.Id, named.Version) : null;
        History = CaseHistory.Open(opened, Moved(First()), Person(), HostileText.MaybeOf(random));
        for (var left = events ?? (random.Next(5) == 0 ? random.Next(3) : random.Next(40)); left > 0; left--)
            Append();
    }

    internal CaseHistory History { get; private set; }

    /// <summary>An instant about the events: at one, just before or after it, between two, or far away.</summary>
    internal static DateTimeOffset Instant(Random random, CaseHistory history)
    {
        var recorded = history.Events[random.Next(history.Events.Count)].Recorded;
        return random.Next(6) switch
        {
            0 => recorded.AddTicks(-1),
            1 => recorded.AddTicks(1),
            2 => DateTimeOffset.MaxValue.AddDays(-3),
            3 when random.Next(4) == 0 => DateTimeOffset.MinValue.AddDays(3),
            _ => recorded,
        };
    }

    private void Fill(IncidentDiary diary)
    {
        _pool.AddRange(diary);
        _measurePool.AddRange(diary.Measures);
        _milestonePool.AddRange(diary.Milestones);
    }

    private void Append()
    {
        var last = History.Events[^1].Recorded;
        var recorded = _random.Next(2) == 0 ? last : last.AddMinutes(_random.Next(1, _random.Next(3) == 0 ? 100_000 : 3_000)).AddTicks(_random.Next(3));
        var (change, isWhyNeeded, by) = Change();
        History = History.Append(change, Moved(recorded), by ?? Person(), Why(isWhyNeeded), _random.Next(2) == 0 ? History.LastSequence + 1 : null);
        if (change is LevelJudged)
            _open.Add(History.LastSequence, History.Events[^1].By);
    }

    private (CaseChange Change, bool IsWhyNeeded, string? By) Change()
    {
        while (true)
            if (Change(_random.Next(30)) is { } next)
                return next;
    }

    private (CaseChange, bool, string?)? Change(int kind) => kind switch
    {
        < 7 => Free(Enumerable.Range(0, Ids).Select(i => $"e{i}").Where(id => !_known.Contains(id))) is { } id ? (new EntryAdded(Entry(id)), false, null) : null,
        < 10 => Free(_known) is { } id ? (new EntryCorrected(Entry(id)), true, null) : null,
        < 13 => Free(_known) is { } id && _known.Remove(id) ? (new EntryWithdrawn(id), true, null) : null,
        13 => Free(_known) is { } id ? (new EvidenceAdded(id, RandomParts.Evidence(_random)), false, null) : null,
        14 => Free(_known) is { } id ? (new EntryCoded(id, Coded(), Coded()), false, null) : null,
        < 18 => Answered(RandomParts.Item(_random)),
        18 => Free(_answers.Keys) is { } item && _answers.Remove(item) ? (new AnswerWithdrawn(item), true, null) : null,
        19 => _measurePool.Count > 0 && $"m{_random.Next(3)}" is var id ? (new MeasureSet(Measure(id)), !_measures.Add(id), null) : null,
        20 => Free(_measures) is { } id && _measures.Remove(id) ? (new MeasureWithdrawn(id), true, null) : null,
        21 => _milestonePool.Count > 0 && $"s{_random.Next(3)}" is var id ? (new MilestoneSet(Milestone(id)), !_milestones.Add(id), null) : null,
        22 => Free(_milestones) is { } id && _milestones.Remove(id) ? (new MilestoneWithdrawn(id), true, null) : null,
        23 => (new CoverageSet(_random.Next(2) == 0 ? Coverage.Complete : Coverage.Partial), false, null),
        24 => (new AddendumAdded(_random.Next(1, History.LastSequence + 1), HostileText.Of(_random)), false, null),
        25 => (InstrumentChanged(), true, null),
        26 => (new LevelJudged((RiskLevel)_random.Next(1, 4), RandomParts.Hash(_random), _random.Next(2) == 0), false, null),
        27 => Countersigned(),
        28 => (new SharingRestricted(HostileText.Of(_random)), false, null),
        _ => (_random.Next(3) switch { 0 => new CaseReviewed(), 1 => new CaseClosed(), _ => new CaseReopened() }, false, null),
    };

    private CaseOpened Opened() => new(HostileText.Of(_random), _zone)
    {
        Jurisdiction = _random.Next(3) == 0 ? Jurisdiction.NorthernIreland : null,
        VictimKey = HostileText.MaybeOf(_random),
        PersonKey = HostileText.MaybeOf(_random),
        Labels = RandomParts.Labels(_random),
        Instrument = _random.Next(2) == 0 ? null : new("screen", Version()),
        Coverage = _random.Next(3) switch { 0 => Coverage.Complete, 1 => Coverage.Partial, _ => null },
    };

    private Incident Entry(string id)
    {
        var like = _pool[_random.Next(_pool.Count)];
        var sameAs = _random.Next(3) == 0 ? null : $"e{_random.Next(Ids)}";
        for (var next = sameAs; next is not null && sameAs is not null; next = _written.GetValueOrDefault(next))
            if (next == id)
                sameAs = null;
        (_written[id], _) = (sameAs, _known.Add(id));
        return new Incident(id, like.When, _random.Next(3) == 0 ? [Behaviour.Of("other-unwanted-conduct")] : like.Behaviours)
        {
            Occurrences = like.Occurrences,
            Spread = like.Spread,
            Channel = like.Channel,
            Source = like.Source,
            Attribution = like.Attribution,
            Recorded = like.Recorded,
            Reported = like.Reported,
            ReportedTo = like.ReportedTo,
            SameAs = sameAs,
            Place = like.Place,
            Evidence = like.Evidence,
            Note = like.Note,
        };
    }

    private IEnumerable<CodedBehaviour> Coded() => Enumerable.Range(0, _random.Next(3)).Select(_ =>
        new CodedBehaviour(Behaviour.All[_random.Next(Behaviour.All.Count)], Enumerable.Range(0, _random.Next(3)).Select(_ => HostileText.Of(_random))));

    private (CaseChange, bool, string?) Answered(string item)
    {
        var answer = _random.Next(4) == 0 && _answers.TryGetValue(item, out var before) ? before with { Note = HostileText.MaybeOf(_random) } : RandomParts.Answer(_random);
        var isReplaced = _answers.TryGetValue(item, out var old) && (old.Option, old.Count, old.Since) != (answer.Option, answer.Count, answer.Since);
        _answers[item] = answer;
        return (new ItemAnswered(item, answer), isReplaced, null);
    }

    private ProtectiveMeasure Measure(string id) =>
        _measurePool[_random.Next(_measurePool.Count)] is var like ? new(id, like.Kind, like.From, like.Until) { Recorded = like.Recorded } : null!;

    private Milestone Milestone(string id) =>
        _milestonePool[_random.Next(_milestonePool.Count)] is var like ? new(like.Kind, like.On) { Id = id, Recorded = like.Recorded } : null!;

    private InstrumentChanged InstrumentChanged()
    {
        var (id, version) = _instrument ?? ("screen", Version());
        if (_random.Next(4) == 0)
            version = null;
        _instrument = ($"screen{_random.Next(2)}", Version());
        string[] again = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => RandomParts.Item(_random))];
        foreach (var item in again)
            _answers.Remove(item);
        return new(new(id, version), new(_instrument.Value.Id, _instrument.Value.Version), again);
    }

    private (CaseChange, bool, string?)? Countersigned()
    {
        if (_open.Count == 0)
            return null;
        var judgement = _open.Keys.ElementAt(_random.Next(_open.Count));
        _open.Remove(judgement, out var by);
        return (new JudgementCountersigned(judgement, _random.Next(2) == 0), true, Free(People.Where(person => person != by)));
    }

    private string? Version() => _random.Next(4) == 0 ? null : $"{_random.Next(1, 3)}.0.0";

    private string? Why(bool isNeeded)
    {
        var why = HostileText.MaybeOf(_random);
        return isNeeded && string.IsNullOrWhiteSpace(why) ? "It was wrong." : why;
    }

    private string Person() => People[_random.Next(People.Length)];

    private string? Free(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? some[_random.Next(some.Count)] : null;

    /// <summary>At the beginning of the calendar, before most incidents, or after them.</summary>
    private DateTimeOffset First() => _random.Next(12) switch
    {
        0 => DateTimeOffset.MinValue.AddDays(2 + _random.Next(3)),
        < 7 => DateTimeOffset.Parse("2024-01-01T00:00Z", CultureInfo.InvariantCulture).AddHours(_random.Next(24 * 366)),
        _ => DateTimeOffset.Parse("2025-06-01T00:00Z", CultureInfo.InvariantCulture).AddHours(_random.Next(24 * 366)),
    };

    /// <summary>The same instant with some offset.</summary>
    private DateTimeOffset Moved(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromMinutes(_random.Next(3) switch { 0 => 0, 1 => 15 * _random.Next(-56, 57), _ => 60 * _random.Next(-2, 3) }));
}
