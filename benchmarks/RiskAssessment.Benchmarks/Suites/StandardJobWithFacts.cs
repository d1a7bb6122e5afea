using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>What is the cost of the same assessment if the facts of the diary are ready made for everybody?</summary>
[MemoryDiagnoser]
public class StandardJobWithFacts
{
    private const int Different = 1_000;

    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly RulesEngineScreen _rulesEngine = new();
    private readonly FhirPathScreen _fhirPath = new();
    private readonly PeerCase _case = StandardJob.Case;
    private readonly LinqFacts _facts = LinqFacts.Of(StandardJob.Case.Incidents, StandardJob.Case.AsOf);
    private readonly BitCase _bits = StandardJob.Case.Bits;
    private BitCase[] _manyBits = [];

    /// <summary>Does not measure programs that give different results.</summary>
    [GlobalSetup]
    public async Task SameLevels()
    {
        await PeerCheck.Run(200);
        _manyBits = [.. RandomCases.WithOpenAnswers(Different).Select(one => one.Bits)];
    }

    [Benchmark(Baseline = true, Description = "plain LINQ, bare level")]
    public RiskLevel Linq() => LinqScreen.Level(new LinqCase(_case.Options, _facts));

    [Benchmark(Description = "RulesEngine, bare level")]
    public ValueTask<RiskLevel> RulesEngine() => _rulesEngine.Level(_case.Input);

    [Benchmark(Description = "FHIRPath, bare level")]
    public RiskLevel FhirPath() => _fhirPath.Level(_case.Response);

    [Benchmark(Description = "level and range")]
    public LevelRange LevelAndRange() => _assessor.AssessLevel(_case.Answers, _case.Analysed);

    [Benchmark(Description = "fully explained")]
    public int Explained() => Explanation.PartsOf(_assessor.Assess(_case.Answers, _case.Analysed));

    [Benchmark(Description = "hand-written bit code, level and range")]
    public BitStanding BitCode() => BitScreen.Assess(_bits);

    /// <summary>A processor can predict the branches of one case, but not those of a thousand.</summary>
    [Benchmark(Description = "hand-written bit code, one of 1,000 cases in turn", OperationsPerInvoke = Different)]
    public int BitCodeOfMany()
    {
        var sum = 0;
        foreach (var one in _manyBits)
            sum += BitScreen.Assess(one).All;
        return sum;
    }
}
