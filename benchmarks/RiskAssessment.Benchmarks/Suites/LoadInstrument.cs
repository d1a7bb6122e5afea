using BenchmarkDotNet.Attributes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>Reading, checking and compiling the built-in screen from its file as it ships.</summary>
[MemoryDiagnoser]
public class LoadInstrument
{
    private byte[] _file = [];

    [GlobalSetup]
    public void ReadFile()
    {
        using var resource = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-1.0.0.json")!;
        _file = new byte[resource.Length];
        resource.ReadExactly(_file);
        Warming.Up(Load);
    }

    [Benchmark(Baseline = true, Description = "only reading the file's tokens")]
    public int TokensOnly() => TokenReading.Count(_file);

    [Benchmark(Description = "load and compile")]
    public Instrument Load() => InstrumentJson.Read(_file);
}
