using System.Diagnostics.Metrics;
using RiskAssessment.Json;
using Instrument = RiskAssessment.Instruments.Instrument;

namespace RiskAssessment.Telemetry;

/// <summary>What a host's meters count. One meter a process, as a library without a container can have no more.</summary>
internal static class AssessmentMetrics
{
    private static readonly Meter Meter = new(TelemetryNames.Meter, Assessment.EngineVersion);

    private static readonly Counter<long> Assessments = Meter.CreateCounter<long>(
        "risk_assessment.assessments", "{assessment}", "Cases assessed, by instrument and proved level.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "risk_assessment.refusals", "{case}", "Cases refused.");

    private static readonly Counter<long> Problems = Meter.CreateCounter<long>(
        "risk_assessment.problems", "{problem}", "Problems for which cases were refused, by code.");

#if NET10_0_OR_GREATER
    /// <summary>A small case takes microseconds, a diary of 100,000 entries seconds.</summary>
    private static readonly InstrumentAdvice<double> Boundaries = new()
    {
        HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "risk_assessment.duration", "s", "How long it took, by instrument and operation.", tags: null, Boundaries);
#else
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "risk_assessment.duration", "s", "How long it took, by instrument and operation.");
#endif

    internal static void Assessed(Assessment assessment)
    {
        if (Assessments.Enabled)
            Assessments.Add(
                1,
                new(TelemetryNames.InstrumentId, assessment.Instrument.Id),
                new(TelemetryNames.InstrumentVersion, assessment.Instrument.Version),
                new(TelemetryNames.Level, WireCodes<RiskLevel>.Of(assessment.Level)));
    }

    internal static void Refused(IReadOnlyList<Problem> problems)
    {
        Refusals.Add(1);
        if (Problems.Enabled)
            foreach (var same in problems.GroupBy(problem => problem.Code, StringComparer.Ordinal))
                Problems.Add(same.Count(), new KeyValuePair<string, object?>(TelemetryNames.ProblemCode, same.Key));
    }

    internal static void Took(TimeSpan duration, string operation, Instrument? instrument, string? error)
    {
        if (!Duration.Enabled)
            return;
        var tags = new System.Diagnostics.TagList { { TelemetryNames.Operation, operation } };
        if (instrument is not null)
        {
            tags.Add(TelemetryNames.InstrumentId, instrument.Id);
            tags.Add(TelemetryNames.InstrumentVersion, instrument.Version);
        }
        if (error is not null)
            tags.Add(TelemetryNames.ErrorType, error);
        Duration.Record(duration.TotalSeconds, tags);
    }
}
