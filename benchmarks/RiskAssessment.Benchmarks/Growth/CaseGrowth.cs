using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the number of cases? Random cases one after the other, from the object model and in bits.</summary>
[MemoryDiagnoser]
public class CaseGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PeerCase[] _cases = [];
    private BitCase[] _bits = [];

    [Params(10, 100, 1_000, 10_000)]
    public int Cases { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _cases = [.. RandomCases.WithOpenAnswers(Cases)];
        _bits = [.. _cases.Select(one => one.Bits)];
    }

    [Benchmark(Baseline = true, Description = "level and range, answers and analysed diaries")]
    public int LevelAndRange()
    {
        var sum = 0;
        foreach (var one in _cases)
            sum += _assessor.AssessLevel(one.Answers, one.Analysed).Highest;
        return sum;
    }

    [Benchmark(Description = "fully explained, answers and analysed diaries")]
    public int Explained()
    {
        var sum = 0;
        foreach (var one in _cases)
            sum += Explanation.PartsOf(_assessor.Assess(one.Answers, one.Analysed));
        return sum;
    }

    [Benchmark(Description = "hand-written bit code, level and range")]
    public int BitCode()
    {
        var sum = 0;
        foreach (var one in _bits)
            sum += BitScreen.Assess(one).All;
        return sum;
    }
}
