using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CaseService;

/// <summary>
/// The SQLite file with everything that the service keeps. What is particular to SQLite is here; all other statements are standard SQL over
/// <see cref="DbConnection"/>.
/// </summary>
internal sealed class Database
{
    /// <summary>Where the database is if the configuration does not say.</summary>
    internal const string DefaultFile = "cases.db";

    private const int SchemaVersion = 1;
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
        CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE TABLE access (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, acting_for TEXT NOT NULL, operation TEXT NOT NULL, case_id TEXT NOT NULL,
            purpose TEXT NOT NULL, allowed INTEGER NOT NULL, trace TEXT NOT NULL) STRICT;
        CREATE INDEX access_case ON access (case_id, id);
        CREATE TABLE rescore (
            id INTEGER PRIMARY KEY AUTOINCREMENT, started INTEGER NOT NULL, started_by TEXT NOT NULL, state TEXT NOT NULL, after_case TEXT NOT NULL, cases INTEGER NOT NULL,
            changed INTEGER NOT NULL, failed INTEGER NOT NULL, finished INTEGER) STRICT;
        """,
    ];

    private readonly string _file;

    /// <summary>A database in a file, which is made if it is not there.</summary>
    internal Database(string file) => _file = Path.GetFullPath(file);

    internal string File => _file;

    /// <summary>Closes the connections that are kept for the next reader, so that the last one to be closed is one that may tidy up the file.</summary>
    internal void CloseReaders()
    {
        using var connection = new SqliteConnection(SettingsOf(SqliteOpenMode.ReadOnly, isPooled: true));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Opens a connection that may write. Everything that is committed on it is on the disk, not only handed to the system.</summary>
    internal DbConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite, isPooled: false);
        connection.Run("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;");
        return connection;
    }

    /// <summary>Opens a connection for reading.</summary>
    internal DbConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, isPooled: true);

    /// <summary>Makes the tables, or brings those of an earlier version of the service up to date.</summary>
    /// <exception cref="StartRefusedException">The folder is not there or cannot be written, the file is no database of this service, or it is one of a later version.</exception>
    internal void Migrate()
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

    /// <summary>What is wrong with the structure of the file, as SQLite finds it; empty if nothing is.</summary>
    internal IReadOnlyList<string> Damage()
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

    /// <summary>Copies all that is committed into another file, while the service runs.</summary>
    internal void BackUp(string file)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite, isPooled: false);
        connection.Run("VACUUM INTO @file", ("file", file));
    }

    /// <summary>Puts everything into the one file, which only works while no other process has it open, be it idle.</summary>
    /// <returns>Whether nobody else has the file open.</returns>
    internal bool TryCloseForAll()
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

    /// <summary>Whether a statement failed because a row with this key is there already.</summary>
    internal static bool IsConflict(DbException exception) => exception is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT };

    /// <summary>What to do about a database that cannot be read or written.</summary>
    internal static StorageFault FaultOf(DbException exception) => exception is not SqliteException { SqliteErrorCode: var code } ? StorageFault.Unavailable : code switch
    {
        SQLitePCL.raw.SQLITE_FULL => StorageFault.Full,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM
            or SQLitePCL.raw.SQLITE_NOMEM or SQLitePCL.raw.SQLITE_INTERRUPT => StorageFault.Unavailable,
        // Every statement is right for the tables of this version, so that what remains is a fault of the file.
        _ => StorageFault.Damaged,
    };

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
