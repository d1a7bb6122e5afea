using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace CaseService;

/// <summary>
/// Writes to the database, on one thread of its own. What several callers write at once is committed together, so that they share one wait for the disk. Nobody
/// is answered before what they wrote is on the disk.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    private const int MostWaiting = 4_096;
    private const int MostTogether = 256;

    private readonly Database _database;
    private readonly ServiceMetrics _metrics;
    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Thread _thread;

    public StoreWriter(Database database, ServiceMetrics metrics)
    {
        (_database, _metrics) = (database, metrics);
        _thread = new Thread(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Writes, in a transaction of its own or together with others.</summary>
    /// <typeparam name="T">What the caller gets once it is on the disk.</typeparam>
    /// <param name="write">Writes on the connection. If it throws, nothing of it is written.</param>
    /// <param name="stop">Gives up while the job still waits. Once it has begun, it is finished.</param>
    /// <exception cref="StorageException">The database could not be written.</exception>
    internal async Task<T> Write<T>(Func<DbConnection, T> write, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = new Job(
            connection =>
            {
                if (stop.IsCancellationRequested)
                {
                    done.TrySetCanceled(stop);
                    return static () => { };
                }
                var result = write(connection);
                return () => done.TrySetResult(result);
            },
            exception => done.TrySetException(exception));
        try
        {
            await _jobs.Writer.WriteAsync(job, stop);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageException(StorageFault.Unavailable, closed);
        }
        return await done.Task;
    }

    /// <summary>Writes what is waiting, and ends.</summary>
    public void Dispose()
    {
        _jobs.Writer.TryComplete();
        _thread.Join();
    }

    private void Work()
    {
        DbConnection? connection = null;
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<Job>();
            while (batch.Count < MostTogether && _jobs.Reader.TryRead(out var job))
                batch.Add(job);
            try
            {
                connection ??= _database.OpenWriter();
                WriteTogether(connection, batch);
            }
#pragma warning disable CA1031 // Whatever happens, the callers are told, and the next ones are served.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                // The connection may be in the middle of a transaction: a new one begins outside of any.
                connection?.Dispose();
                connection = null;
                var fault = exception is DbException database ? Database.FaultOf(database) : StorageFault.Unavailable;
                batch.ForEach(job => job.Fail(new StorageException(fault, exception)));
            }
        }
        _database.CloseReaders();
        connection?.Dispose();
    }

    private void WriteTogether(DbConnection connection, List<Job> batch)
    {
        var began = Stopwatch.GetTimestamp();
        var answers = new List<Action>(batch.Count);
        connection.Run("BEGIN IMMEDIATE");
        foreach (var job in batch)
        {
            connection.Run("SAVEPOINT job");
            try
            {
                answers.Add(job.Write(connection));
            }
            catch (Exception exception) when (exception is not DbException database || Database.IsConflict(database))
            {
                connection.Run("ROLLBACK TO job");
                answers.Add(() => job.Fail(exception));
            }
            connection.Run("RELEASE job");
        }
        connection.Run("COMMIT");
        _metrics.Committed(batch.Count, Stopwatch.GetElapsedTime(began));
        answers.ForEach(answer => answer());
    }

    /// <param name="Write">Writes, and returns what tells the caller, once it is committed.</param>
    /// <param name="Fail">Tells the caller that it was not written.</param>
    private sealed record Job(Func<DbConnection, Action> Write, Action<Exception> Fail);
}
