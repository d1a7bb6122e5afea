namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>
/// Random cases in which every text that a person or another system wrote is a mark that says what kind of content it is and occurs once, so that a law can look
/// for it in what is written of the case.
/// </summary>
internal sealed class MarkedCases
{
    private const string Sign = "zq";

    private readonly Random _random;
    private readonly List<(CasePart Part, string Mark, bool IsHers)> _marks = [];
    private bool _isHers;

    internal MarkedCases(int seed)
    {
        _random = new Random(seed);
        Random = new RandomCase(seed);
        Case = new CaseFile
        {
            Reference = Maybe(CasePart.Reference),
            TimeZone = Random.Zone,
            AsOf = Random.AsOf,
            KnownAt = _random.Next(3) == 0 ? RandomDate.AsOf(_random) : null,
            VictimKey = Maybe(CasePart.Keys),
            PersonKey = Maybe(CasePart.Keys),
            Labels = Enumerable.Range(0, _random.Next(3)).ToDictionary(_ => Mark(CasePart.Keys), _ => Mark(CasePart.Keys)),
            Jurisdiction = _random.Next(3) == 0 ? Jurisdiction.Scotland : null,
            InstrumentId = _random.Next(2) == 0 ? Random.Instrument.Id : null,
            Answers = new AnswerSheet(Random.Answers.Select(answer => (answer.Key, Marked(answer.Value)))),
            Diary = Random.Diary is { } diary ? Marked(diary) : null,
        };
    }

    internal RandomCase Random { get; }

    /// <summary>Its texts are marks. Some of it may not be known at its <see cref="CaseFile.KnownAt"/>.</summary>
    internal CaseFile Case { get; }

    /// <summary>The same with every mark known.</summary>
    internal CaseFile WholeCase => Case with { KnownAt = null };

    /// <summary>Every mark, what kind of content it is, and whether the victim said that of which it is a part, or nobody in particular did.</summary>
    internal IReadOnlyList<(CasePart Part, string Mark, bool IsHers)> Marks => _marks;

    private string Mark(CasePart part)
    {
        var mark = $"{Sign}{_marks.Count:000}-{_random.Next(1_000_000):000000}-{part.ToString().ToLowerInvariant()}-{Sign}";
        _marks.Add((part, mark, _isHers));
        return mark;
    }

    private string? Maybe(CasePart part)
    {
        _isHers = true;
        return _random.Next(2) == 0 ? Mark(part) : _random.Next(4) == 0 ? "" : null;
    }

    private string? MaybeOfNow(CasePart part) => _random.Next(3) == 0 ? Mark(part) : _random.Next(6) == 0 ? "" : null;

    private Answer Marked(Answer answer)
    {
        var by = _random.Next(4) switch { 0 => "victim", 1 => "police", 2 => null, _ => "" };
        _isHers = by == "victim";
        return (answer.Count is { } count ? Answer.Of(count) : Answer.Of(answer.Option!)) with
        {
            By = by is "" ? Mark(CasePart.Names) : by,
            Since = answer.Since,
            Recorded = answer.Recorded,
            Note = MaybeOfNow(CasePart.Notes),
            MigratedFrom = answer.MigratedFrom is null ? null : new AnswerOrigin(Mark(CasePart.Notes), Mark(CasePart.Notes)),
        };
    }

    private IncidentDiary Marked(IncidentDiary diary)
    {
        var ids = new Dictionary<string, string>();
        foreach (var incident in diary.OrderBy(_ => _random.Next()))
        {
            _isHers = incident.Source == IncidentSource.Victim;
            ids[incident.Id] = Mark(CasePart.Ids);
        }
        var incidents = diary.Select(incident => Marked(incident, ids)).OrderBy(_ => _random.Next()).ToList();
        _isHers = true;
        return new IncidentDiary(
            incidents,
            diary.Measures.Select(measure => new ProtectiveMeasure(Mark(CasePart.Ids), Kind(measure.Kind), measure.From, measure.Until) { Recorded = measure.Recorded }).ToList(),
            diary.Milestones.Select(milestone => new Milestone(Kind(milestone.Kind), milestone.On) { Id = milestone.Id is null ? null : Mark(CasePart.Ids), Recorded = milestone.Recorded }).ToList(),
            diary.Coverage,
            diary.TimeZone);
    }

    private string Kind(string kind) => _random.Next(3) == 0 || kind == "something-else" ? Mark(CasePart.Notes) : kind;

    private Incident Marked(Incident incident, Dictionary<string, string> ids)
    {
        _isHers = incident.Source == IncidentSource.Victim;
        return new Incident(ids[incident.Id], incident.When, incident.Behaviours)
        {
            Occurrences = incident.Occurrences,
            Spread = incident.Spread,
            Channel = incident.Channel,
            Source = incident.Source,
            Attribution = incident.Attribution,
            Recorded = incident.Recorded,
            Reported = incident.Reported,
            ReportedTo = incident.ReportedTo is not { Length: > 0 } ? _random.Next(4) == 0 ? "" : null : _random.Next(3) == 0 ? "police" : Mark(CasePart.Names),
            SameAs = incident.SameAs is { } other ? ids[other] : null,
            Place = MaybeOfNow(CasePart.Places),
            Note = MaybeOfNow(CasePart.Notes),
            Evidence = _random.Next(3) == 0 ? [Mark(CasePart.Evidence), new EvidenceItem(Mark(CasePart.Evidence)) { Kind = Mark(CasePart.Evidence), HeldBy = Mark(CasePart.Evidence) }] : [],
        };
    }
}
