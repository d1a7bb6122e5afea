using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>The plain LINQ version of the full pass. It compares every pair of severities: 100,000 incidents would take it minutes.</summary>
[MemoryDiagnoser]
public class DiaryGrowthInLinq
{
    private readonly Dictionary<string, string> _answers = StandardJob.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Option!);
    private List<LinqIncident> _incidents = [];

    [Params(10, 100, 1_000, 10_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void Make() => _incidents = [.. StandardJob.Incidents(Incidents).Select(LinqIncident.Of)];

    [Benchmark(Description = "plain LINQ, bare level")]
    public RiskLevel Level() => LinqScreen.Level(_answers, _incidents, StandardJob.AsOf);
}
