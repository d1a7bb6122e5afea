using System.Text.Json;
using CaseService;

namespace CaseCluster;

/// <summary>
/// Sends questions and changes to the silo where the case is being worked on. Where that silo does not answer, this one does what is asked, because every silo has the
/// same rows; only a change without a key is not sent a second time, because the first may have been carried out.
/// </summary>
internal sealed class GrainCases(IGrainFactory grains, Caseload cases, ClusterMetrics metrics) : ICases
{
    /// <summary>How long a silo may take for an answer.</summary>
    internal const string Patience = "00:00:05";

    public async Task<CaseAnswer> Ask(CaseQuestion question, CancellationToken stop)
    {
        try
        {
            return Open(await grains.GetGrain<ICaseGrain>(question.CaseId).Ask(JsonSerializer.SerializeToUtf8Bytes(question), stop));
        }
        catch (Exception silent) when (IsOfCluster(silent, stop))
        {
            metrics.NotAnswered();
            return await cases.Ask(question, stop);
        }
    }

    public async Task<CaseAnswer> Change(CaseChange change, CancellationToken stop)
    {
        try
        {
            return Open(await grains.GetGrain<ICaseGrain>(change.CaseId).Change(JsonSerializer.SerializeToUtf8Bytes(change), stop));
        }
        catch (Exception silent) when (IsOfCluster(silent, stop))
        {
            metrics.NotAnswered();
            return change.Key is null ? throw new StorageException(StorageFault.Unavailable, silent) : await cases.Change(change, stop);
        }
    }

    private static CaseAnswer Open(CaseReply reply) => reply.Failure is { } failure
        ? throw JsonSerializer.Deserialize<CaseFailure>(failure)!.ToException()
        : new CaseAnswer(reply.Last, reply.Body!);

    /// <summary>Whether an exception says that the silo did not answer. Refusals of a case come as replies.</summary>
    private static bool IsOfCluster(Exception exception, CancellationToken stop) =>
        !stop.IsCancellationRequested && exception is OrleansException or TimeoutException or OperationCanceledException or IOException or System.Net.Sockets.SocketException;
}
