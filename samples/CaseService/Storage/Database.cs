using System.Data.Common;

namespace CaseService;

/// <summary>
/// The database with everything that the service keeps: a file of SQLite, or PostgreSQL. What differs between them is here; all statements of
/// <see cref="CaseStore"/> are SQL that both take.
/// </summary>
internal abstract class Database : IDisposable
{
    /// <summary>The setting with the file of SQLite.</summary>
    internal const string FileSetting = "Storage:File";

    /// <summary>The setting with the connection string of PostgreSQL.</summary>
    internal const string PostgresSetting = "Storage:Postgres";

    /// <summary>Where the database is if the configuration does not say.</summary>
    private const string DefaultFile = "cases.db";

    /// <summary>Where it is, without a password.</summary>
    internal abstract string Name { get; }

    /// <summary>How many threads may write at the same time.</summary>
    internal abstract int Writers { get; }

    /// <summary>Begins a transaction in which all statements see the database as of one instant.</summary>
    internal abstract string BeginSnapshot { get; }

    /// <summary>The database that the configuration names.</summary>
    /// <exception cref="StartRefusedException">It names two, or the connection string is not valid.</exception>
    internal static Database From(IConfiguration configuration) => (configuration[FileSetting], configuration[PostgresSetting]) switch
    {
        ({ }, { }) => throw new StartRefusedException($"Give either {FileSetting} or {PostgresSetting}."),
        (_, { } postgres) => new PostgresDatabase(postgres),
        var (file, _) => new SqliteDatabase(file ?? DefaultFile),
    };

    /// <summary>Opens a connection that may write. Everything that is committed on it is on the disk, not only handed to the system.</summary>
    internal abstract DbConnection OpenWriter();

    /// <summary>Opens a connection for reading.</summary>
    internal abstract DbConnection OpenReader();

    /// <summary>Opens a connection for reading or writing everything, which may take long.</summary>
    internal virtual DbConnection OpenForCopy() => OpenReader();

    /// <summary>Closes the connections that are kept for the next reader.</summary>
    internal abstract void CloseReaders();

    /// <summary>Begins a transaction in which nobody else changes what has these names, until it ends.</summary>
    internal abstract void Begin(DbConnection connection, IEnumerable<string> names);

    /// <summary>Lets nobody else have this name until the transaction ends.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="name">The name. It is none of a case, and everybody takes it last.</param>
    internal abstract void Lock(DbConnection connection, string name);

    /// <summary>Makes the tables, or brings those of an earlier version of the service up to date.</summary>
    /// <exception cref="StartRefusedException">The database is not there or cannot be used, it is none of this service, or it is one of a later version.</exception>
    internal abstract void Migrate();

    /// <summary>Whether the tables of this version of the service are there.</summary>
    internal abstract bool IsOfThisVersion();

    /// <summary>What is wrong with the structure of the database, as it finds itself; empty if nothing is.</summary>
    internal abstract IReadOnlyList<string> Damage();

    /// <summary>The room that is left, in bytes; <see langword="null"/> if it is not known.</summary>
    internal abstract long? FreeBytes();

    /// <summary>Copies all that is committed into a new file of SQLite, while the service runs.</summary>
    /// <exception cref="DbException">It cannot be read or written.</exception>
    internal abstract void BackUp(string file);

    /// <summary>Puts a backup in the place of the database, which no service may use meanwhile. What was there is kept.</summary>
    /// <param name="backup">A file that <see cref="BackUp"/> made.</param>
    /// <returns>Where that which was there is now; <see langword="null"/> if nothing was.</returns>
    /// <exception cref="StartRefusedException">The database is in use.</exception>
    internal abstract string? Restore(SqliteDatabase backup);

    /// <summary>Adds rows to a table: values in the order of the columns, of the types <see cref="long"/>, <see cref="string"/> and <see cref="byte"/>[].</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, with commas.</param>
    /// <param name="rows">The rows; the array may be the same one each time.</param>
    internal abstract void Add(DbConnection connection, string table, string columns, IEnumerable<object[]> rows);

    /// <summary>Opens a connection on which what is deleted cannot be read again, once <see cref="TryForget"/> has run.</summary>
    internal abstract DbConnection OpenToErase();

    /// <summary>Removes what was deleted from where the database still has it. It is not in a transaction.</summary>
    /// <returns>Whether it could; <see langword="false"/> while others read.</returns>
    internal abstract bool TryForget(DbConnection connection);

    /// <summary>Whether a statement failed because a row with this key is there already.</summary>
    internal abstract bool IsConflict(DbException exception);

    /// <summary>What to do about a database that cannot be read or written.</summary>
    internal abstract StorageFault FaultOf(DbException exception);

    public abstract void Dispose();

    /// <summary>The name under which what was there before a restore is kept.</summary>
    protected static string KeptName(string name, char separator) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{separator}{TimeProvider.System.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
}
