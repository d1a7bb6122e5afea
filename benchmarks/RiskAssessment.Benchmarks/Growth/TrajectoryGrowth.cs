using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost of a whole trajectory grow with the diary?</summary>
[MemoryDiagnoser]
public class TrajectoryGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private IncidentDiary _diary = IncidentDiary.Empty;

    [Params(10, 100, 1_000, 10_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void Make() => _diary = StandardJob.Diary(Incidents);

    [Benchmark(Baseline = true, Description = "whole trajectory")]
    public int WholeTrajectory() => _assessor.TrajectoryOf(StandardJob.Answers, _diary, StandardJob.AsOf).Steps.Count;
}
