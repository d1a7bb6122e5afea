using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Tests;

/// <summary>The version of the screen before the built-in one, from the samples.</summary>
internal static class EarlierScreen
{
    private static readonly Lazy<Instrument> Version110 = new(() => InstrumentJson.Read(File.ReadAllBytes(FileName)));

    internal static string FileName => Path.Combine(Docs.Root, "samples", "instruments", "earlier", "stalking-screen-1.1.0.json");

    internal static Instrument Instrument => Version110.Value;
}
