using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>The parts of the full pass over 100,000 incidents, as far as they can be measured from outside.</summary>
[MemoryDiagnoser]
public class PatternStages
{
    private const int Incidents = 100_000;

    private readonly List<Incident> _incidents = StandardJob.Incidents(Incidents);
    private readonly List<Incident> _inCache = StandardJob.Incidents(100);
    private IncidentDiary _diary = IncidentDiary.Empty;
    private IncidentDiary _small = IncidentDiary.Empty;

    [GlobalSetup]
    public void Make() => (_diary, _small) = (new IncidentDiary(_incidents, coverage: Coverage.Complete), new IncidentDiary(_inCache, coverage: Coverage.Complete));

    [Benchmark(Baseline = true, Description = "full pass over 100,000 incidents")]
    public Interval Whole() => PatternProfile.Of(_diary, StandardJob.AsOf)["conduct.occasions"];

    [Stage, Benchmark(Description = "only looking at each incident")]
    public int Look()
    {
        var (sum, incidents) = (0, _diary.Incidents);
        for (var i = 0; i < incidents.Count; i++)
            sum += incidents[i].Occurrences;
        return sum;
    }

    [Stage(nameof(Look)), Benchmark(Description = "also at each of its behaviours")]
    public int LookAtBehaviours()
    {
        var (sum, incidents) = (0, _diary.Incidents);
        for (var i = 0; i < incidents.Count; i++)
        {
            var behaviours = incidents[i].Behaviours;
            for (var k = 0; k < behaviours.Count; k++)
                sum += behaviours[k].Severity;
            sum += incidents[i].Occurrences;
        }
        return sum;
    }

    [Benchmark(Description = "as many passes over 100 incidents that stay in the cache")]
    public double InCache()
    {
        var sum = 0.0;
        for (var i = 0; i < Incidents / 100; i++)
            sum += PatternProfile.Of(_small, StandardJob.AsOf)["conduct.occasions"].Low;
        return sum;
    }

    [Benchmark(Description = "making the diary, which is before the pass")]
    public IncidentDiary MakeDiary() => new(_incidents);
}
