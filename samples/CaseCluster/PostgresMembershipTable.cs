using System.Data.Common;
using System.Globalization;
using System.Net;
using Npgsql;

namespace CaseCluster;

/// <summary>
/// The members of an Orleans cluster as rows in PostgreSQL. Each change counts the version of the table up in the same transaction, and is refused if the version or
/// the row is not the one that the caller read.
/// </summary>
internal sealed class PostgresMembershipTable(string connectionString, string clusterId) : IMembershipTable, IAsyncDisposable
{
    // IF NOT EXISTS alone fails where several silos start at once. The etags come from a sequence, so that none comes twice, even after the entries were deleted.
    private const string Tables =
        """
        SELECT pg_advisory_xact_lock(hashtext('silo'));
        CREATE SCHEMA IF NOT EXISTS case_service_cluster;
        CREATE SEQUENCE IF NOT EXISTS silo_etag;
        CREATE TABLE IF NOT EXISTS silo_version (cluster_id text PRIMARY KEY, version integer NOT NULL, etag bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS silo (
            cluster_id text NOT NULL,
            address text NOT NULL,
            port integer NOT NULL,
            generation integer NOT NULL,
            status text NOT NULL,
            silo_name text NOT NULL,
            host_name text NOT NULL,
            role_name text,
            proxy_port integer NOT NULL,
            update_zone integer NOT NULL,
            fault_zone integer NOT NULL,
            suspected_by text[] NOT NULL,
            suspected_at timestamptz[] NOT NULL,
            started timestamptz NOT NULL,
            alive timestamptz NOT NULL,
            etag bigint NOT NULL,
            PRIMARY KEY (cluster_id, address, port, generation));
        """;

    private const string Columns = "address, port, generation, status, silo_name, host_name, role_name, proxy_port, update_zone, fault_zone, suspected_by, suspected_at, started, alive, etag";
    private const string IsRow = "cluster_id = @cluster AND address = @address AND port = @port AND generation = @generation";

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "case_service_cluster" });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public Task InitializeMembershipTable(bool tryInitTableVersion) => Together(async connection =>
    {
        await Run(connection, Tables);
        if (tryInitTableVersion)
            await Run(connection, "INSERT INTO silo_version VALUES (@cluster, 0, nextval('silo_etag')) ON CONFLICT DO NOTHING", ("cluster", clusterId));
        return true;
    });

    public Task<MembershipTableData> ReadRow(SiloAddress key) => Read(IsRow, KeyOf(key));

    public Task<MembershipTableData> ReadAll() => Read("cluster_id = @cluster", ("cluster", clusterId));

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => Together(async connection =>
        await Step(connection, tableVersion) is { } etag
        && await Run(
            connection,
            $"""
            INSERT INTO silo (cluster_id, {Columns}) VALUES (@cluster, @address, @port, @generation, @status, @silo_name, @host_name, @role_name, @proxy_port, @update_zone, @fault_zone,
                @suspected_by, @suspected_at, @started, @alive, @etag) ON CONFLICT DO NOTHING
            """,
            [.. ValuesOf(entry), ("etag", etag)]) == 1);

    /// <summary>Every silo writes by itself when it was last alive: another one that suspects it, and has read an earlier time, does not put it back.</summary>
    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => Together(async connection =>
        await Step(connection, tableVersion) is { } next
        && await Run(
            connection,
            $"""
            UPDATE silo SET status = @status, silo_name = @silo_name, host_name = @host_name, role_name = @role_name, proxy_port = @proxy_port, update_zone = @update_zone, fault_zone = @fault_zone,
                suspected_by = @suspected_by, suspected_at = @suspected_at, started = @started, alive = greatest(alive, @alive), etag = @etag
            WHERE {IsRow} AND etag::text = @expected
            """,
            [.. ValuesOf(entry), ("etag", next), ("expected", etag)]) == 1);

    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await Run(connection, $"UPDATE silo SET alive = @alive WHERE {IsRow}", [.. KeyOf(entry.SiloAddress), ("alive", Utc(entry.IAmAliveTime))]);
    }

    /// <summary>The version is counted on, so that a silo that still runs learns that it is no member any more.</summary>
    /// <param name="clusterId">The cluster, which need not be this one.</param>
    public Task DeleteMembershipTableEntries(string clusterId) => Together(async connection =>
    {
        await Run(connection, "UPDATE silo_version SET version = version + 1, etag = nextval('silo_etag') WHERE cluster_id = @cluster", ("cluster", clusterId));
        await Run(connection, "DELETE FROM silo WHERE cluster_id = @cluster", ("cluster", clusterId));
        return true;
    });

    /// <summary>Deletes the dead alone: a silo that is just joining may have an earlier time than some that are dead.</summary>
    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await Run(
            connection,
            "DELETE FROM silo WHERE cluster_id = @cluster AND status = @dead AND greatest(started, alive, (SELECT max(at) FROM unnest(suspected_at) AS at)) < @before",
            ("cluster", clusterId), ("dead", nameof(SiloStatus.Dead)), ("before", beforeDate.UtcDateTime));
    }

    /// <summary>Counts the version of the table up, if it is still the one that was read.</summary>
    /// <returns>The new etag; <see langword="null"/> if somebody else was faster.</returns>
    private async Task<long?> Step(NpgsqlConnection connection, TableVersion next)
    {
        await using var command = Command(
            connection,
            "UPDATE silo_version SET version = @version, etag = nextval('silo_etag') WHERE cluster_id = @cluster AND etag::text = @etag RETURNING etag",
            ("cluster", clusterId), ("version", next.Version), ("etag", next.VersionEtag));
        return (long?)await command.ExecuteScalarAsync();
    }

    /// <summary>Writes in one transaction, which is rolled back if the result is <see langword="false"/>.</summary>
    private async Task<bool> Together(Func<NpgsqlConnection, Task<bool>> write)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await write(connection))
            return false;
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>One statement, so that the rows and the version belong together.</summary>
    private async Task<MembershipTableData> Read(string condition, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var command = Command(
            connection,
            $"""
            SELECT {Columns}, table_version, table_etag FROM (SELECT version AS table_version, etag AS table_etag FROM silo_version WHERE cluster_id = @cluster) AS whole
            LEFT JOIN (SELECT {Columns} FROM silo WHERE {condition}) AS member ON true
            """,
            parameters);
        await using var rows = await command.ExecuteReaderAsync();
        var version = new TableVersion(0, "");
        var members = new List<Tuple<MembershipEntry, string>>();
        while (await rows.ReadAsync())
        {
            version = new TableVersion(rows.GetInt32(15), Etag(rows, 16));
            if (!await rows.IsDBNullAsync(0))
                members.Add(Tuple.Create(EntryOf(rows), Etag(rows, 14)));
        }
        return new MembershipTableData(members, version);
    }

    private static MembershipEntry EntryOf(DbDataReader row) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Parse(row.GetString(0)), row.GetInt32(1), row.GetInt32(2)),
        Status = Enum.Parse<SiloStatus>(row.GetString(3)),
        SiloName = row.GetString(4),
        HostName = row.GetString(5),
        RoleName = row.IsDBNull(6) ? null : row.GetString(6),
        ProxyPort = row.GetInt32(7),
        UpdateZone = row.GetInt32(8),
        FaultZone = row.GetInt32(9),
        SuspectTimes = [.. row.GetFieldValue<string[]>(10).Zip(row.GetFieldValue<DateTime[]>(11), (silo, at) => Tuple.Create(SiloAddress.FromParsableString(silo), at))],
        StartTime = row.GetDateTime(12),
        IAmAliveTime = row.GetDateTime(13),
    };

    private (string Name, object? Value)[] ValuesOf(MembershipEntry entry) =>
    [
        .. KeyOf(entry.SiloAddress), ("status", entry.Status.ToString()), ("silo_name", entry.SiloName), ("host_name", entry.HostName), ("role_name", entry.RoleName), ("proxy_port", entry.ProxyPort),
        ("update_zone", entry.UpdateZone), ("fault_zone", entry.FaultZone), ("suspected_by", (entry.SuspectTimes ?? []).Select(vote => vote.Item1.ToParsableString()).ToArray()),
        ("suspected_at", (entry.SuspectTimes ?? []).Select(vote => Utc(vote.Item2)).ToArray()), ("started", Utc(entry.StartTime)), ("alive", Utc(entry.IAmAliveTime)),
    ];

    private (string Name, object? Value)[] KeyOf(SiloAddress silo) =>
        [("cluster", clusterId), ("address", silo.Endpoint.Address.ToString()), ("port", silo.Endpoint.Port), ("generation", silo.Generation)];

    private static string Etag(DbDataReader row, int column) => row.GetInt64(column).ToString(CultureInfo.InvariantCulture);

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static async Task<int> Run(NpgsqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
#pragma warning disable CA2100 // Every statement is a constant of this class; values are parameters.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
