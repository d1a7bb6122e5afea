using System.Net;
using CaseService.Tests;
using Npgsql;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>What Orleans asks of a membership table, against a real PostgreSQL.</summary>
public sealed class PostgresMembershipTableTests
{
    private const int Writers = 20;

    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_new_table_is_empty_at_version_0()
    {
        await using var table = await NewTable();
        var read = await table.ReadAll();
        Assert.Empty(read.Members);
        Assert.Equal(0, read.Version.Version);
        Assert.NotEmpty(read.Version.VersionEtag);
    }

    [Fact]
    public async Task Silos_that_initialise_at_once_get_one_table()
    {
        var database = await NewDatabase();
        var tables = Enumerable.Range(0, 12).Select(_ => new PostgresMembershipTable(database, "c")).ToList();
        await Task.WhenAll(tables.Select(table => table.InitializeMembershipTable(true)));
        Assert.True(await tables[0].InsertRow(Entry(1), (await tables[1].ReadAll()).Version.Next()));
        await tables[2].InitializeMembershipTable(true);
        Assert.Equal((1, 1), await Count(tables[3]));
        foreach (var table in tables)
            await table.DisposeAsync();
    }

    [Fact]
    public async Task What_is_inserted_is_read_with_all_its_fields()
    {
        await using var table = await NewTable();
        var entry = Entry(1);
        (entry.RoleName, entry.UpdateZone, entry.FaultZone, entry.ProxyPort) = ("role", 3, 4, 30_000);
        Assert.True(await Insert(table, entry));
        await Insert(table, Entry(2));
        var all = await table.ReadAll();
        Assert.Equal(2, all.Members.Count);
        AssertSame(entry, all.TryGet(entry.SiloAddress)!.Item1);
        var one = await table.ReadRow(entry.SiloAddress);
        AssertSame(entry, Assert.Single(one.Members).Item1);
        Assert.Equal(all.Version, one.Version);
        Assert.Equal(2, one.Version.Version);
    }

    [Fact]
    public async Task A_silo_that_is_not_there_is_read_as_the_version_alone()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var read = await table.ReadRow(Entry(2).SiloAddress);
        Assert.Empty(read.Members);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task A_silo_is_inserted_once()
    {
        await using var table = await NewTable();
        Assert.True(await Insert(table, Entry(1)));
        var before = await table.ReadAll();
        Assert.False(await Insert(table, Entry(1, SiloStatus.Dead)));
        AssertUnchanged(before, await table.ReadAll());
    }

    [Fact]
    public async Task An_insert_with_an_old_version_of_the_table_is_refused_and_changes_nothing()
    {
        await using var table = await NewTable();
        var old = (await table.ReadAll()).Version;
        await Insert(table, Entry(1));
        var before = await table.ReadAll();
        Assert.False(await table.InsertRow(Entry(2), old.Next()));
        AssertUnchanged(before, await table.ReadAll());
    }

    [Fact]
    public async Task An_update_replaces_the_entry_and_gives_new_etags()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var before = await table.ReadAll();
        var entry = Entry(1, SiloStatus.Active);
        (entry.SiloName, entry.HostName, entry.RoleName, entry.ProxyPort, entry.UpdateZone, entry.FaultZone) = ("other", "elsewhere", "role", 7, 8, 9);
        (entry.StartTime, entry.IAmAliveTime) = (Noon.AddHours(1), Noon.AddHours(2));
        entry.AddSuspector(Entry(5).SiloAddress, Noon);
        Assert.True(await table.UpdateRow(entry, before.Members[0].Item2, before.Version.Next()));
        var after = await table.ReadAll();
        AssertSame(entry, after.Members[0].Item1);
        Assert.NotEqual(before.Members[0].Item2, after.Members[0].Item2);
        Assert.NotEqual(before.Version.VersionEtag, after.Version.VersionEtag);
        Assert.Equal(2, after.Version.Version);
    }

    [Fact]
    public async Task An_update_with_an_old_etag_is_refused_and_changes_nothing()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var old = (await table.ReadAll()).Members[0].Item2;
        await Update(table, Entry(1, SiloStatus.Active));
        var before = await table.ReadAll();
        Assert.False(await table.UpdateRow(Entry(1, SiloStatus.Dead), old, before.Version.Next()));
        Assert.False(await table.UpdateRow(Entry(1, SiloStatus.Dead), "not a number", before.Version.Next()));
        AssertUnchanged(before, await table.ReadAll());
    }

    [Fact]
    public async Task An_update_with_an_old_version_of_the_table_is_refused_and_changes_nothing()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var old = (await table.ReadAll()).Version;
        await Insert(table, Entry(2));
        var before = await table.ReadAll();
        Assert.False(await table.UpdateRow(Entry(1, SiloStatus.Dead), before.TryGet(Entry(1).SiloAddress)!.Item2, old.Next()));
        AssertUnchanged(before, await table.ReadAll());
    }

    [Fact]
    public async Task An_update_of_a_silo_that_is_not_there_is_refused_and_changes_nothing()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var before = await table.ReadAll();
        Assert.False(await table.UpdateRow(Entry(2), before.Members[0].Item2, before.Version.Next()));
        AssertUnchanged(before, await table.ReadAll());
    }

    [Fact]
    public async Task Of_writers_that_read_the_same_version_one_succeeds()
    {
        var database = await NewDatabase();
        await using var table = await NewTable(database);
        var version = (await table.ReadAll()).Version;
        var results = await Task.WhenAll(Enumerable.Range(1, Writers).Select(i => table.InsertRow(Entry(i), version.Next())));
        Assert.Single(results, true);
        Assert.Equal((1, 1), await Count(table));
    }

    [Fact]
    public async Task As_many_concurrent_writes_succeed_as_the_version_is_counted_up()
    {
        var database = await NewDatabase();
        await using var table = await NewTable(database);
        await using var other = await NewTable(database);
        await Insert(table, Entry(1, SiloStatus.Active));
        var (successes, refusals) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async i =>
        {
            var mine = i % 2 == 0 ? table : other;
            for (var round = 0; round < 5; round++)
            {
                var read = await mine.ReadAll();
                var entry = read.Members[0].Item1;
                entry.UpdateZone++;
                if (await mine.UpdateRow(entry, read.Members[0].Item2, read.Version.Next()))
                    Interlocked.Increment(ref successes);
                else
                    Interlocked.Increment(ref refusals);
            }
        }));
        Assert.True(successes > 0 && refusals > 0, $"{successes} successes, {refusals} refusals");
        var after = await table.ReadAll();
        Assert.Equal(1 + successes, after.Version.Version);
        Assert.Equal(successes, after.Members[0].Item1.UpdateZone);
    }

    [Fact]
    public async Task A_sign_of_life_changes_neither_version_nor_etag_nor_another_column()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1, SiloStatus.Active));
        await Insert(table, Entry(2, SiloStatus.Active));
        var before = await table.ReadAll();
        var (silo, etag) = before.TryGet(Entry(1).SiloAddress)!;
        await table.UpdateIAmAlive(new MembershipEntry { SiloAddress = silo.SiloAddress, IAmAliveTime = Noon.AddMinutes(1) });
        var after = await table.ReadAll();
        Assert.Equal(Noon.AddMinutes(1), after.TryGet(silo.SiloAddress)!.Item1.IAmAliveTime);
        Assert.Equal(Noon, after.TryGet(Entry(2).SiloAddress)!.Item1.IAmAliveTime);
        silo.IAmAliveTime = Noon.AddMinutes(1);
        AssertUnchanged(before, after);
        Assert.True(await table.UpdateRow(Entry(1, SiloStatus.ShuttingDown), etag, before.Version.Next()));
    }

    [Fact]
    public async Task An_update_by_another_silo_does_not_put_a_sign_of_life_back()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1, SiloStatus.Active));
        var read = await table.ReadAll();
        var (silo, etag) = read.Members[0];
        await table.UpdateIAmAlive(new MembershipEntry { SiloAddress = silo.SiloAddress, IAmAliveTime = Noon.AddMinutes(1) });
        silo.AddSuspector(Entry(2).SiloAddress, Noon);
        Assert.True(await table.UpdateRow(silo, etag, read.Version.Next()));
        Assert.Equal(Noon.AddMinutes(1), (await table.ReadAll()).Members[0].Item1.IAmAliveTime);
    }

    [Fact]
    public async Task Suspicions_are_read_as_they_were_written()
    {
        await using var table = await NewTable();
        var entry = Entry(1, SiloStatus.Active);
        entry.AddSuspector(Entry(2).SiloAddress, Noon.AddSeconds(1));
        entry.AddSuspector(SiloAddress.New(IPAddress.Parse("2001:db8::7"), 11_111, 3), Noon.AddMilliseconds(2));
        await Insert(table, entry);
        Assert.Equal(entry.SuspectTimes, (await table.ReadRow(entry.SiloAddress)).Members[0].Item1.SuspectTimes);
        entry.SuspectTimes = null;
        await Update(table, entry);
        Assert.Empty((await table.ReadRow(entry.SiloAddress)).Members[0].Item1.SuspectTimes ?? []);
    }

    [Theory]
    [InlineData("2001:db8::1")]
    [InlineData("::1")]
    [InlineData("fe80::1%3")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task IPv6_addresses_are_read_as_they_were_written(string address)
    {
        await using var table = await NewTable();
        var entry = Entry(1);
        entry.SiloAddress = SiloAddress.New(IPAddress.Parse(address), 11_111, 1);
        await Insert(table, entry);
        AssertSame(entry, Assert.Single((await table.ReadRow(entry.SiloAddress)).Members).Item1);
        await Update(table, entry);
        Assert.Equal((1, 2), await Count(table));
    }

    [Fact]
    public async Task Generations_of_one_address_are_separate_silos()
    {
        await using var table = await NewTable();
        var (first, second) = (Entry(1, SiloStatus.Dead), Entry(1, SiloStatus.Active));
        second.SiloAddress = SiloAddress.New(first.SiloAddress.Endpoint, first.SiloAddress.Generation + 1);
        await Insert(table, first);
        await Insert(table, second);
        Assert.Equal(SiloStatus.Active, Assert.Single((await table.ReadRow(second.SiloAddress)).Members).Item1.Status);
        Assert.Equal(2, (await table.ReadAll()).Members.Count);
    }

    [Fact]
    public async Task Only_dead_silos_of_which_nothing_was_heard_since_the_date_are_cleaned_up()
    {
        await using var table = await NewTable();
        var id = 0;
        foreach (var status in Enum.GetValues<SiloStatus>())
            await Insert(table, Entry(++id, status));
        await Insert(table, Dead(100, entry => entry.StartTime = Noon.AddDays(1)));
        await Insert(table, Dead(101, entry => entry.IAmAliveTime = Noon.AddDays(1)));
        await Insert(table, Dead(102, entry => entry.AddSuspector(Entry(1).SiloAddress, Noon.AddDays(1))));
        await Insert(table, Dead(103, entry => entry.AddSuspector(Entry(1).SiloAddress, Noon)));
        await table.CleanupDefunctSiloEntries(Noon);
        Assert.Equal(id + 4, (await table.ReadAll()).Members.Count);
        var version = (await table.ReadAll()).Version;
        await table.CleanupDefunctSiloEntries(Noon.AddDays(1));
        var after = await table.ReadAll();
        Assert.Equal(version, after.Version);
        Assert.Equal([100, 101, 102], after.Members.Where(member => member.Item1.Status == SiloStatus.Dead).Select(member => member.Item1.SiloAddress.Endpoint.Port).Order());
        Assert.Equal(id - 1 + 3, after.Members.Count);

        static MembershipEntry Dead(int id, Action<MembershipEntry> change)
        {
            var entry = Entry(id, SiloStatus.Dead);
            change(entry);
            return entry;
        }
    }

    [Fact]
    public async Task Two_clusters_in_one_database_are_separate()
    {
        var database = await NewDatabase();
        await using var table = await NewTable(database, "one");
        await using var other = await NewTable(database, "two");
        await Insert(table, Entry(1, SiloStatus.Dead));
        Assert.Equal((0, 0), await Count(other));
        await Insert(other, Entry(1, SiloStatus.Active));
        await Insert(other, Entry(2, SiloStatus.Dead));
        await other.UpdateIAmAlive(new MembershipEntry { SiloAddress = Entry(1).SiloAddress, IAmAliveTime = Noon.AddMinutes(1) });
        AssertSame(Entry(1, SiloStatus.Dead), (await table.ReadAll()).Members[0].Item1);
        await other.CleanupDefunctSiloEntries(Noon.AddDays(1));
        Assert.Equal((1, 1), await Count(table));
        Assert.Equal((1, 2), await Count(other));
        await table.DeleteMembershipTableEntries("two");
        Assert.Equal((1, 1), await Count(table));
        Assert.Empty((await other.ReadAll()).Members);
    }

    [Fact]
    public async Task After_the_entries_are_deleted_what_was_read_before_is_old_and_the_version_goes_on()
    {
        await using var table = await NewTable();
        await Insert(table, Entry(1));
        var old = (await table.ReadAll()).Version;
        await table.DeleteMembershipTableEntries("c");
        Assert.Equal((0, 2), await Count(table));
        Assert.False(await table.InsertRow(Entry(1), old.Next()));
        Assert.True(await Insert(table, Entry(1)));
        Assert.Equal((1, 3), await Count(table));
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_by_an_exception_and_not_by_a_refusal()
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        await using var table = await NewTable(await server.NewDatabase());
        var read = await table.ReadAll();
        await server.Kill();
        await Assert.ThrowsAnyAsync<NpgsqlException>(table.ReadAll);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => table.InsertRow(Entry(1), read.Version.Next()));
        await server.Start();
        Assert.True(await table.InsertRow(Entry(1), read.Version.Next()));
    }

    private static async Task<string> NewDatabase()
    {
        PostgresServer.SkipWhereAbsent();
        return await (await PostgresServer.Shared).NewDatabase();
    }

    private static async Task<PostgresMembershipTable> NewTable(string? database = null, string cluster = "c")
    {
        var table = new PostgresMembershipTable(database ?? await NewDatabase(), cluster);
        await table.InitializeMembershipTable(true);
        return table;
    }

    private static async Task<bool> Insert(PostgresMembershipTable table, MembershipEntry entry) => await table.InsertRow(entry, (await table.ReadAll()).Version.Next());

    private static async Task Update(PostgresMembershipTable table, MembershipEntry entry)
    {
        var read = await table.ReadRow(entry.SiloAddress);
        Assert.True(await table.UpdateRow(entry, read.Members[0].Item2, read.Version.Next()));
    }

    private static async Task<(int Members, int Version)> Count(PostgresMembershipTable table)
    {
        var read = await table.ReadAll();
        return (read.Members.Count, read.Version.Version);
    }

    private static MembershipEntry Entry(int id, SiloStatus status = SiloStatus.Joining) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Parse("10.0.0.1"), id, 1),
        Status = status,
        SiloName = $"silo-{id}",
        HostName = "host",
        StartTime = Noon,
        IAmAliveTime = Noon,
        SuspectTimes = [],
    };

    private static void AssertUnchanged(MembershipTableData before, MembershipTableData after)
    {
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Members.Count, after.Members.Count);
        foreach (var (entry, etag) in before.Members)
        {
            var same = after.TryGet(entry.SiloAddress);
            Assert.NotNull(same);
            Assert.Equal(etag, same.Item2);
            AssertSame(entry, same.Item1);
        }
    }

    private static void AssertSame(MembershipEntry expected, MembershipEntry actual) => Assert.Equivalent(expected, actual, strict: true);
}
