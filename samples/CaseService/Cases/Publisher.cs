namespace CaseService;

/// <summary>
/// Gives the rows of the outbox their numbers, in which they are published, and wakes those who wait for news. Every process does this; the database lets one do it
/// at a time, and each row gets one number.
/// </summary>
internal sealed class Publisher(CaseStore store, StoreWriter writer, NewsSignal signal, ILogger<Publisher> log) : BackgroundService
{
    private const int MostRows = 1_000;

    /// <summary>Another process may have written, or have ended before it published.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly NewsSignal _written = new();

    /// <summary>Says that there is something to publish.</summary>
    internal void Wake() => _written.Set();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var last = -1L;
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = _written.Next(LookEvery, stoppingToken);
            try
            {
                await Publish(stoppingToken);
                var now = store.LastNews();
                if (now != last)
                    signal.Set();
                last = now;
            }
            catch (StorageException exception)
            {
                ServiceLog.PublisherWaits(log, exception.Fault);
                await Task.Delay(LookEvery, stoppingToken);
            }
            await next;
        }
    }

    private async Task Publish(CancellationToken stop)
    {
        while (store.HasUnpublished() && await writer.Write("outbox", connection => CaseStore.Publish(connection, MostRows), stop) == MostRows)
        {
        }
    }
}
