using BenchmarkDotNet.Attributes;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the events of a history? To fold them all, to read them from JSON Lines, and one more with the facts after it.</summary>
[MemoryDiagnoser]
public class HistoryGrowth
{
    private static readonly DateTimeOffset Start = StandardJob.AsOf.AddYears(1);

    private readonly EntryAdded _another = new(new Incident("another", EdtfDate.At(StandardJob.AsOf.AddDays(-45)), Behaviour.Of("following")));
    private CaseChange[] _changes = [];
    private CaseHistory _history = CaseHistory.Open(new CaseOpened("history"), Start, "officer");
    private byte[] _file = [];

    [Params(10_000, 100_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _changes = [.. Changes(StandardJob.Incidents(Events))];
        _history = Fold();
        _ = _history.DiaryAsOf(StandardJob.AsOf);
        _file = HistoryJson.Write(_history);
    }

    [Benchmark(Baseline = true, Description = "fold")]
    public CaseHistory Fold()
    {
        var history = CaseHistory.Open(new CaseOpened("history"), Start, "officer");
        for (var i = 1; i < Events; i++)
            history = history.Append(_changes[i], Start.AddMinutes(i), "officer", "because");
        return history;
    }

    [Benchmark(Description = "read JSON Lines")]
    public CaseHistory Read() => HistoryJson.Read(_file);

    [Benchmark(Description = "write JSON Lines")]
    public byte[] Write() => HistoryJson.Write(_history);

    [Benchmark(Description = "one event more, and its facts")]
    public Interval Append() =>
        _history.Append(_another, Start.AddYears(1), "officer").DiaryAsOf(StandardJob.AsOf)!.Pattern["conduct.occasions"];

    /// <summary>Of ten events, seven add an entry; the others correct one, answer a question again, and add evidence.</summary>
    private static IEnumerable<CaseChange> Changes(IReadOnlyList<Incident> incidents)
    {
        for (var i = 0; i < incidents.Count; i++)
            yield return (i % 10) switch
            {
                7 => new EntryCorrected(new Incident(incidents[i - 3].Id, incidents[i - 3].When, Behaviour.Of("following"))),
                8 => new ItemAnswered("threats", i % 20 == 8 ? Answer.Yes : Answer.No),
                9 => new EvidenceAdded(incidents[i - 4].Id, "photo"),
                _ => new EntryAdded(incidents[i]),
            };
    }
}
