namespace CaseService;

/// <summary>
/// Limits the number of cases that are processed at once. Work cannot be cancelled: a request that reaches the time limit is answered, and its slot is
/// free again only when its work has ended.
/// </summary>
public sealed class BoundedWork(int places) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places);

    /// <summary>Runs work as soon as there is a free slot.</summary>
    public async Task<T> Run<T>(Func<T> work, CancellationToken timeOver)
    {
        await _places.WaitAsync(timeOver);
        return await Task.Run(() => InPlace(work), CancellationToken.None).WaitAsync(timeOver);
    }

    /// <summary>Releases the semaphore.</summary>
    public void Dispose() => _places.Dispose();

    private T InPlace<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            _places.Release();
        }
    }
}
