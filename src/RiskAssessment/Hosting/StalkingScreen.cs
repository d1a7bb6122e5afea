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
    private static readonly Lazy<Instrument> Version110 = new(() => Load("stalking-screen-1.1.0.json"));

    /// <summary>Version 1.0.0, the default. It is read on its first use and kept, so that it is always the same instance.</summary>
    public static Instrument Instrument => Version100.Value;

    /// <summary>
    /// Version 1.1.0: the same questions and the same overall level for every case, and in addition the outcomes violence, persistence,
    /// recurrence and psychosocial harm, each with rules and a range of its own.
    /// </summary>
    public static Instrument WithOutcomes => Version110.Value;

    /// <summary>Every version in the package, the default first.</summary>
    public static IReadOnlyList<Instrument> Versions => [Instrument, WithOutcomes];

    private static Instrument Load(string resource)
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream((int)stream.Length);
        stream.CopyTo(bytes);
        return InstrumentJson.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
