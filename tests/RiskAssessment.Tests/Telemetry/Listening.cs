using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using RiskAssessment.DependencyInjection;
using RiskAssessment.Telemetry;

namespace RiskAssessment.Tests.Telemetry;

/// <summary>A host that listens to everything at once. Metrics belong to the process: tests select their own by the instrument.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly ServiceProvider _provider;
    private readonly Activity _mine = new Activity("test").Start();

    internal Listening(Action<StalkingRiskAssessmentOptions>? configure = null)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.ActivitySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _mine.TraceId)
                    Activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
        _provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging())
            .AddSingleton<TimeProvider>(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) })
            .AddStalkingRiskAssessment(configure)
            .BuildServiceProvider();
    }

    internal AssessmentService Edge => _provider.GetRequiredService<AssessmentService>();

    internal List<Activity> Activities { get; } = [];

    /// <summary>Other tests of the process add to it while it is read.</summary>
    internal ConcurrentQueue<Metric> Metrics { get; } = [];

    internal IReadOnlyList<FakeLogRecord> Log => _provider.GetFakeLogCollector().GetSnapshot();

    /// <summary>All telemetry as one text.</summary>
    internal string Everything => string.Join("\n",
    [
        .. Log.Select(entry => $"{entry.Message} {entry.Exception} {string.Join(" ", entry.StructuredState ?? [])}"),
        .. Activities.Select(activity => $"{activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} {string.Join(" ", activity.Events.SelectMany(told => told.Tags))} {string.Join(" ", activity.Baggage)}"),
        .. Metrics.Select(metric => $"{metric.Name} {string.Join(" ", metric.Tags)}"),
    ]);

    public void Dispose()
    {
        _mine.Dispose();
        _activities.Dispose();
        _meters.Dispose();
        _provider.Dispose();
    }

    private void Add(System.Diagnostics.Metrics.Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Metrics.Enqueue(new(instrument.Name, instrument.Unit!, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
}

internal sealed record Metric(string Name, string Unit, double Value, Dictionary<string, object?> Tags);
