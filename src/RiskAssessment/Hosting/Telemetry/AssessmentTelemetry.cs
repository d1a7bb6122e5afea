using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RiskAssessment.Instruments;

namespace RiskAssessment.Telemetry;

/// <summary>What a AssessmentService emits about its work.</summary>
internal sealed class AssessmentTelemetry(ILogger logger)
{
    /// <summary>Traces and metrics, without log entries.</summary>
    internal static AssessmentTelemetry WithoutLog { get; } = new(NullLogger.Instance);

    internal AssessmentActivity Begin(string operation, TimeProvider clock) => new(operation, clock, logger);

    internal void Registered(IEnumerable<Instrument> instruments)
    {
        foreach (var instrument in instruments)
            TelemetryLog.InstrumentRegistered(logger, instrument.Id, instrument.Version, instrument.Sha256);
    }

    internal void Refused(IReadOnlyList<Problem> problems)
    {
        AssessmentMetrics.Refused(problems);
        if (!logger.IsEnabled(LogLevel.Information))
            return;
        var codes = Codes(problems);
        TelemetryLog.CaseRefused(logger, problems.Count, codes);
    }

    private static string Codes(IReadOnlyList<Problem> problems) =>
        string.Join(" ", problems.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).OrderBy(code => code, StringComparer.Ordinal));
}
