using Microsoft.Extensions.Caching.Memory;

namespace CaseService;

/// <summary>
/// The cases that were worked on last, with their analysed diaries. What is taken from it counts only if its last event is the last one in the database, so that
/// several processes may write.
/// </summary>
internal sealed class CaseCache(int mostEvents) : ICaseMemory, IDisposable
{
    private readonly MemoryCache _cases = new(new MemoryCacheOptions { SizeLimit = mostEvents });

    public void Dispose() => _cases.Dispose();

    public StoredCase? Find(string caseId, byte[] chain, StoredStanding? standing) =>
        _cases.TryGetValue(caseId, out StoredCase? known) && known!.Chain.AsSpan().SequenceEqual(chain) ? known with { Standing = standing } : null;

    public void Put(StoredCase one) => _cases.Set(one.Id, one, new MemoryCacheEntryOptions { Size = one.History.LastSequence });
}
