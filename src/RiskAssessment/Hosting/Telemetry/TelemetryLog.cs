using Microsoft.Extensions.Logging;

namespace RiskAssessment.Telemetry;

/// <summary>
/// Every log entry of the library. Codes and ids that the host itself put in, and numbers; never a text, name, path or reference out of a
/// case: strangers write those.
/// </summary>
internal static partial class TelemetryLog
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "Instrument {InstrumentId} {InstrumentVersion} ({Sha256}) is registered")]
    internal static partial void InstrumentRegistered(ILogger logger, string instrumentId, string instrumentVersion, string sha256);

    [LoggerMessage(EventId = 200, Level = LogLevel.Debug, Message = "Assessed by {InstrumentId} {InstrumentVersion}: {Level}, at most {Highest}, in {Milliseconds} ms")]
    internal static partial void CaseAssessed(ILogger logger, string instrumentId, string instrumentVersion, string level, string highest, double milliseconds);

    [LoggerMessage(EventId = 201, Level = LogLevel.Debug, Message = "Trajectory by {InstrumentId} {InstrumentVersion}: {Steps} steps, in {Milliseconds} ms")]
    internal static partial void TrajectoryWalked(ILogger logger, string instrumentId, string instrumentVersion, int steps, double milliseconds);

    [LoggerMessage(EventId = 202, Level = LogLevel.Information, Message = "A case was refused for {Count} problems: {Codes}")]
    internal static partial void CaseRefused(ILogger logger, int count, string codes);
}
