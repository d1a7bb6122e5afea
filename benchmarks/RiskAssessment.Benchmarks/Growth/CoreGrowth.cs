using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>What does a second core bring? One assessor is shared by the threads.</summary>
[MemoryDiagnoser]
public class CoreGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly LevelRange[] _levels = new LevelRange[2_000];
    private readonly int[] _parts = new int[2_000];
    private PeerCase[] _cases = [];

    [Params(1, 2)]
    public int Cores { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _cases = [.. RandomCases.WithOpenAnswers(_parts.Length)];
    }

    [Benchmark(Baseline = true, Description = "level and range, answers and analysed diaries")]
    public void LevelAndRange() => OnCores(one => _levels[one] = _assessor.AssessLevel(_cases[one].Answers, _cases[one].Analysed));

    [Benchmark(Description = "fully explained, answers and analysed diaries")]
    public void Explained() => OnCores(one => _parts[one] = Explanation.PartsOf(_assessor.Assess(_cases[one].Answers, _cases[one].Analysed)));

    /// <summary>Each core gets its share in one piece, so that no further work is needed to distribute it.</summary>
    private void OnCores(Action<int> assess) => Parallel.For(0, Cores, core =>
    {
        for (var i = core * _cases.Length / Cores; i < (core + 1) * _cases.Length / Cores; i++)
            assess(i);
    });
}
