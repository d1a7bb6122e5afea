namespace ScoringService;

/// <summary>
/// Works on so many cases at once and no more. Work cannot be broken off: a request that runs out of time is answered, and its place is
/// free again only when its work has ended.
/// </summary>
public sealed class BoundedWork(int places) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places);

    /// <summary>Runs work as soon as there is a place for it.</summary>
    public async Task<T> Run<T>(Func<T> work, CancellationToken timeOver)
    {
        await _places.WaitAsync(timeOver);
        return await Task.Run(() => InPlace(work), CancellationToken.None).WaitAsync(timeOver);
    }

    /// <summary>Gives back what waiting takes.</summary>
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
