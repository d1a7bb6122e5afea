using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace CaseService;

/// <summary>
/// Writes to the database, on threads of its own. What several callers write at once is committed together, so that they share one wait for the disk. Nobody
/// is answered before what they wrote is on the disk.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    private const int MostWaiting = 4_096;
    private const int MostTogether = 256;

    private readonly Database _database;
    private readonly ServiceMetrics _metrics;
    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(MostWaiting);
    private readonly Thread[] _threads;

    public StoreWriter(Database database, ServiceMetrics metrics)
    {
        (_database, _metrics) = (database, metrics);
        _threads = [.. Enumerable.Range(0, database.Writers).Select(_ => new Thread(Work) { IsBackground = true, Name = "store writer" })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Writes, in a transaction of its own or together with others.</summary>
    /// <typeparam name="T">What the caller gets once it is on the disk.</typeparam>
    /// <param name="name">The id of the case, or a name for something else, that nobody else changes meanwhile; <see langword="null"/> if it only adds rows.</param>
    /// <param name="write">Writes on the connection. If it throws, nothing of it is written.</param>
    /// <param name="stop">Gives up while the job still waits. Once it has begun, it is finished.</param>
    /// <exception cref="StorageException">The database could not be written.</exception>
    internal async Task<T> Write<T>(string? name, Func<DbConnection, T> write, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = new Job(
            name,
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
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Work()
    {
        DbConnection? connection = null;
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<Job>();
            while (batch.Count < MostTogether && _jobs.Reader.TryRead(out var job))
                batch.Add(job);
            if (batch.Count == 0)
                continue;
            try
            {
                connection = Begun(connection, batch);
                WriteTogether(connection, batch);
            }
#pragma warning disable CA1031 // Whatever happens, the callers are told, and the next ones are served.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                // The connection may be in the middle of a transaction: a new one begins outside of any.
                connection?.Dispose();
                connection = null;
                var fault = exception is DbException database ? _database.FaultOf(database) : StorageFault.Unavailable;
                batch.ForEach(job => job.Fail(new StorageException(fault, exception)));
            }
        }
        _database.CloseReaders();
        connection?.Dispose();
    }

    /// <summary>Begins a transaction, on a new connection if the one from before is broken: nothing was sent on it yet.</summary>
    private DbConnection Begun(DbConnection? kept, List<Job> batch)
    {
        var names = batch.Select(job => job.Name).OfType<string>();
        if (kept is { State: ConnectionState.Open })
        {
            try
            {
                _database.Begin(kept, names);
                return kept;
            }
            catch (DbException broken) when (broken.IsTransient)
            {
            }
        }
        kept?.Dispose();
        var connection = _database.OpenWriter();
        try
        {
            _database.Begin(connection, names);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void WriteTogether(DbConnection connection, List<Job> batch)
    {
        var began = Stopwatch.GetTimestamp();
        var answers = new List<Action>(batch.Count);
        foreach (var job in batch)
        {
            connection.Run("SAVEPOINT job");
            try
            {
                answers.Add(job.Write(connection));
            }
            catch (Exception exception) when (exception is not DbException database || _database.IsConflict(database))
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

    /// <param name="Name">What nobody else changes meanwhile.</param>
    /// <param name="Write">Writes, and returns what tells the caller, once it is committed.</param>
    /// <param name="Fail">Tells the caller that it was not written.</param>
    private sealed record Job(string? Name, Func<DbConnection, Action> Write, Action<Exception> Fail);
}
