using System.Diagnostics;
using System.Globalization;
using CaseService.Tests;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>
/// Three silos on PostgreSQL under load, while something fails: no acknowledged event is lost, none is there twice, every level is the one that follows from the events,
/// and no answer was wrong. CLUSTER_SECONDS says how long each goes on.
/// </summary>
public sealed class ClusterFaultTests
{
    private static readonly int? Given = int.TryParse(Environment.GetEnvironmentVariable("CLUSTER_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    [Fact]
    public async Task Silos_that_are_killed_one_after_the_other_lose_nothing()
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        var database = await server.NewDatabase();
        await Load(database, null, Given ?? 60, async (cluster, number) =>
        {
            await Task.Delay(3_000);
            cluster.Kill(number % 3);
        });
    }

    [Fact]
    public async Task A_database_that_is_restarted_under_load_loses_nothing()
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        var database = await server.NewDatabase();
        await Load(database, null, Given ?? 10, async (_, number) =>
        {
            await Task.Delay(3_000);
            if (number % 2 == 0)
                await server.Kill();
            else
                await server.Stop(PostgresStop.Fast);
            await Task.Delay(500);
            await server.Start();
        });
    }

    [Fact]
    public async Task A_network_that_is_cut_between_silos_leads_to_no_wrong_answer()
    {
        PostgresServer.SkipWhereAbsent();
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(3);
        await using var server = await PostgresServer.Create(network.Address.ToString());
        var database = await server.NewDatabase();
        await Load(database, network, Given ?? 20, async (_, number) =>
        {
            await Task.Delay(2_000);
            switch (number % 3)
            {
                case 0:
                    network.Cut(number / 3 % 3);
                    break;
                case 1:
                    network.CutOneWay(number / 3 % 3, (1 + (number / 3)) % 3);
                    break;
                default:
                    network.CutFromAll(number / 3 % 3);
                    break;
            }
            // Long enough for the others to declare a silo dead, and to go on without it, before it knows.
            await Task.Delay(number % 3 == 0 ? 9_000 : 5_000);
            network.Heal();
        });
    }

    [Fact]
    public async Task A_full_disk_of_the_database_loses_nothing_and_it_goes_on_when_there_is_room()
    {
        PostgresServer.SkipWhereAbsent();
        using var folder = new TemporaryFolder();
        await Run("chmod", "755", folder.File("."));
        var disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        Assert.SkipUnless(await Run("mount", "-t", "tmpfs", "-o", "size=160m,mode=0755", "tmpfs", disk) == 0, "A small disk can only be mounted as root.");
        try
        {
            await using var server = await PostgresServer.Create(data: Directory.CreateDirectory(Path.Combine(disk, "data")).FullName);
            var database = await server.NewDatabase();
            var filler = Path.Combine(disk, "filler");
            await Load(database, null, Given ?? 10, async (_, _) =>
            {
                await Task.Delay(2_000);
                await Fill(filler);
                await Task.Delay(3_000);
                File.Delete(filler);
                await server.StartIfEnded();
            });
        }
        finally
        {
            await Run("umount", "--lazy", disk);
        }
    }

    private static async Task Load(string database, ClusterNetwork? network, int seconds, Func<Cluster, int, Task> fail)
    {
        using var over = new CancellationTokenSource();
        string log, summary;
        int starts;
        ClusterLoad load;
        await using (var cluster = await Cluster.Start(database, 3, network))
        {
            load = new ClusterLoad(cluster);
            var running = load.Run(over.Token);
            var began = Stopwatch.GetTimestamp();
            for (var number = 0; Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(seconds); number++)
                await fail(cluster, number);
            // It goes on by itself after the last fault.
            var before = load.Appended;
            await cluster.UntilAllRun();
            for (var tries = 0; load.Appended < before + 20; tries++)
            {
                Assert.True(tries < 600, $"It does not go on: {load.Summary}\n{cluster.Log}");
                await Task.Delay(100);
            }
            await over.CancelAsync();
            await running;
            (log, summary, starts) = (cluster.Log, load.Summary, cluster.Starts);
        }
        using (load)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{summary}; {starts} starts");
            load.AssertWhole(database);
        }
        // No id of a case is in the log.
        Assert.DoesNotContain(log.Split('\n'), line => line.Contains("secret-", StringComparison.Ordinal));
    }

    private static async Task Fill(string filler)
    {
        try
        {
            await using var file = File.Create(filler);
            while (true)
                await file.WriteAsync(new byte[64 * 1024]);
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }

    private static async Task<int> Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
