using System.Diagnostics;
using System.Net;
using RiskAssessment.Json;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>
/// The service as a process of its own, killed or failed by strace at each system call on its files, one after the other. No event that was acknowledged may be lost,
/// none may be there twice, and every level must be the one that follows from the events. FAULTS=all goes through every call; without it every few.
/// </summary>
public sealed class FaultTests
{
    private const string Writes = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,fallocate";
    private const string All = "all";

    /// <summary>Each with its key. What they append, on three cases, makes new pages and goes on in old ones.</summary>
    private static readonly (string Id, string Events)[] Appends =
    [
        ("c-1", High("c-1")), ("c-2", High("c-2")), ("c-1", Entry("e2")), ("c-3", string.Join('\n', Enumerable.Range(1, 80).Select(i => Entry($"e{i}")).Prepend(Opened("c-3")))), ("c-1", Entry("e3")),
    ];

    private static readonly int[] EventsAfterEach = [5, 10, 11, 92, 93];

    private static bool IsLong => Environment.GetEnvironmentVariable("FAULTS") == "all";

    [Theory]
    [InlineData(Writes, 1, 15)]
    [InlineData(All, 1, 45)]
    public async Task A_kill_at_any_system_call_of_an_append_loses_no_acknowledged_event(string calls, int stepOfLong, int stepOfShort)
    {
        await SkipWithoutStrace();
        var kills = 0;
        for (var number = 1; ; number += IsLong ? stepOfLong : stepOfShort)
        {
            using var folder = new TemporaryFolder();
            var acknowledged = await Append(folder, $"{calls}:signal=KILL:when={number}");
            await AssertWhole(folder, acknowledged);
            if (acknowledged == Appends.Length)
                break;
            kills++;
        }
        Assert.InRange(kills, 3, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills at {calls}");
    }

    [Theory]
    [InlineData("ENOSPC", 25)]
    [InlineData("EIO", 29)]
    public async Task A_system_call_that_fails_is_told_and_loses_no_acknowledged_event(string error, int stepOfShort)
    {
        await SkipWithoutStrace();
        var failures = 0;
        for (var number = 1; number < 200; number += IsLong ? 1 : stepOfShort)
        {
            using var folder = new TemporaryFolder();
            var acknowledged = await Append(folder, $"{Writes}:error={error}:when={number}");
            await AssertWhole(folder, acknowledged);
            if (acknowledged == Appends.Length && number > 20)
                break;
            failures += Appends.Length - acknowledged;
        }
        Assert.InRange(failures, 1, int.MaxValue);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_there_is_room_again_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        var disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        Assert.SkipUnless(await Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0, "A small disk can only be mounted as root.");
        try
        {
            var file = Path.Combine(disk, "cases.db");
            var filler = Path.Combine(disk, "filler");
            await File.WriteAllBytesAsync(filler, new byte[300_000], TestContext.Current.CancellationToken);
            var acknowledged = 0;
            await using (var service = await RunningService.Start(("Storage:File", file), ("Limits:RequestsPerMinute", "100000")))
            {
                HttpAnswer answer;
                do
                    answer = await service.Append("c-1", acknowledged == 0 ? High("c-1") : Entry($"n{acknowledged}"), ("Idempotency-Key", $"k{acknowledged}"));
                while (answer.Status == HttpStatusCode.OK && ++acknowledged < 5_000);
                Assert.Equal(HttpStatusCode.InsufficientStorage, answer.Status);
                Assert.Equal("application/problem+json", answer.MediaType);
                File.Delete(filler);
                Assert.Equal(HttpStatusCode.OK, (await service.Append("c-1", Entry($"n{acknowledged}"), ("Idempotency-Key", $"k{acknowledged}"))).Status);
                Assert.Equal(5 + acknowledged, HistoryJson.Read((await service.Of("c-1")).Bytes).LastSequence);
            }
            Assert.Equal(0, MaintenanceTests.Run(out var output, "verify", "--Storage:File", file));
            Assert.Contains("nothing is wrong", output, StringComparison.Ordinal);
        }
        finally
        {
            await Run("umount", "--lazy", disk);
        }
    }

    /// <summary>Starts the service, sets the fault, and appends until it fails.</summary>
    /// <returns>How many of the appends were acknowledged.</returns>
    private static async Task<int> Append(TemporaryFolder folder, string fault)
    {
        using var service = await ServiceProcess.Start(folder.File("cases.db"));
        using var strace = await service.Trace(fault);
        var acknowledged = 0;
        using var client = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(60) };
        foreach (var (id, events) in Appends)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/cases/{id}/events") { Content = new StringContent(events, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/jsonl")) };
            request.Headers.Add(Purpose.Name, Purpose.Value);
            request.Headers.Add("Idempotency-Key", $"k{acknowledged}");
            try
            {
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    Assert.Contains((int)response.StatusCode, (int[])[500, 503, 507]);
                    break;
                }
            }
            catch (HttpRequestException)
            {
                break;
            }
            acknowledged++;
        }
        return acknowledged;
    }

    /// <summary>Starts again without a fault, and sends again what was not acknowledged.</summary>
    private static async Task AssertWhole(TemporaryFolder folder, int acknowledged)
    {
        (string, string)[] settings = [("Storage:File", folder.File("cases.db")), ("Limits:RequestsPerMinute", "100000")];
        await using (var service = await RunningService.Start(settings))
        {
            Assert.InRange(await Events(service), acknowledged == 0 ? 0 : EventsAfterEach[acknowledged - 1], EventsAfterEach[Math.Min(acknowledged, Appends.Length - 1)]);
            for (var i = 0; i < Appends.Length; i++)
            {
                var again = await service.Append(Appends[i].Id, Appends[i].Events, ("Idempotency-Key", $"k{i}"));
                Assert.True(again.Status == HttpStatusCode.OK, again.Text);
            }
            Assert.Equal(EventsAfterEach[^1], await Events(service));
        }
        Assert.True(MaintenanceTests.Run(out var output, "verify", "--Storage:File", folder.File("cases.db")) == 0, output);

        static async Task<int> Events(RunningService service)
        {
            var count = 0;
            foreach (var id in new[] { "c-1", "c-2", "c-3" })
                if (await service.Of(id) is { Status: HttpStatusCode.OK } found)
                    count += HistoryJson.Read(found.Bytes).LastSequence;
            return count;
        }
    }

    private static async Task SkipWithoutStrace()
    {
        var isThere = await Run("strace", "-V") == 0;
        Assert.True(isThere || Environment.GetEnvironmentVariable("RISK_FAULTS_REQUIRED") != "1", "strace is needed: apt-get install strace.");
        Assert.SkipUnless(isThere, "strace is needed: apt-get install strace.");
        Assert.SkipUnless(await Run("strace", "-o", "/dev/null", "true") == 0, "This machine does not allow strace.");
    }

    private static async Task<int> Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
