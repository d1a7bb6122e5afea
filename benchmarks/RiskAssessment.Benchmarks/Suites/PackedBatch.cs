using BenchmarkDotNet.Attributes;
using RiskAssessment.Packed;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Four million packed cases on one core and on two. Beside them: copying the very bytes that are read; the same program on a set so
/// small that it stays in the cache of a core, over and over; and the bit code written by hand for one case at a time.
/// </summary>
[MemoryDiagnoser]
public class PackedBatch
{
    internal const int Cases = 4_194_304;

    /// <summary>Half a MiB, which the L2 cache of a server's core holds.</summary>
    private const int Small = 32_768;

    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly LevelRange[] _levels = new LevelRange[Cases];
    private readonly LevelRange[] _copied = new LevelRange[Cases];
    private readonly BitCase[] _bits = new BitCase[Cases];
    private readonly LevelRange[][] _smallLevels = [new LevelRange[Small], new LevelRange[Small]];
    private PackedCases _packed = null!;
    private PackedCases[] _small = [];
    private byte[] _from = [];
    private byte[] _to = [];

    [GlobalSetup]
    public void Pack()
    {
        BitCase[] different = [.. RandomCases.WithOpenAnswers(1_000).Select(one => one.Bits)];
        for (var i = 0; i < Cases; i++)
            _bits[i] = different[i % different.Length];
        _packed = RandomPack.Of(_assessor, Cases);
        _small = [RandomPack.Of(_assessor, Small), RandomPack.Of(_assessor, Small)];
        (_from, _to) = (new byte[_packed.ByteCount], new byte[_packed.ByteCount]);
        new Random(5).NextBytes(_from);
        RandomPack.WarmUp(_assessor);
    }

    [Benchmark(Baseline = true, Description = "packed batch, one core")]
    public void OneCore() => _assessor.AssessLevels(_packed, _levels, threads: 1);

    [Stage, Benchmark(Description = "one core, as many cases from its L2 cache")]
    public void FromCache() => AssessSmall(0, Cases / Small);

    [Benchmark(Description = "only copying the packed cases, one core")]
    public void Copy() => Buffer.BlockCopy(_from, 0, _to, 0, _from.Length);

    [Benchmark(Description = "only copying the results, one core")]
    public void CopyResults() => _levels.CopyTo(_copied, 0);

    [Benchmark(Description = "packed batch, two cores")]
    public void TwoCores() => _assessor.AssessLevels(_packed, _levels, threads: 2);

    [Benchmark(Description = "two cores, as many cases from their L2 caches")]
    public void TwoFromCache() => Parallel.For(0, 2, core => AssessSmall(core, Cases / Small / 2));

    [Benchmark(Description = "only copying the packed cases, two cores")]
    public void TwoCopy() => Parallel.For(0, 2, core => Buffer.BlockCopy(_from, core * (_from.Length / 2), _to, core * (_from.Length / 2), _from.Length / 2));

    [Benchmark(Description = "packed batch, one core, no vectors")]
    public void NoVectors() => _assessor.AssessLevels(_packed, _levels, threads: 1, LaneWidth.Scalar);

    [Benchmark(Description = "hand-written bit code, one case at a time")]
    public int BitCode()
    {
        var sum = 0;
        foreach (var one in _bits)
            sum += BitScreen.Assess(one).All;
        return sum;
    }

    private void AssessSmall(int core, int times)
    {
        for (var i = 0; i < times; i++)
            _assessor.AssessLevels(_small[core], _smallLevels[core], threads: 1);
    }
}
