using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the diary? A full pass, and one incident more.</summary>
[MemoryDiagnoser]
public class DiaryGrowth
{
    private IncidentDiary _diary = IncidentDiary.Empty;
    private AnalysedDiary _analysed = AnalysedDiary.Of(IncidentDiary.Empty, StandardJob.AsOf);
    private Incident _another = StandardJob.Incidents(1)[0];

    [Params(10, 100, 1_000, 10_000, 100_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _diary = new IncidentDiary(StandardJob.Incidents(Incidents), coverage: Coverage.Complete);
        _another = new Incident("another", EdtfDate.At(StandardJob.AsOf.AddDays(-45)), Behaviour.Of("following"));
        _analysed = AnalysedDiary.Of(_diary.Remove(_diary.Incidents[0].Id), StandardJob.AsOf);
    }

    [Benchmark(Baseline = true, Description = "full pass")]
    public Interval FullPass() => PatternProfile.Of(_diary, StandardJob.AsOf)["conduct.occasions"];

    [Benchmark(Description = "one incident more, out of order")]
    public Interval Append() => _analysed.Append(_another).Pattern["conduct.occasions"];
}
