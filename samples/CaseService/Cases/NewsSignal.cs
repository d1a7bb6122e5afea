namespace CaseService;

/// <summary>Wakes those who wait for news.</summary>
internal sealed class NewsSignal
{
    private TaskCompletionSource _next = New();

    internal void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for the next news after this call.</summary>
    /// <param name="most">Waits no longer than this: another process may have written.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Whether there was news.</returns>
    internal async Task<bool> Next(TimeSpan most, CancellationToken stop)
    {
        var next = Volatile.Read(ref _next).Task;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(most);
        await Task.WhenAny(next, Task.Delay(Timeout.Infinite, timer.Token));
        await timer.CancelAsync();
        return next.IsCompleted;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
