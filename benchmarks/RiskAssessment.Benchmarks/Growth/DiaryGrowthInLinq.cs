using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>The whole job with more and more incidents, compared with plain LINQ. LINQ compares every pair of severities: 100,000 incidents would take it minutes.</summary>
[MemoryDiagnoser]
public class DiaryGrowthInLinq
{
    private readonly Dictionary<string, string> _answers = StandardJob.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Option!);
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private List<LinqIncident> _incidents = [];
    private IncidentDiary _diary = IncidentDiary.Empty;

    [Params(10, 100, 1_000, 10_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _diary = StandardJob.Diary(Incidents);
        _incidents = [.. _diary.Incidents.Select(LinqIncident.Of)];
    }

    [Benchmark(Baseline = true, Description = "plain LINQ, bare level")]
    public RiskLevel Level() => LinqScreen.Level(_answers, _incidents, StandardJob.AsOf);

    [Benchmark(Description = "level and range, answers and diary")]
    public RiskLevel LevelAndRange() => _assessor.Assess(StandardJob.Answers, _diary, StandardJob.AsOf).Highest.Level;
}
