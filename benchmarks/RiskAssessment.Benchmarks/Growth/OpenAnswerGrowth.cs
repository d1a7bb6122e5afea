using BenchmarkDotNet.Attributes;
using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the questions that are open? The built-in screen, nothing in the diary.</summary>
[MemoryDiagnoser]
public class OpenAnswerGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly AnalysedDiary _diary = AnalysedDiary.Of(IncidentDiary.Empty, StandardJob.AsOf);
    private AnswerSheet _answers = AnswerSheet.Empty;

    [Params(0, 1, 2, 4, 8, 16, 36)]
    public int Open { get; set; }

    [GlobalSetup]
    public void Leave()
    {
        _answers = new AnswerSheet(
            StalkingScreen.Instrument.Items.Skip(Open).Select((item, i) => (item.Code, item.Kind == ItemKind.YesNo
                ? i % 3 == 0 ? Answer.Yes : Answer.No
                : Answer.Of(item.Options[0].Code))));
        Warming.Up(Explained);
    }

    [Benchmark(Baseline = true, Description = "level and range")]
    public LevelRange LevelAndRange() => _assessor.AssessLevel(_answers, _diary);

    [Benchmark(Description = "fully explained, with the next best questions")]
    public int Explained() => Explanation.PartsOf(_assessor.Assess(_answers, _diary));
}
