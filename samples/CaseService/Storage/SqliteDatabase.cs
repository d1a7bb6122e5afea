using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CaseService;

/// <summary>A file of SQLite: nothing to install, and one machine.</summary>
internal sealed class SqliteDatabase : Database
{
    private const int SchemaVersion = 2;
    private const int SecondsToWaitForAnotherProcess = 10;

    /// <summary>Each from the version of its index to the next. A released one is never changed.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE event (
            case_id TEXT NOT NULL, sequence INTEGER NOT NULL, recorded INTEGER NOT NULL, body TEXT NOT NULL, chain BLOB NOT NULL,
            PRIMARY KEY (case_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE TABLE request (
            case_id TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL, at INTEGER NOT NULL, answer TEXT NOT NULL,
            PRIMARY KEY (case_id, key)) STRICT, WITHOUT ROWID;
        CREATE TABLE standing (
            case_id TEXT NOT NULL, sequence INTEGER NOT NULL, chain BLOB NOT NULL, due INTEGER NOT NULL, closed INTEGER NOT NULL, engine TEXT NOT NULL, body TEXT NOT NULL, checksum BLOB NOT NULL,
            PRIMARY KEY (case_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX standing_due ON standing (closed, due, case_id);
        CREATE TABLE parked (case_id TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (case_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER, case_id TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE UNIQUE INDEX outbox_number ON outbox (number);
        CREATE TABLE access (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, acting_for TEXT NOT NULL, operation TEXT NOT NULL, case_id TEXT NOT NULL,
            purpose TEXT NOT NULL, allowed INTEGER NOT NULL, trace TEXT NOT NULL) STRICT;
        CREATE INDEX access_case ON access (case_id, id);
        CREATE TABLE rescore (
            id INTEGER PRIMARY KEY AUTOINCREMENT, started INTEGER NOT NULL, started_by TEXT NOT NULL, state TEXT NOT NULL, after_case TEXT NOT NULL, cases INTEGER NOT NULL,
            changed INTEGER NOT NULL, failed INTEGER NOT NULL, finished INTEGER, holder TEXT NOT NULL, held_until INTEGER NOT NULL) STRICT;
        """,
        """
        CREATE TABLE record_leaf (number INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum BLOB NOT NULL, code TEXT NOT NULL) STRICT;
        CREATE INDEX record_leaf_code ON record_leaf (code, number);
        CREATE TABLE record_content (name TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (name)) STRICT;
        CREATE TABLE record_checkpoint (number INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
        CREATE TABLE record_case (
            case_id TEXT NOT NULL, sequence INTEGER NOT NULL, code TEXT NOT NULL, assessment INTEGER, state TEXT NOT NULL, PRIMARY KEY (case_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE record_judgement (case_id TEXT NOT NULL, sequence INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (case_id, sequence)) STRICT, WITHOUT ROWID;
        """,
    ];

    private readonly string _file;

    /// <summary>A database in a file, which is made if it is not there.</summary>
    internal SqliteDatabase(string file) => _file = Path.GetFullPath(file);

    internal override string Name => _file;

    /// <summary>SQLite has one writer at a time.</summary>
    internal override int Writers => 1;

    internal override string BeginSnapshot => "BEGIN";

    internal bool IsThere => File.Exists(_file);

    /// <summary>The last connection to be closed is then one that may tidy up the file.</summary>
    internal override void CloseReaders()
    {
        using var connection = new SqliteConnection(SettingsOf(SqliteOpenMode.ReadOnly, isPooled: true));
        SqliteConnection.ClearPool(connection);
    }

    internal override DbConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite, isPooled: false);
        // What is deleted, or moved to another page, is overwritten, so that what is erased one day is not still in a corner of the file.
        connection.Run("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;");
        return connection;
    }

    internal override DbConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, isPooled: true);

    /// <summary>Nobody else writes anything meanwhile.</summary>
    internal override void Begin(DbConnection connection, IEnumerable<string> names) => connection.Run("BEGIN IMMEDIATE");

    /// <summary>Nobody else writes anything until the transaction ends.</summary>
    internal override void Lock(DbConnection connection, string name)
    {
    }

    internal override void Migrate()
    {
        try
        {
            using var connection = Open(SqliteOpenMode.ReadWriteCreate, isPooled: false);
            var version = (int)connection.Number("PRAGMA user_version");
            if (version > SchemaVersion)
                throw new StartRefusedException($"{_file} was written by a later version of the service. Start that version, or restore a backup of this one.");
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            for (; version < SchemaVersion; version++)
            {
                using var transaction = connection.BeginTransaction();
                connection.Run(Migrations[version]);
                connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
                transaction.Commit();
            }
        }
        catch (SqliteException refused)
        {
            throw new StartRefusedException($"{_file} cannot be opened: {refused.Message} Check that its folder is there and writable, that the disk is not full, and that the file is a database of this service.");
        }
    }

    internal override bool IsOfThisVersion()
    {
        try
        {
            using var connection = OpenReader();
            return connection.Number("PRAGMA user_version") == SchemaVersion;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    internal override IReadOnlyList<string> Damage()
    {
        try
        {
            using var connection = OpenReader();
            return [.. connection.Rows("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(found => found != "ok")];
        }
        catch (SqliteException damaged)
        {
            return [damaged.Message];
        }
    }

    internal override long? FreeBytes() => new DriveInfo(Path.GetDirectoryName(_file)!).AvailableFreeSpace;

    internal override void BackUp(string file)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly, isPooled: false);
        connection.Run("VACUUM INTO @file", ("file", file));
    }

    internal override string? Restore(SqliteDatabase backup)
    {
        string? kept = null;
        if (IsThere)
        {
            if (!TryCloseForAll())
                throw new StartRefusedException($"{_file} is in use, or damaged. Stop the service. If it is stopped, move the file away by hand, with {_file}-wal, and restore again.");
            kept = KeptName(_file, '.');
            File.Move(_file, kept);
        }
        backup.BackUp(_file);
        return kept;
    }

    internal override void Add(DbConnection connection, string table, string columns, IEnumerable<object[]> rows)
    {
        using var command = connection.Command($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", columns.Split(", ").Select(column => "@" + column))})", []);
        SqliteParameter[] parameters = [.. columns.Split(", ").Select(column => new SqliteParameter("@" + column, null))];
        command.Parameters.AddRange(parameters);
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    internal override DbConnection OpenToErase() => OpenWriter();

    /// <summary>The write-ahead log still has the pages as they were: it is emptied, which only works while nobody reads.</summary>
    internal override bool TryForget(DbConnection connection) => connection.Rows("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0)) is [0];

    public override void Dispose() => CloseReaders();

    internal override bool IsConflict(DbException exception) => exception is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT };

    internal override StorageFault FaultOf(DbException exception) => exception is not SqliteException { SqliteErrorCode: var code } ? StorageFault.Unavailable : code switch
    {
        SQLitePCL.raw.SQLITE_FULL => StorageFault.Full,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM
            or SQLitePCL.raw.SQLITE_NOMEM or SQLitePCL.raw.SQLITE_INTERRUPT => StorageFault.Unavailable,
        // Every statement is right for the tables of this version, so that what remains is a fault of the file.
        _ => StorageFault.Damaged,
    };

    /// <summary>Puts everything into the one file, which only works while no other process has it open, be it idle.</summary>
    /// <returns>Whether nobody else has the file open.</returns>
    private bool TryCloseForAll()
    {
        try
        {
            CloseReaders();
            using var connection = Open(SqliteOpenMode.ReadWrite, isPooled: false);
            return connection.Rows("PRAGMA journal_mode = DELETE", row => row.GetString(0)) is ["delete"];
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool isPooled)
    {
        var connection = new SqliteConnection(SettingsOf(mode, isPooled));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string SettingsOf(SqliteOpenMode mode, bool isPooled) =>
        new SqliteConnectionStringBuilder { DataSource = _file, Mode = mode, Pooling = isPooled, DefaultTimeout = SecondsToWaitForAnotherProcess }.ConnectionString;
}
