using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the items of the questionnaire? A synthetic instrument with 26 rules, every item answered, nothing in the diary.</summary>
[MemoryDiagnoser]
public class ItemGrowth
{
    private readonly AnalysedDiary _diary = AnalysedDiary.Of(IncidentDiary.Empty, StandardJob.AsOf);
    private Assessor _assessor = new(StalkingScreen.Instrument);
    private AnswerSheet _answers = AnswerSheet.Empty;

    [Params(10, 30, 100, 300, 1_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Make()
    {
        (_assessor, _answers) = (new Assessor(SyntheticInstrument.Of(Items, rules: 26)), SyntheticInstrument.Answers(Items));
        Warming.Up(Explained);
    }

    [Benchmark(Baseline = true, Description = "level and range")]
    public LevelRange LevelAndRange() => _assessor.AssessLevel(_answers, _diary);

    [Benchmark(Description = "fully explained")]
    public int Explained() => Explanation.PartsOf(_assessor.Assess(_answers, _diary));
}
