using System.Data.Common;
using RiskAssessment;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>
/// The log of records of this process. Records are written in the transaction of what they are of; of several processes one at a time does so, from the first record of its
/// transaction until that is committed.
/// </summary>
internal sealed class Records
{
    /// <summary>It cannot be the id of a case, so that who has the lock of a case never waits for it in a circle.</summary>
    private const string LockName = "the log of records";

    private readonly Database _database;
    private readonly RecordSettings _settings;
    private readonly RecordTables _tables;
    private readonly RecordLog _log;
    private readonly Lock _one = new();

    public Records(Database database, RecordSettings settings)
    {
        (_database, _settings, _tables) = (database, settings, new RecordTables(database));
        _log = NewLog(_tables);
    }

    /// <summary>Looks whether the log can be continued by this process.</summary>
    /// <param name="isWhole">Whether all hashes are computed, too, so that the first record does not wait for that.</param>
    /// <exception cref="StartRefusedException">The log is another one, is signed by another key or is damaged.</exception>
    internal void CheckAtStart(bool isWhole)
    {
        if (_settings is { Key: not null, CanSign: false })
            throw new StartRefusedException($"{RecordSettings.KeySetting} has the public key only. The service signs, and needs the private one.");
        try
        {
            using var connection = _database.OpenForCopy();
            connection.InSnapshot(_database, _ =>
            {
                With(connection, log => Check(log, isWhole));
                return true;
            });
        }
        catch (RecordLogException damaged)
        {
            throw new StartRefusedException($"{_database.Name}: the log of records is damaged: {damaged.Problem.Message} Run 'verify', and restore a backup: docs/operating.md.");
        }
        catch (DbException unreadable)
        {
            throw new StartRefusedException($"{_database.Name} cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Appends what is to be recorded of several changes at once.</summary>
    /// <param name="connection">In the transaction with these changes, which nothing follows but its end.</param>
    /// <param name="changes">What is to be recorded of each.</param>
    /// <exception cref="RecordLogException">The log is damaged, or another one. Nothing of the transaction may be committed.</exception>
    internal void Append(DbConnection connection, IReadOnlyList<CaseRecords> changes)
    {
        _database.Lock(connection, LockName);
        List<PlacedRecords> placed = [];
        AppendedRecords? appended = null;
        With(connection, log => appended = log.Append(first =>
        {
            placed.Clear();
            foreach (var one in changes)
            {
                placed.Add(one.At(first));
                first += placed[^1].Records.Count;
            }
            return [.. placed.SelectMany(one => one.Records)];
        }));
        var at = 0;
        foreach (var one in placed)
        {
            CaseStore.Put(connection, one.Case with { Code = appended!.Leaves[at].CaseCode ?? "" });
            foreach (var (sequence, number) in one.Judgements)
                CaseStore.PutJudgementRecord(connection, one.Case.CaseId, sequence, number);
            at += one.Records.Count;
        }
    }

    /// <summary>Erases the content of a record for good, and records who did so and why.</summary>
    /// <returns>The number of the record that says so, and whether the bytes are gone from the files of the database, too.</returns>
    /// <exception cref="InvalidInputException">There is no such record, it is held, or it has no content any more.</exception>
    /// <exception cref="RecordLogException">The log is damaged.</exception>
    internal (long Number, bool IsForgotten) Erase(long number, string by, string why)
    {
        using var connection = _database.OpenToErase();
        _database.Begin(connection, []);
        AppendedRecords? appended = null;
        try
        {
            _database.Lock(connection, LockName);
            With(connection, log => appended = log.Erase(number, by, why));
            connection.Run("COMMIT");
        }
        catch (Exception failed) when (failed is not DbException)
        {
            connection.Run("ROLLBACK");
            throw;
        }
        return (appended!.Leaves[0].Index, _database.TryForget(connection));
    }

    /// <summary>Reads the log as of one instant.</summary>
    /// <exception cref="StorageException">It cannot be read, or is damaged.</exception>
    internal T Read<T>(Func<RecordLog, DbConnection, T> read)
    {
        try
        {
            using var connection = _database.OpenForCopy();
            return connection.InSnapshot(_database, _ => read(NewLog(new RecordTables(_database) { Connection = connection }), connection));
        }
        catch (DbException exception)
        {
            throw new StorageException(_database.FaultOf(exception), exception);
        }
        catch (Exception damaged) when (damaged is RecordLogException or InvalidCastException or OverflowException)
        {
            throw new StorageException(StorageFault.Damaged, damaged);
        }
    }

    private static void Read(RecordLog log)
    {
        try
        {
            log.Append(_ => throw new IsReadException());
        }
        catch (IsReadException)
        {
            // Whoever is to give the records is asked when the log has been read, and nothing is appended.
        }
    }

    private void Check(RecordLog log, bool isWhole)
    {
        if (log.ReadCheckpoint() is not { } last)
            return;
        if (_settings.Origin is { } origin && origin != last.Origin)
            throw new StartRefusedException($"{RecordSettings.OriginSetting} is {origin}, but the log of records has the name {last.Origin}, which it keeps. Set that.");
        if (last.IsSigned && _settings.Key is null)
            throw new StartRefusedException($"{RecordSettings.KeySetting} is missing: the log of records is signed, and is continued only with its key.");
        if (last.IsSigned && !last.IsSignedBy(_settings.Key!))
            throw new StartRefusedException($"{RecordSettings.KeySetting} is not the key that signed the log of records, or the last checkpoint was changed. Give that key, or run 'verify'.");
        if (isWhole)
            Read(log);
    }

    private void With(DbConnection connection, Action<RecordLog> act)
    {
        lock (_one)
        {
            _tables.Connection = connection;
            try
            {
                act(_log);
            }
            finally
            {
                _tables.Connection = null;
            }
        }
    }

    private RecordLog NewLog(RecordTables tables) => new(tables, new RecordLogOptions { Key = _settings.Key, Origin = _settings.Origin });

    private sealed class IsReadException : Exception;
}
