using BenchmarkDotNet.Attributes;
using RiskAssessment.Packed;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// How fast are many cases re-scored? A million packed cases of the built-in screen on one thread and on two, beside copying the same
/// memory with the runtime's own copy.
/// </summary>
[MemoryDiagnoser]
public class PackedBatch
{
    internal const int Cases = 1_048_576;

    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private PackedCases _packed = null!;
    private LevelRange[] _levels = [];
    private byte[] _from = [];
    private byte[] _to = [];

    /// <summary>A thousand different cases, over and over.</summary>
    [GlobalSetup]
    public void Pack()
    {
        var builder = new PackedCasesBuilder(_assessor);
        var random = new Random(5);
        var sheets = Enumerable.Range(0, 1_000).Select(_ => new AnswerSheet(
            StalkingScreen.Instrument.Items.Where(_ => random.Next(4) > 0).Select(item => (item.Code, Answer.Of(item.Options[random.Next(item.Options.Count)].Code))))).ToArray();
        var diaries = Enumerable.Range(0, 50).Select(n => AnalysedDiary.Of(StandardJob.Diary(n), StandardJob.AsOf)).ToArray();
        for (var i = 0; i < Cases; i++)
            builder.Add(sheets[i % sheets.Length], diaries[i % diaries.Length]);
        _packed = builder.Build();
        _levels = new LevelRange[Cases];
        _from = new byte[_packed.ByteCount];
        _to = new byte[_packed.ByteCount];
    }

    [Benchmark(Baseline = true, Description = "copy of the same memory", OperationsPerInvoke = Cases)]
    public void Copy() => Buffer.BlockCopy(_from, 0, _to, 0, _from.Length);

    [Benchmark(Description = "packed batch, one thread", OperationsPerInvoke = Cases)]
    public void OneThread() => _assessor.AssessLevels(_packed, _levels, threads: 1);

    [Benchmark(Description = "packed batch, two threads", OperationsPerInvoke = Cases)]
    public void TwoThreads() => _assessor.AssessLevels(_packed, _levels, threads: 2);

    [Benchmark(Description = "packed batch, one thread, no vectors", OperationsPerInvoke = Cases)]
    public void Scalar() => _assessor.AssessLevels(_packed, _levels, threads: 1, LaneWidth.Scalar);
}
