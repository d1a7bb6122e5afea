using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment;

/// <summary>
/// The questionnaire that ships with the library: <c>stalking-screen</c>, a house screen informed by published research. It is not
/// validated; it supports and never replaces a professional's judgement.
/// </summary>
public static class StalkingScreen
{
    private static readonly Lazy<Instrument> Version200 = new(() => Load("stalking-screen-2.0.0.json"));

    /// <summary>Version 2.0.0. It is read on its first use and kept, so that it is always the same instance.</summary>
    public static Instrument Instrument => Version200.Value;

    /// <summary>Every version in the package, the default first.</summary>
    public static IReadOnlyList<Instrument> Versions => [Instrument];

    private static Instrument Load(string resource) => InstrumentJson.ReadBuiltIn(() => BytesOf(resource));

    private static byte[] BytesOf(string resource)
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;)
            read += stream.Read(bytes, read, bytes.Length - read);
        return bytes;
    }
}
