using System.Diagnostics;
using CaseService.Tests;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>Silos that know of each other by the table in PostgreSQL alone.</summary>
public sealed class ClusteringTests
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData("KILL")]
    [InlineData("STOP")]
    public async Task A_silo_that_is_killed_or_hangs_is_declared_dead_by_the_others(string signal)
    {
        PostgresServer.SkipWhereAbsent();
        var database = await (await PostgresServer.Shared).NewDatabase();
        await using var table = await Table(database);
        await using var cluster = await Cluster.Start(database, 3);
        await Until(async () => await Count(table, SiloStatus.Active) == 3);
        cluster.Signal(2, signal);
        var declared = await Until(async () => await Count(table, SiloStatus.Dead) == 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{signal}: declared dead after {declared.TotalSeconds:F1} s, with half a second between probes");
        // One that was killed is started again and joins.
        await Until(async () => await Count(table, SiloStatus.Active) == (signal == "KILL" ? 3 : 2));
    }

    [Fact]
    public async Task Silos_that_were_all_killed_at_once_are_a_cluster_again_without_the_one_that_does_not_come_back()
    {
        PostgresServer.SkipWhereAbsent();
        var database = await (await PostgresServer.Shared).NewDatabase();
        await using var table = await Table(database);
        await using (await Cluster.Start(database, 3))
            await Until(async () => await Count(table, SiloStatus.Active) == 3);
        // These have other ports: nothing takes the place of those that were.
        await using var cluster = await Cluster.Start(database, 2, within: TimeSpan.FromSeconds(60));
        await Until(async () => await Count(table, SiloStatus.Active) == 2);
    }

    [Fact]
    public async Task A_silo_that_is_cut_off_is_declared_dead_by_the_others_and_ends_and_one_that_starts_in_its_place_joins()
    {
        PostgresServer.SkipWhereAbsent();
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(3);
        await using var server = await PostgresServer.Create(network.Address.ToString());
        var database = await server.NewDatabase();
        await using var table = await Table(database);
        await using var cluster = await Cluster.Start(database, 3, network);
        await Until(async () => await Count(table, SiloStatus.Active) == 3);
        network.Cut(0);
        await Until(async () => await Count(table, SiloStatus.Dead) > 0);
        var dead = Assert.Single((await table.ReadAll()).Members, member => member.Item1.Status == SiloStatus.Dead);
        Assert.Equal(network.AddressOf(0), dead.Item1.SiloAddress.Endpoint.Address);
        await Until(() => Task.FromResult(cluster.Starts > 3));
        network.Heal();
        await Until(async () => await Count(table, SiloStatus.Active) == 3);
    }

    private static async Task<PostgresMembershipTable> Table(string database)
    {
        var table = new PostgresMembershipTable(database, ClusterHost.Name);
        await table.InitializeMembershipTable(true);
        return table;
    }

    private static async Task<int> Count(PostgresMembershipTable table, SiloStatus status) => (await table.ReadAll()).Members.Count(member => member.Item1.Status == status);

    private static async Task<TimeSpan> Until(Func<Task<bool>> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeLimit, "It did not come to this in time.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        return Stopwatch.GetElapsedTime(began);
    }
}
