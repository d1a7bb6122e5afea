using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>What is the cost of one assessment from answers and incidents? 26 answers, 50 incidents, the built-in screen.</summary>
[MemoryDiagnoser]
public class StandardJobPeers
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly RulesEngineScreen _rulesEngine = new();
    private readonly PeerCase _case = StandardJob.Case;

    /// <summary>Does not measure programs that give different results.</summary>
    [GlobalSetup]
    public static Task SameLevels() => PeerCheck.Run(200);

    [Benchmark(Baseline = true, Description = "plain LINQ, bare level")]
    public RiskLevel Linq() => LinqScreen.Level(_case.Options, _case.Incidents, _case.AsOf);

    [Benchmark(Description = "RulesEngine, bare level, facts by plain LINQ")]
    public ValueTask<RiskLevel> RulesEngine() => _rulesEngine.Level(ScreenInput.Of(new LinqCase(_case.Options, LinqFacts.Of(_case.Incidents, _case.AsOf))));

    [Benchmark(Description = "level and range")]
    public RiskLevel LevelAndRange() => Explanation.EndsOf(_assessor.Assess(_case.Answers, _case.Diary, _case.AsOf));

    [Benchmark(Description = "fully explained")]
    public int Explained() => Explanation.PartsOf(_assessor.Assess(_case.Answers, _case.Diary, _case.AsOf));
}
