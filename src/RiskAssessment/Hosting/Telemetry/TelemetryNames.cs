namespace RiskAssessment.Telemetry;

/// <summary>
/// The names of the traces, metrics and log entries that <see cref="AssessmentService"/> emits. They are stable; docs/integrating-di.md lists the
/// tags, the units and the event ids.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> of the traces.</summary>
    public const string ActivitySource = "RiskAssessment";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/> of the metrics.</summary>
    public const string Meter = "RiskAssessment";

    /// <summary>The category of the log entries.</summary>
    public const string LogCategory = "RiskAssessment";

    internal const string Assess = "assess";
    internal const string Trajectory = "trajectory";

    internal const string InstrumentId = "risk_assessment.instrument.id";
    internal const string InstrumentVersion = "risk_assessment.instrument.version";
    internal const string Level = "risk_assessment.level";
    internal const string Highest = "risk_assessment.level.highest";
    internal const string Settled = "risk_assessment.settled";
    internal const string Incidents = "risk_assessment.incidents";
    internal const string Operation = "risk_assessment.operation";
    internal const string ProblemCode = "risk_assessment.problem.code";
    internal const string ErrorType = "error.type";

    internal const string Refused = "refused";
}
