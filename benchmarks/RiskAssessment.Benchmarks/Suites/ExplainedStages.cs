using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>Where the time of an explained assessment goes. Each stage is a new assessment of which one part is read.</summary>
[MemoryDiagnoser]
public class ExplainedStages
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly IncidentDiary _diary = StandardJob.Diary(50);

    [GlobalSetup]
    public void WarmUp() => Warming.Up(Whole);

    [Benchmark(Baseline = true, Description = "fully explained, answers and diary")]
    public int Whole() => Explanation.PartsOf(Assessed);

    [Stage, Benchmark(Description = "the pattern pass")]
    public PatternProfile Pattern() => PatternProfile.Of(_diary, StandardJob.AsOf);

    [Stage(nameof(Pattern)), Benchmark(Description = "level and range")]
    public RiskLevel Level() => Assessed.Level;

    [Stage(nameof(Level)), Benchmark(Description = "reasons")]
    public int Reasons() => Explanation.Reasons(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "open questions")]
    public int OpenQuestions() => Explanation.OpenQuestions(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "scores")]
    public int Scores() => Explanation.Scores(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "contributions")]
    public int Contributions() => Explanation.Contributions(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "discrepancies")]
    public int Discrepancies() => Explanation.Discrepancies(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "open facts")]
    public int OpenFacts() => Explanation.OpenFacts(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "observed answers")]
    public int Observed() => Explanation.Observed(Assessed);

    /// <summary>They depend on the reasons.</summary>
    [Stage(nameof(Reasons)), Benchmark(Description = "actions")]
    public int Actions()
    {
        var assessed = Assessed;
        return Explanation.Reasons(assessed) + Explanation.Actions(assessed);
    }

    [Stage(nameof(Level)), Benchmark(Description = "a look at every fact, caveats, open rules")]
    public int Rest() => Explanation.Rest(Assessed);

    private Assessment Assessed => _assessor.Assess(StandardJob.Answers, _diary, StandardJob.AsOf);
}
