using BenchmarkDotNet.Attributes;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// A million packed cases, beside copying the very bytes that are read. The report looks for the methods <c>OneCore</c> and
/// <c>TwoCores</c> here, and for <c>PackedCase</c> in <see cref="StandardJobPeers"/>; what is not there it shows as not measured.
/// </summary>
[MemoryDiagnoser]
public class PackedBatch
{
    private BitCase[] _cases = [];
    private BitCase[] _copy = [];

    [Params(1_000_000)]
    public int Cases { get; set; }

    [GlobalSetup]
    public async Task Pack()
    {
        await PeerCheck.Run(1_000);
        BitCase[] different = [.. RandomCases.WithOpenAnswers(1_000).Select(one => one.Bits)];
        _cases = [.. Enumerable.Range(0, Cases).Select(i => different[i % different.Length])];
        _copy = new BitCase[Cases];
    }

    [Benchmark(Baseline = true, Description = "only copying the packed cases")]
    public void Copy() => _cases.AsSpan().CopyTo(_copy);

    [Benchmark(Description = "hand-written bit code, level and range")]
    public int BitCode()
    {
        var sum = 0;
        foreach (var one in _cases)
        {
            var standing = BitScreen.Assess(one);
            sum += (int)(standing.Level | standing.Lowest | standing.Highest);
        }
        return sum;
    }
}
