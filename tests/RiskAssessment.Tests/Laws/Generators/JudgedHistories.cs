using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Histories that grow by one random event after the other, judgements and countersignatures among them.</summary>
internal sealed class JudgedHistories
{
    private static readonly string[] People = ["officer-1", "officer-2", "officer-3"];
    private static readonly string[] Milestones = ["separation", "hearing", "report", "release"];

    private readonly Random _random;
    private readonly RandomCase[] _cases;
    private readonly List<Incident> _incidents;

    internal JudgedHistories(int seed)
    {
        _random = new Random(seed);
        _cases = [new(seed), new(unchecked(seed + 1))];
        Instruments = [_cases[0].Instrument, RandomStates.Renamed(_cases[1].Reference, "2.0.0")];
        var zone = RandomDiaries.Zone(_random);
        At = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(_random.Next(24 * 300));
        _incidents = [.. new RandomDiaries(_random, zone).Next()];
        History = CaseHistory.Open(new CaseOpened("one", zone) { Instrument = IdentityOf(0), Coverage = _random.Next(3) switch { 0 => null, 1 => Coverage.Complete, _ => Coverage.Partial } }, At, People[0]);
    }

    /// <summary>By the versions that the case can have.</summary>
    internal Instrument[] Instruments { get; }

    internal CaseHistory History { get; set; }

    /// <summary>The instant of the next event.</summary>
    internal DateTimeOffset At { get; private set; }

    internal AssessmentService Service => field ??= new AssessmentService(Instruments, TimeProvider.System);

    private int Instrument => History.Case.InstrumentVersion == "2.0.0" ? 1 : 0;

    internal void PassTime() => At += _random.Next(3) switch { 0 => TimeSpan.Zero, 1 => TimeSpan.FromHours(_random.Next(48)), _ => TimeSpan.FromDays(_random.Next(60)) };

    internal string Somebody() => People[_random.Next(People.Length)];

    internal int Next(int limit) => _random.Next(limit);

    internal T One<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>A random event that is no judgement; false where none could follow.</summary>
    internal bool TryAppend() => Change() is { } change && TryAppend(change);

    internal bool TryAppend(CaseChange change)
    {
        try
        {
            History = History.Append(change, At, Somebody(), "Because.");
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    private InstrumentIdentity IdentityOf(int index) => new(Instruments[index].Id, Instruments[index].Version);

    private CaseChange? Change()
    {
        var (caseFile, random) = (History.Case, _cases[Instrument]);
        var entries = caseFile.Diary?.Incidents ?? [];
        switch (_random.Next(22))
        {
            case < 5:
                var item = One(random.Reference.Items);
                return new ItemAnswered(item.Code, _random.Next(6) switch
                {
                    0 => Answer.Unknown,
                    1 when caseFile.Answers[item.Code] is { } same => same,
                    _ => item.AnswerOf(One(item.Answers)),
                });
            case 5:
                return caseFile.Answers.Count == 0 ? null : new AnswerWithdrawn(One([.. caseFile.Answers]).Key);
            case < 10:
                return _incidents.Count == 0 ? null : One(_incidents) is var incident && entries.Any(entry => entry.Id == incident.Id) ? new EntryCorrected(incident) : new EntryAdded(incident);
            case 10:
                return entries.Count == 0 ? null : new EntryWithdrawn(One(entries).Id);
            case 11:
                return entries.Count == 0 ? null : new EntryCorrected(One(entries));
            case 12:
                return caseFile.Diary is { Measures.Count: > 0 } && _random.Next(2) == 0
                    ? _random.Next(2) == 0 ? new MeasureWithdrawn(caseFile.Diary.Measures[0].Id) : new MeasureSet(caseFile.Diary.Measures[0])
                    : new MeasureSet(new ProtectiveMeasure($"m{_random.Next(2)}", "bail", RandomDate.Of(_random)));
            case 13:
                return caseFile.Diary is { Milestones.Count: > 0 } && _random.Next(2) == 0
                    ? _random.Next(2) == 0 ? new MilestoneWithdrawn(caseFile.Diary.Milestones[0].Id!) : new MilestoneSet(caseFile.Diary.Milestones[0])
                    : new MilestoneSet(new Milestone(One(Milestones), RandomDate.Of(_random)) { Id = $"s{_random.Next(2)}" });
            case 14:
                return new CoverageSet(_random.Next(2) == 0 ? Coverage.Complete : Coverage.Partial);
            case 15:
                return new InstrumentChanged(IdentityOf(Instrument), IdentityOf(_random.Next(2)), caseFile.Answers.Select(answer => answer.Key));
            case 16:
                return new CaseReviewed();
            case 17:
                return new AddendumAdded(1, "More.");
            case 18:
                return new SharingRestricted("somebody");
            case 19:
                return entries.Count == 0 ? null : new EntryCoded(One(entries).Id, _random.Next(2) == 0 ? [] : [new(Behaviour.Of("following"), "followed")], [new(Behaviour.Of("threat-to-kill"), "kill")]);
            case 20:
                return entries.Count == 0 ? null : new EvidenceAdded(One(entries).Id, new EvidenceItem("photo"));
            default:
                return History.IsClosed ? new CaseReopened() : new CaseClosed();
        }
    }
}
