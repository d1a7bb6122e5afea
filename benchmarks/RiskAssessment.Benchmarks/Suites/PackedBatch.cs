using BenchmarkDotNet.Attributes;
using RiskAssessment.Packed;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Four million packed cases on one core and on two, beside copying the very bytes that are read, and beside the bit code written by hand
/// for one case at a time.
/// </summary>
[MemoryDiagnoser]
public class PackedBatch
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PackedCases _packed = null!;
    private LevelRange[] _levels = [];
    private byte[] _from = [];
    private byte[] _to = [];
    private BitCase[] _bits = [];

    [Params(4_194_304)]
    public int Cases { get; set; }

    /// <summary>A thousand different cases, over and over.</summary>
    [GlobalSetup]
    public async Task Pack()
    {
        await PeerCheck.Run(1_000);
        BitCase[] different = [.. RandomCases.WithOpenAnswers(1_000).Select(one => one.Bits)];
        _bits = [.. Enumerable.Range(0, Cases).Select(i => different[i % different.Length])];
        var random = new Random(5);
        var sheets = Enumerable.Range(0, 1_000).Select(_ => new AnswerSheet(
            StalkingScreen.Instrument.Items.Where(_ => random.Next(4) > 0).Select(item => (item.Code, Answer.Of(item.Options[random.Next(item.Options.Count)].Code))))).ToArray();
        var diaries = Enumerable.Range(0, 50).Select(n => AnalysedDiary.Of(StandardJob.Diary(n), StandardJob.AsOf)).ToArray();
        var builder = new PackedCasesBuilder(_assessor);
        for (var i = 0; i < Cases; i++)
            builder.Add(sheets[i % sheets.Length], diaries[i % diaries.Length]);
        _packed = builder.Build();
        _levels = new LevelRange[Cases];
        _from = new byte[_packed.ByteCount];
        _to = new byte[_packed.ByteCount];
        Random.Shared.NextBytes(_from);
    }

    [Benchmark(Baseline = true, Description = "only copying the packed cases")]
    public void Copy() => Buffer.BlockCopy(_from, 0, _to, 0, _from.Length);

    [Benchmark(Description = "packed batch, one core")]
    public void OneCore() => _assessor.AssessLevels(_packed, _levels, threads: 1);

    [Benchmark(Description = "packed batch, two cores")]
    public void TwoCores() => _assessor.AssessLevels(_packed, _levels, threads: 2);

    [Benchmark(Description = "packed batch, one core, no vectors")]
    public void NoVectors() => _assessor.AssessLevels(_packed, _levels, threads: 1, LaneWidth.Scalar);

    [Benchmark(Description = "hand-written bit code, one case at a time")]
    public int BitCode()
    {
        var sum = 0;
        foreach (var one in _bits)
        {
            var standing = BitScreen.Assess(one);
            sum += (int)(standing.Level | standing.Lowest | standing.Highest);
        }
        return sum;
    }
}
