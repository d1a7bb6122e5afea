using System.Text;
using BenchmarkDotNet.Attributes;
using RiskAssessment.Reporting;

namespace RiskAssessment.Benchmarks;

/// <summary>How long does the page of a case take, with its picture? The assessment is new each time; the trajectory is ready made.</summary>
[MemoryDiagnoser]
public class PageGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly StringBuilder _text = new();
    private CaseFile _case = new();
    private CaseTrajectories? _trajectories;

    [Params(50, 5_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _case = new CaseFile { AsOf = StandardJob.AsOf, Answers = StandardJob.Answers, Diary = StandardJob.Diary(Incidents) };
        _trajectories = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System).TrajectoriesOf(_case);
    }

    [Benchmark(Baseline = true, Description = "assess and write the page")]
    public int Page()
    {
        using var page = new StringWriter(_text.Clear());
        new CaseReport(_assessor.Assess(_case.Answers, _case.Diary, StandardJob.AsOf), _case) { Trajectories = _trajectories }.WriteHtml(page);
        return _text.Length;
    }
}
