using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using CaseService;

namespace CaseCluster;

/// <summary>What the cluster adds to the meter of the service.</summary>
internal sealed class ClusterMetrics
{
    private readonly Counter<long> _notAnswered;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns the meter.")]
    public ClusterMetrics(IMeterFactory meters) =>
        _notAnswered = meters.Create(ServiceMetrics.Meter).CreateCounter<long>("caseservice.cluster.unanswered", "{request}", "Requests that the silo of the case did not answer, so that this one had to.");

    internal void NotAnswered() => _notAnswered.Add(1);
}
