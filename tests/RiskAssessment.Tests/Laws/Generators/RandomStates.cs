using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Two states of one case: the later one keeps, changes, adds and leaves out parts of the earlier one, and may be of another instrument.</summary>
internal sealed class RandomStates
{
    private readonly Random _random;

    internal RandomStates(int seed, bool otherInstrument = false)
    {
        _random = new Random(seed);
        var (first, second) = (new RandomCase(seed), new RandomCase(unchecked(seed + 7)));
        Earlier = WithIds(new CaseFile
        {
            Reference = "one",
            TimeZone = first.Zone,
            AsOf = first.AsOf,
            InstrumentId = first.Instrument.Id,
            InstrumentVersion = first.Instrument.Version,
            Answers = first.Answers,
            Diary = first.Diary,
        });
        var renamed = Renamed(second.Reference, otherInstrument ? "2.0.0" : "1.0.0");
        LaterInstrument = otherInstrument ? renamed : first.Instrument;
        var days = _random.Next(3) switch { 0 => 0, 1 => _random.Next(1, 30), _ => _random.Next(1, 400) };
        var asOf = first.AsOf < DateTimeOffset.MaxValue.AddDays(-days - 1) ? first.AsOf.AddDays(days) : first.AsOf;
        Later = Earlier with
        {
            Reference = "other",
            AsOf = asOf,
            InstrumentVersion = LaterInstrument.Version,
            Answers = otherInstrument ? second.Answers : Mixed(first, second),
            Diary = Mixed(Earlier.Diary, new RandomDiaries(_random, first.Zone).Next()),
        };
        Service = new AssessmentService(otherInstrument ? [first.Instrument, LaterInstrument] : [first.Instrument], TimeProvider.System);
        Instrument = first.Instrument;
    }

    internal CaseFile Earlier { get; }

    internal CaseFile Later { get; }

    internal Instrument Instrument { get; }

    internal Instrument LaterInstrument { get; }

    internal AssessmentService Service { get; }

    /// <summary>The same instrument under another version.</summary>
    internal static Instrument Renamed(RefInstrument reference, string version)
    {
        var json = reference.Json();
        json["version"] = version;
        return RiskAssessment.Json.InstrumentJson.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private CaseFile WithIds(CaseFile caseFile)
    {
        if (caseFile.Diary is not { } diary || _random.Next(3) == 0)
            return caseFile;
        var milestones = diary.Milestones.Select((milestone, i) => _random.Next(2) == 0 ? milestone : new Milestone(milestone.Kind, milestone.On) { Id = $"u{i}", Recorded = Recorded(milestone.On) });
        return caseFile with { Diary = new IncidentDiary(diary.Incidents, diary.Measures, milestones, diary.Coverage, diary.TimeZone) };
    }

    private EdtfDate? Recorded(EdtfDate on) => _random.Next(2) == 0 ? null : on;

    private AnswerSheet Mixed(RandomCase first, RandomCase second)
    {
        var answers = first.Answers;
        foreach (var item in first.Reference.Items)
            answers = _random.Next(4) switch
            {
                0 => answers.With(item.Code, item.AnswerOf(item.Answers[_random.Next(item.Answers.Count)]) with { Note = _random.Next(2) == 0 ? null : "Asked again." }),
                1 => answers.Without(item.Code),
                2 when answers[item.Code] is { } answer => answers.With(item.Code, answer with { Recorded = second.Answers.Count % 2 == 0 ? null : EdtfDate.Day(2024, 2, 1) }),
                _ => answers,
            };
        return answers;
    }

    private IncidentDiary? Mixed(IncidentDiary? old, IncidentDiary other)
    {
        if (_random.Next(8) == 0)
            return null;
        if (old is null || _random.Next(6) == 0)
            return other;
        var entries = old.Where(_ => _random.Next(4) > 0).ToDictionary(incident => incident.Id);
        foreach (var incident in other.Where(_ => _random.Next(3) == 0))
            entries[incident.Id] = incident;
        var order = entries.Keys.OrderBy(_ => _random.Next()).ToList();
        var incidents = entries.Values.Select(incident => Linked(incident, order)).ToList();
        return new IncidentDiary(
            incidents,
            old.Measures.Where(_ => _random.Next(3) > 0).UnionBy(other.Measures.Where(_ => _random.Next(2) == 0), measure => measure.Id),
            Milestones([.. old.Milestones.Where(_ => _random.Next(3) > 0)], [.. other.Milestones.Where(_ => _random.Next(2) == 0)]),
            _random.Next(3) == 0 ? other.Coverage : old.Coverage,
            old.TimeZone);
    }

    /// <summary>Those that are kept and those that are added, of which the first often takes the place of one that is kept.</summary>
    private static IEnumerable<Milestone> Milestones(List<Milestone> kept, List<Milestone> added)
    {
        var replaced = added.Count > 0 ? kept.Find(milestone => milestone.Id is not null) : null;
        return [.. kept.Where(milestone => milestone != replaced), .. added.Select((milestone, i) => new Milestone(milestone.Kind, milestone.On) { Id = i == 0 && replaced is not null ? replaced.Id : i % 2 == 0 ? null : $"t{i}" })];
    }

    /// <summary>The same entry, often a duplicate of another one that stands before it in some order, so that chains turn round.</summary>
    private Incident Linked(Incident incident, List<string> order)
    {
        var place = order.IndexOf(incident.Id);
        var isThere = incident.SameAs is { } same && order.IndexOf(same) is >= 0 and var at && at < place;
        var sameAs = place > 0 && _random.Next(4) == 0 ? order[_random.Next(place)] : isThere ? incident.SameAs : null;
        return sameAs == incident.SameAs ? incident : new Incident(incident.Id, incident.When, incident.Behaviours)
        {
            Occurrences = incident.Occurrences,
            Spread = incident.Spread,
            Attribution = incident.Attribution,
            Channel = incident.Channel,
            Source = incident.Source,
            Recorded = incident.Recorded,
            Reported = incident.Reported,
            ReportedTo = incident.ReportedTo,
            SameAs = sameAs,
            Place = incident.Place,
            Note = incident.Note,
            Evidence = incident.Evidence,
        };
    }
}
