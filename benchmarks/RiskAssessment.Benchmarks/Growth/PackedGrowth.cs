using BenchmarkDotNet.Attributes;
using RiskAssessment.Packed;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost of a packed batch grow with its cases? One core, from less than a block to far beyond every cache.</summary>
[MemoryDiagnoser]
public class PackedGrowth
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PackedCases _packed = null!;
    private LevelRange[] _levels = [];

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Cases { get; set; }

    [GlobalSetup]
    public void Pack()
    {
        (_packed, _levels) = (RandomPack.Of(_assessor, Cases), new LevelRange[Cases]);
        RandomPack.WarmUp(_assessor);
    }

    [Benchmark(Baseline = true, Description = "packed batch, level and range")]
    public void LevelsAndRanges() => _assessor.AssessLevels(_packed, _levels, threads: 1);
}
