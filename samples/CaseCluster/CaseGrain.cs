using System.Text.Json;
using CaseService;

namespace CaseCluster;

/// <summary>
/// Holds the analysed history of one case while it is being worked on. The rows are the truth: it looks at the last one before it answers, so that it is right even
/// where the cluster has two of it for a while, and nothing is lost with it.
/// </summary>
internal sealed class CaseGrain : Grain, ICaseGrain
{
    private readonly Caseload _cases;

    public CaseGrain(IServiceProvider services) => _cases = ActivatorUtilities.CreateInstance<Caseload>(services, new HeldCase());

    public Task<CaseReply> Ask(byte[] question, CancellationToken stop) => Reply(_cases.Ask(JsonSerializer.Deserialize<CaseQuestion>(question)!, stop));

    /// <summary>One at a time: the next one waits.</summary>
    public Task<CaseReply> Change(byte[] change, CancellationToken stop) => Reply(_cases.Change(JsonSerializer.Deserialize<CaseChange>(change)!, stop));

    private static async Task<CaseReply> Reply(Task<CaseAnswer> answer)
    {
        try
        {
            var (last, body) = await answer;
            return new CaseReply(last, body, null);
        }
        catch (Exception refused) when (CaseFailure.Of(refused) is { } failure)
        {
            return new CaseReply(0, null, JsonSerializer.SerializeToUtf8Bytes(failure));
        }
    }

    private sealed class HeldCase : ICaseMemory
    {
        private StoredCase? _held;

        public StoredCase? Find(string caseId, byte[] chain, StoredStanding? standing) =>
            Volatile.Read(ref _held) is { } held && held.Chain.AsSpan().SequenceEqual(chain) ? held with { Standing = standing } : null;

        public void Put(StoredCase one) => Volatile.Write(ref _held, one);
    }
}
