using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>Reading, checking and compiling the built-in screen from its file as it ships.</summary>
[MemoryDiagnoser]
public class LoadInstrument
{
    private byte[] _file = [];
    private byte[] _canonical = [];

    [GlobalSetup]
    public void ReadFile()
    {
        using var resource = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        _file = new byte[resource.Length];
        resource.ReadExactly(_file);
        _canonical = CanonicalJson.Canonicalize(_file);
        Warming.Up(Load);
    }

    [Benchmark(Baseline = true, Description = "load and compile")]
    public Instrument Load() => InstrumentJson.Read(_file);

    [Stage, Benchmark(Description = "reading the file's tokens")]
    public int Tokens() => TokenReading.Count(_file);

    [Stage(nameof(Tokens)), Benchmark(Description = "its canonical form")]
    public byte[] Canonical() => CanonicalJson.Canonicalize(_file);

    [Stage, Benchmark(Description = "the hash of that")]
    public byte[] Hash() => SHA256.HashData(_canonical);
}
