using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the number of cases? Random cases from the object model, one after the other.</summary>
[MemoryDiagnoser]
public class CaseGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PeerCase[] _cases = [];

    [Params(10, 100, 1_000, 10_000)]
    public int Cases { get; set; }

    [GlobalSetup]
    public void Make() => _cases = [.. RandomCases.WithOpenAnswers(Cases)];

    [Benchmark(Baseline = true, Description = "level and range, answers and analysed diaries")]
    public int LevelAndRange() => _cases.Sum(one => (int)_assessor.Assess(one.Answers, one.Analysed).Highest.Band);

    [Benchmark(Description = "hand-written bit code, level and range, packed cases")]
    public int BitCode() => _cases.Sum(one => (int)BitScreen.Assess(one.Bits).Highest);
}
