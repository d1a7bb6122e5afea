namespace CaseService;

/// <summary>
/// Limits the number of cases that are processed at once. Work that is cancelled ends where it looks at its token; until then its slot is not free, so that slow
/// work cannot accumulate.
/// </summary>
public sealed class BoundedWork(int places) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places);

    /// <summary>Runs work as soon as there is a free slot.</summary>
    public Task<T> Run<T>(Func<T> work, CancellationToken timeOver) => Run(_ => work(), timeOver);

    /// <summary>Runs work as soon as there is a free slot.</summary>
    public async Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken timeOver)
    {
        await _places.WaitAsync(timeOver);
        return await Task.Run(() => InPlace(work, timeOver), CancellationToken.None).WaitAsync(timeOver);
    }

    /// <summary>Releases the semaphore.</summary>
    public void Dispose() => _places.Dispose();

    private T InPlace<T>(Func<CancellationToken, T> work, CancellationToken timeOver)
    {
        try
        {
            return work(timeOver);
        }
        finally
        {
            _places.Release();
        }
    }
}
