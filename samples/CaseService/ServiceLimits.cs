using System.Globalization;
using RiskAssessment;

namespace CaseService;

/// <summary>The limits for clients; section <c>Limits</c> of the configuration.</summary>
/// <param name="BodyBytes">The largest case file.</param>
/// <param name="RequestsPerMinute">Per client: a key, the subject of a token or, without either, an address.</param>
/// <param name="Milliseconds">From the first byte of a request to the last of its answer.</param>
/// <param name="AtOnce">Cases that are processed at the same time; the others wait.</param>
public sealed record ServiceLimits(int BodyBytes, int RequestsPerMinute, int Milliseconds, int AtOnce)
{
    internal static ServiceLimits From(IConfiguration configuration) => new(
        Read(configuration, nameof(BodyBytes), 1024 * 1024, Bounds.FileBytes),
        Read(configuration, nameof(RequestsPerMinute), 600, 1_000_000_000),
        Read(configuration, nameof(Milliseconds), 10_000, 600_000),
        Read(configuration, nameof(AtOnce), Environment.ProcessorCount, 1_000));

    private static int Read(IConfiguration configuration, string name, int standard, int most)
    {
        if (configuration[$"Limits:{name}"] is not { } text)
            return standard;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : throw new StartRefusedException($"Limits:{name} must be a whole number from 1 to {most}.");
    }
}
