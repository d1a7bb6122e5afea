using BenchmarkDotNet.Attributes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>How does the cost grow with the instrument? To load and compile it, and to prove every warning; three rules for two items.</summary>
[MemoryDiagnoser]
public class InstrumentGrowth
{
    private byte[] _file = [];
    private Instrument _instrument = StalkingScreen.Instrument;

    [Params(25, 50, 100, 200)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _file = MadeUpInstrument.Json(Items);
        _instrument = InstrumentJson.Read(_file);
    }

    [Benchmark(Description = "load and compile")]
    public Instrument Load() => InstrumentJson.Read(_file);

    [Benchmark(Description = "lint")]
    public int Lint() => InstrumentLint.Check(_instrument).Count;
}
