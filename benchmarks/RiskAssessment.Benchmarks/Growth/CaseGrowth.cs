using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the number of cases? Random cases from the object model, one after the other.</summary>
[MemoryDiagnoser]
public class CaseGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PeerCase[] _cases = [];
    private BitCase[] _packed = [];

    [Params(10, 100, 1_000, 10_000)]
    public int Cases { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _cases = [.. RandomCases.WithOpenAnswers(Cases)];
        _packed = [.. _cases.Select(one => one.Bits)];
    }

    [Benchmark(Baseline = true, Description = "level and range, answers and analysed diaries")]
    public RiskLevel LevelAndRange()
    {
        var seen = RiskLevel.Undetermined;
        foreach (var one in _cases)
            seen |= _assessor.Assess(one.Answers, one.Analysed).Highest.Band;
        return seen;
    }

    [Benchmark(Description = "hand-written bit code, level and range, packed cases")]
    public RiskLevel BitCode()
    {
        var seen = RiskLevel.Undetermined;
        foreach (var one in _packed)
            seen |= BitScreen.Assess(one).Highest;
        return seen;
    }
}
