using System.Globalization;
using RiskAssessment;

namespace CaseService;

/// <summary>The limits for clients; section <c>Limits</c> of the configuration.</summary>
/// <param name="BodyBytes">The largest case file, or list of events.</param>
/// <param name="EvidenceBytes">The largest evidence to import.</param>
/// <param name="RequestsPerMinute">Per client: a key, the subject of a token or, without either, an address.</param>
/// <param name="Milliseconds">From the first byte of a request to the last of its answer.</param>
/// <param name="LongMilliseconds">The same, of what goes through all cases.</param>
/// <param name="AtOnce">Cases that are processed at the same time; the others wait.</param>
/// <param name="CachedEvents">How many events of cases are kept in memory, about 2 KB each.</param>
public sealed record ServiceLimits(int BodyBytes, int EvidenceBytes, int RequestsPerMinute, int Milliseconds, int LongMilliseconds, int AtOnce, int CachedEvents)
{
    internal static ServiceLimits From(IConfiguration configuration) => new(
        Read(configuration, "Limits:" + nameof(BodyBytes), 1024 * 1024, 1, Bounds.FileBytes),
        Read(configuration, "Limits:" + nameof(EvidenceBytes), Bounds.FileBytes, 1, Bounds.FileBytes),
        Read(configuration, "Limits:" + nameof(RequestsPerMinute), 600, 1, 1_000_000_000),
        Read(configuration, "Limits:" + nameof(Milliseconds), 10_000, 1, 600_000),
        Read(configuration, "Limits:" + nameof(LongMilliseconds), 600_000, 1, 86_400_000),
        Read(configuration, "Limits:" + nameof(AtOnce), Environment.ProcessorCount, 1, 1_000),
        Read(configuration, "Limits:" + nameof(CachedEvents), 100_000, 1, 100_000_000));

    internal static int Read(IConfiguration configuration, string name, int standard, int least, int most)
    {
        if (configuration[name] is not { } text)
            return standard;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new StartRefusedException($"{name} must be a whole number from {least} to {most}.");
    }
}
