using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment;

/// <summary>
/// The questionnaire that ships with the library: <c>stalking-screen</c>, a house screen informed by published research. It is not
/// validated; it supports and never replaces a professional's judgement.
/// </summary>
public static class StalkingScreen
{
    private static readonly Lazy<Instrument> Version100 = new(() => Load("stalking-screen-1.0.0.json"));

    /// <summary>The current version, 1.0.0. It is read when it is first asked for, and then kept.</summary>
    public static Instrument Instrument => Version100.Value;

    private static Instrument Load(string resource)
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return InstrumentJson.Read(bytes.ToArray());
    }
}
