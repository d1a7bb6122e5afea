using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>What does a second core bring? 10,000 random cases from the object model, one assessor shared by the threads.</summary>
[MemoryDiagnoser]
public class CoreGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly RiskLevel[] _levels = new RiskLevel[10_000];
    private PeerCase[] _cases = [];

    [GlobalSetup]
    public void Make() => _cases = [.. RandomCases.WithOpenAnswers(_levels.Length)];

    [Benchmark(Baseline = true, Description = "level and range, one core")]
    public void OneCore() => AssessOn(1);

    [Benchmark(Description = "level and range, two cores")]
    public void TwoCores() => AssessOn(2);

    private void AssessOn(int cores) => Parallel.For(
        0, _cases.Length, new ParallelOptions { MaxDegreeOfParallelism = cores }, i => _levels[i] = _assessor.Assess(_cases[i].Answers, _cases[i].Analysed).Highest.Band);
}
