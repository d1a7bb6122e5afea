using Microsoft.Extensions.Caching.Memory;

namespace CaseService;

/// <summary>
/// The cases that were worked on last, with their analysed diaries. What is taken from it counts only if its last event is the last one in the database, so that
/// several processes may write.
/// </summary>
internal sealed class CaseCache(int mostEvents) : IDisposable
{
    private readonly MemoryCache _cases = new(new MemoryCacheOptions { SizeLimit = mostEvents });

    public void Dispose() => _cases.Dispose();

    /// <summary>A case with these events.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="lastSequence">The last event in the database.</param>
    /// <param name="standing">What the database has of where it stands, which a re-score changes without an event.</param>
    internal StoredCase? Find(string caseId, int lastSequence, StoredStanding? standing) =>
        _cases.TryGetValue(caseId, out StoredCase? known) && known!.History.LastSequence == lastSequence ? known with { Standing = standing } : null;

    internal void Put(StoredCase one) => _cases.Set(one.Id, one, new MemoryCacheEntryOptions { Size = one.History.LastSequence });
}
