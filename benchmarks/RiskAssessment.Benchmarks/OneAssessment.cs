using BenchmarkDotNet.Attributes;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>How much does one assessment cost a host? 26 answers, 50 incidents, the built-in screen.</summary>
[MemoryDiagnoser]
public class OneAssessment
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly IncidentDiary _diary = StandardJob.Diary(50);
    private readonly List<Incident> _incidents = StandardJob.Incidents(50);
    private readonly Dictionary<string, string> _answers = StandardJob.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Option!);

    /// <summary>Refuses to time two programs that do not agree.</summary>
    [GlobalSetup]
    public void SameLevel()
    {
        if (LinqLevel() != LevelOnly())
            throw new InvalidOperationException($"LINQ says {LinqLevel()}, the engine {LevelOnly()}.");
    }

    [Benchmark(Baseline = true, Description = "plain LINQ, bare level")]
    public RiskLevel LinqLevel() => LinqScreen.Level(_answers, _incidents, StandardJob.AsOf);

    [Benchmark(Description = "level and range")]
    public RiskLevel LevelOnly() => _assessor.Assess(StandardJob.Answers, _diary, StandardJob.AsOf).Level;

    [Benchmark(Description = "fully explained")]
    public int Explained()
    {
        var assessment = _assessor.Assess(StandardJob.Answers, _diary, StandardJob.AsOf);
        return assessment.Scores.Count + assessment.Reasons.Count + assessment.Contributions.Count + assessment.OpenQuestions.Count
            + assessment.Discrepancies.Count + assessment.Actions.Count + assessment.Pattern.Ignored.Count;
    }

    [Benchmark(Description = "fully explained, as JSON")]
    public int ExplainedJson() => AssessmentJson.Write(_assessor.Assess(StandardJob.Answers, _diary, StandardJob.AsOf)).Length;
}
