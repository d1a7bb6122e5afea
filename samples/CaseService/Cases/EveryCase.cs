using RiskAssessment;

namespace CaseService;

/// <summary>Goes through all cases, one after the other, for one client at a time. It ends as soon as the client has gone or the time is over.</summary>
internal sealed class EveryCase(CaseStore store, ILogger<EveryCase> log) : IDisposable
{
    private const int PageSize = 1_000;

    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    /// <summary>Does something for each case that can be read and assessed. The log says how many could not.</summary>
    internal async Task ForEach(Action<string, StoredCase> act, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            await Task.Run(() => Walk(act, stop), stop);
        }
        finally
        {
            _one.Release();
        }
    }

    private void Walk(Action<string, StoredCase> act, CancellationToken stop)
    {
        var failed = 0;
        for (var (page, after) = (store.Ids("", PageSize), ""); page.Count > 0; page = store.Ids(after, PageSize))
        {
            foreach (var id in page)
            {
                stop.ThrowIfCancellationRequested();
                try
                {
                    act(id, store.Find(id)!);
                }
                catch (Exception exception) when (exception is CaseDamagedException or InvalidInputException)
                {
                    failed++;
                }
            }
            after = page[^1];
        }
        if (failed > 0)
            ServiceLog.LeftOut(log, failed);
    }
}
