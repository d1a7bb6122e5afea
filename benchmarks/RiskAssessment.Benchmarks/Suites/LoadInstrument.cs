using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Reading, checking and compiling the built-in screen as its first use does it; its examples, its canonical form and the hash of that are made when
/// they are first asked for. The same file from outside is read as a whole, and its examples are assessed.
/// </summary>
[MemoryDiagnoser]
public class LoadInstrument
{
    private const string FileName = "stalking-screen-2.0.0.json";

    private byte[] _file = [];
    private byte[] _canonical = [];

    [GlobalSetup]
    public void ReadFile()
    {
        using var resource = typeof(StalkingScreen).Assembly.GetManifestResourceStream(FileName)!;
        _file = new byte[resource.Length];
        resource.ReadExactly(_file);
        _canonical = CanonicalJson.Canonicalize(_file);
        Warming.Up(Load);
        Warming.Up(LoadFromOutside);
    }

    [Benchmark(Baseline = true, Description = "load and compile")]
    public Instrument Load() => LoadBuiltIn(null, FileName);

    [Benchmark(Description = "the same file from outside, with its examples")]
    public Instrument LoadFromOutside() => InstrumentJson.Read(_file);

    [Benchmark(Description = "reading the file's tokens")]
    public int Tokens() => TokenReading.Count(_file);

    [Benchmark(Description = "its canonical form")]
    public byte[] Canonical() => CanonicalJson.Canonicalize(_file);

    [Benchmark(Description = "the hash of that")]
    public byte[] Hash() => SHA256.HashData(_canonical);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "Load")]
    private static extern Instrument LoadBuiltIn([UnsafeAccessorType("RiskAssessment.StalkingScreen, RiskAssessment")] object? screen, string resource);
}
