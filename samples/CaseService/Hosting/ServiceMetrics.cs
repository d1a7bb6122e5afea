using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace CaseService;

/// <summary>Counters and times of the meter <c>CaseService</c>. None has a case, a person or a text.</summary>
internal sealed class ServiceMetrics
{
    /// <summary>The name of the meter.</summary>
    internal const string Meter = "CaseService";

    private readonly Counter<long> _appended;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _parked;
    private readonly Counter<long> _notRecorded;
    private readonly Histogram<double> _commit;
    private readonly Histogram<int> _together;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns the meter.")]
    public ServiceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _appended = meter.CreateCounter<long>("caseservice.events", "{event}", "Events that are on the disk.");
        _conflicts = meter.CreateCounter<long>("caseservice.conflicts", "{conflict}", "Appends that another writer came before.");
        _failures = meter.CreateCounter<long>("caseservice.storage.failures", "{failure}", "Requests that the database could not carry out.");
        _parked = meter.CreateCounter<long>("caseservice.parked", "{case}", "Cases that were found not to be readable or assessable.");
        _notRecorded = meter.CreateCounter<long>("caseservice.records.missing", "{record}", "Assessments that could not be recorded.");
        _commit = meter.CreateHistogram<double>("caseservice.commit.duration", "ms", "From the begin of a transaction until it is on the disk.");
        _together = meter.CreateHistogram<int>("caseservice.commit.jobs", "{job}", "What was committed together.");
    }

    internal void Appended(int events) => _appended.Add(events);

    internal void Conflicted() => _conflicts.Add(1);

    internal void StorageFailed(StorageFault fault) => _failures.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));

    internal void Parked(string reason) => _parked.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void NotRecorded() => _notRecorded.Add(1);

    internal void Committed(int jobs, TimeSpan took)
    {
        _commit.Record(took.TotalMilliseconds);
        _together.Record(jobs);
    }
}
