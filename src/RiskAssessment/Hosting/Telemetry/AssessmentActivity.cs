using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Telemetry;

/// <summary>One assessment or trajectory under way: its activity, and how long it takes by the host's clock.</summary>
internal sealed class AssessmentActivity : IDisposable
{
    private static readonly ActivitySource Activities = new(TelemetryNames.ActivitySource, Assessment.EngineVersion);

    private readonly string _operation;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Activity? _activity;
    private readonly long _began;
    private Instrument? _instrument;
    private string? _error;

    internal AssessmentActivity(string operation, TimeProvider clock, ILogger logger)
    {
        (_operation, _clock, _logger) = (operation, clock, logger);
        _activity = Activities.StartActivity(operation);
        _began = clock.GetTimestamp();
    }

    internal void By(Instrument instrument, int incidents)
    {
        _instrument = instrument;
        _activity?.SetTag(TelemetryNames.InstrumentId, instrument.Id);
        _activity?.SetTag(TelemetryNames.InstrumentVersion, instrument.Version);
        _activity?.SetTag(TelemetryNames.Incidents, incidents);
    }

    internal void Done(Assessment assessment)
    {
        AssessmentMetrics.Assessed(assessment);
        var (level, highest) = (WireCodes<RiskLevel>.Of(assessment.Level), WireCodes<RiskLevel>.Of(assessment.Highest.Level));
        _activity?.SetTag(TelemetryNames.Level, level);
        _activity?.SetTag(TelemetryNames.Highest, highest);
        _activity?.SetTag(TelemetryNames.Settled, assessment.IsSettled);
        TelemetryLog.CaseAssessed(_logger, assessment.Instrument.Id, assessment.Instrument.Version, level, highest, Elapsed.TotalMilliseconds);
    }

    internal void Done(Trajectory trajectory)
    {
        TelemetryLog.TrajectoryWalked(_logger, _instrument!.Id, _instrument.Version, trajectory.Steps.Count, Elapsed.TotalMilliseconds);
    }

    /// <summary>A refusal is the input's fault and no error of the service; the activity says so by its tag and keeps its status.</summary>
    internal void Refused()
    {
        _error = TelemetryNames.Refused;
        _activity?.SetTag(TelemetryNames.ErrorType, _error);
    }

    /// <summary>The type alone: a message may have words of the case in it.</summary>
    internal void Failed(Exception exception)
    {
        _error = exception.GetType().FullName;
        _activity?.SetTag(TelemetryNames.ErrorType, _error);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Ends the activity and counts the time.</summary>
    public void Dispose()
    {
        AssessmentMetrics.Took(Elapsed, _operation, _instrument, _error);
        _activity?.Dispose();
    }

    private TimeSpan Elapsed => _clock.GetElapsedTime(_began);
}
