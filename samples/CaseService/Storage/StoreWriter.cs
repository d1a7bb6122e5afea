using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using RiskAssessment;
using RiskAssessment.Records;
using Channel = System.Threading.Channels.Channel;

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
    private readonly Records _records;
    private readonly ServiceMetrics _metrics;
    private readonly ILogger<StoreWriter> _log;
    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(MostWaiting);
    private readonly Thread[] _threads;

    public StoreWriter(Database database, Records records, ServiceMetrics metrics, ILogger<StoreWriter> log)
    {
        (_database, _records, _metrics, _log) = (database, records, metrics, log);
        _threads = [.. Enumerable.Range(0, database.Writers).Select(_ => new Thread(Work) { IsBackground = true, Name = "store writer" })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Writes, in a transaction of its own or together with others.</summary>
    /// <typeparam name="T">What the caller gets once it is on the disk.</typeparam>
    /// <param name="name">The id of the case, or a name for something else, that nobody else changes meanwhile; <see langword="null"/> if it only adds rows.</param>
    /// <param name="write">Writes on the connection. If it throws, nothing of it is written.</param>
    /// <param name="stop">Gives up while the job still waits. Once it has begun, it is finished.</param>
    /// <exception cref="StorageException">The database could not be written.</exception>
    internal Task<T> Write<T>(string? name, Func<DbConnection, T> write, CancellationToken stop) => Write(name, (connection, _) => write(connection), stop);

    /// <summary>The same of a change of a case, which adds what is to be recorded of it. It is in the log of records when the rest is on the disk.</summary>
    /// <typeparam name="T">What the caller gets once it is on the disk.</typeparam>
    /// <param name="name">The id of the case.</param>
    /// <param name="write">Writes on the connection, and adds to the records. If it throws, nothing of it is written or recorded. It may be called again.</param>
    /// <param name="stop">Gives up while the job still waits. Once it has begun, it is finished.</param>
    /// <exception cref="StorageException">The database could not be written, or the log of records is damaged.</exception>
    internal async Task<T> Write<T>(string? name, Func<DbConnection, List<CaseRecords>, T> write, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = new Job(
            name,
            (connection, records) =>
            {
                if (stop.IsCancellationRequested)
                {
                    done.TrySetCanceled(stop);
                    return static () => { };
                }
                var result = write(connection, records);
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
        var (records, recording) = (new List<CaseRecords>(), new HashSet<Job>());
        foreach (var job in batch)
        {
            connection.Run("SAVEPOINT job");
            try
            {
                var ofJob = new List<CaseRecords>();
                answers.Add(job.Write(connection, ofJob));
                records.AddRange(ofJob);
                if (ofJob.Count > 0)
                    recording.Add(job);
            }
            catch (Exception exception) when (exception is not DbException database || _database.IsConflict(database))
            {
                connection.Run("ROLLBACK TO job");
                answers.Add(() => job.Fail(exception));
            }
            connection.Run("RELEASE job");
        }
        if (records.Count > 0 && FaultOfAppend(connection, records) is { } fault)
        {
            connection.Run("ROLLBACK");
            foreach (var job in recording)
                job.Fail(new StorageException(StorageFault.Damaged, fault));
            WriteOthers(connection, [.. batch.Where(job => !recording.Contains(job))]);
            return;
        }
        connection.Run("COMMIT");
        _metrics.Committed(batch.Count, Stopwatch.GetElapsedTime(began));
        answers.ForEach(answer => answer());
    }

    /// <summary>What is not recorded is not acknowledged, but what has nothing to be recorded goes on: the audit trail of those who read.</summary>
    private void WriteOthers(DbConnection connection, List<Job> others)
    {
        if (others.Count == 0)
            return;
        _database.Begin(connection, others.Select(job => job.Name).OfType<string>());
        WriteTogether(connection, others);
    }

    /// <summary>Records what was changed.</summary>
    /// <returns>Why the log of records cannot be continued; <see langword="null"/> if it was.</returns>
    private Exception? FaultOfAppend(DbConnection connection, List<CaseRecords> records)
    {
        try
        {
            _records.Append(connection, records);
            return null;
        }
        catch (Exception fault) when (fault is RecordLogException or InvalidInputException or CryptographicException)
        {
            ServiceLog.RecordsFailed(_log, fault switch { RecordLogException { Problem.Code: var code } => code, InvalidInputException { Problems: [{ Code: var first }, ..] } => first, _ => "key" });
            return fault;
        }
    }

    /// <param name="Name">What nobody else changes meanwhile.</param>
    /// <param name="Write">Writes, and returns what tells the caller, once it is committed.</param>
    /// <param name="Fail">Tells the caller that it was not written.</param>
    private sealed record Job(string? Name, Func<DbConnection, List<CaseRecords>, Action> Write, Action<Exception> Fail);
}
