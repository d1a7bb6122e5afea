using BenchmarkDotNet.Attributes;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>The standard job as a service does it: a case file in, the explained assessment out, both JSON.</summary>
[MemoryDiagnoser]
public class JsonJob
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private byte[] _case = [];

    [GlobalSetup]
    public void Write()
    {
        _case = CaseJson.Write(new CaseFile { Answers = StandardJob.Answers, Diary = StandardJob.Diary(50), AsOf = StandardJob.AsOf });
        Warming.Up(Assess);
    }

    [Benchmark(Baseline = true, Description = "only reading the case's tokens")]
    public int TokensOnly() => TokenReading.Count(_case);

    [Benchmark(Description = "case in, explained assessment out")]
    public int Assess() => AssessmentJson.Write(_assessor.Assess(CaseJson.Read(_case), StandardJob.AsOf)).Length;
}
