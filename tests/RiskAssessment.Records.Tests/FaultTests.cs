using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>
/// Four processes append at once, and strace makes one system call of one of them fail, or kills it there: each call of an append, one after the other. Afterwards the log must open,
/// verify, hold every record that was acknowledged, and go on. FAULTS=all goes through every call; without it one of some.
/// </summary>
public sealed partial class FaultTests
{
    private const int Writers = 4;

    private static readonly string[] OnFiles =
        ["openat", "flock", "fcntl", "stat", "lstat", "fstat", "newfstatat", "fstatfs", "lseek", "read", "pread64", "write", "pwrite64", "fsync", "ftruncate", "rename", "unlink", "mkdir", "close"];

    private static int Step => Environment.GetEnvironmentVariable("FAULTS") == "all" ? 1 : 19;

    [Theory]
    [InlineData("error=EIO")]
    [InlineData("error=ENOSPC")]
    [InlineData("signal=KILL")]
    public async Task A_fault_at_any_system_call_of_an_append_loses_no_acknowledged_record(string fault)
    {
        await SkipWithoutStrace();
        var calls = await CallsOfAnAppend();
        Assert.InRange(calls.Count, 40, 400);
        Assert.Contains(("rename", 1), calls);
        Assert.Contains(("fsync", 5), calls);
        var told = 0;
        for (var i = 0; i < calls.Count; i += Step)
            told += await Append(calls[i].Name, calls[i].Number, fault);
        // Some faults change nothing, such as one of a call that .NET repeats; but most are told.
        Assert.InRange(told, calls.Count / Step / 4, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {(calls.Count + Step - 1) / Step} of {calls.Count} calls, {told} told");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_once_there_is_room_the_log_goes_on()
    {
        using var folder = new TemporaryFolder();
        var disk = Directory.CreateDirectory(folder.In("disk")).FullName;
        Assert.SkipUnless(await Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0, "A small disk can only be mounted as root.");
        try
        {
            var filler = Path.Combine(disk, "filler");
            await File.WriteAllBytesAsync(filler, new byte[500_000], TestContext.Current.CancellationToken);
            var log = Some.Log(Path.Combine(disk, "log"), Some.Key);
            var acknowledged = 0;
            Assert.Throws<IOException>(() =>
            {
                for (; acknowledged < 5_000; acknowledged++)
                    log.Append(Some.Assessment(note: new string('x', 5_000)));
            });
            Assert.InRange(acknowledged, 1, 4_999);
            Assert.Equal(acknowledged, log.ReadCheckpoint()!.Size);
            Assert.True(log.Verify().IsIntact);
            File.Delete(filler);
            Assert.Equal(acknowledged, log.Append(Some.Assessment()).Leaves[0].Index);
            Assert.Empty(Some.Log(Path.Combine(disk, "log"), Some.Key).Verify().Problems);
        }
        finally
        {
            await Run("umount", "--lazy", disk);
        }
    }

    /// <summary>Lets four processes append, one of them with a fault.</summary>
    /// <returns>1 if the fault was told or ended the process; 0 if nothing was noticed.</returns>
    private static async Task<int> Append(string call, int number, string fault)
    {
        using var folder = new TemporaryFolder();
        var key = folder.In("key.pem");
        await File.WriteAllTextAsync(key, Some.Ecdsa.ExportECPrivateKeyPem(), TestContext.Current.CancellationToken);
        var writers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Appender.Start(folder.In("log"), key)));
        try
        {
            using (var strace = await Trace(writers[0].Id, "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:{fault}:when={number}"))
            {
                await Task.WhenAll(writers.Select((writer, i) => writer.Append(3, $"{i}")));
                strace.Kill();
            }
            var log = Some.Log(folder.In("log"), Some.Key);
            var found = log.Verify();
            Assert.True(found.IsIntact, $"{fault} at {call} {number}: {found}");
            var ids = log.Leaves().Select(leaf => leaf.Id).ToList();
            foreach (var (index, id) in writers.SelectMany(writer => writer.Acknowledged))
                Assert.True(ids[index] == id, $"{fault} at {call} {number}: record {index} is not the one that was acknowledged");
            // Every other writer was served, and the log goes on.
            Assert.All(writers[1..], writer => Assert.Equal(4, writer.Acknowledged.Count));
            Assert.Equal(ids.Count, log.Append(Some.Assessment()).Leaves[0].Index);
            Assert.True(Some.Log(folder.In("log"), Some.Key).Verify().IsIntact);
            return writers[0].Acknowledged.Count < 4 ? 1 : 0;
        }
        finally
        {
            foreach (var writer in writers)
                writer.Dispose();
        }
    }

    /// <summary>The system calls on files that one append makes, each with the number that it has among those of its name.</summary>
    private static async Task<List<(string Name, int Number)>> CallsOfAnAppend()
    {
        using var folder = new TemporaryFolder();
        var key = folder.In("key.pem");
        await File.WriteAllTextAsync(key, Some.Ecdsa.ExportECPrivateKeyPem(), TestContext.Current.CancellationToken);
        using var writer = await Appender.Start(folder.In("log"), key);
        using (var strace = await Trace(writer.Id, "-o", folder.In("trace"), "-e", $"trace=?{string.Join(",?", OnFiles)}"))
        {
            await writer.Append(1, "a");
            await Run("kill", strace.Id.ToString(CultureInfo.InvariantCulture));
            await strace.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        return
        [
            .. from line in await File.ReadAllLinesAsync(folder.In("trace"), TestContext.Current.CancellationToken)
               let call = CallName().Match(line)
               where call.Success && OnFiles.Contains(call.Groups[1].Value)
               group line by call.Groups[1].Value into name
               from number in Enumerable.Range(1, name.Count())
               select (name.Key, number),
        ];
    }

    [GeneratedRegex(@"^\d+ +(\w+)\(")]
    private static partial Regex CallName();

    private static async Task<Process> Trace(int process, params string[] arguments)
    {
        var strace = Process.Start(new ProcessStartInfo("strace", ["-f", .. arguments, "-p", process.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
        // It says so when it has attached to all threads.
        while (await strace.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("attached", StringComparison.Ordinal))
            Assert.False(strace.HasExited, line);
        return strace;
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

    /// <summary>A process that appends a record for each line that it gets.</summary>
    private sealed class Appender : IDisposable
    {
        private readonly Process _process;

        private Appender(Process process) => _process = process;

        internal int Id => _process.Id;

        internal List<(int Index, string Id)> Acknowledged { get; } = [];

        /// <summary>Starts it, and lets it append once, so that everything is compiled.</summary>
        internal static async Task<Appender> Start(string folder, string key)
        {
            var program = Path.Combine(AppContext.BaseDirectory, "../../RiskAssessment.Records.Appender", $"{new DirectoryInfo(AppContext.BaseDirectory).Name}_net10.0", "RiskAssessment.Records.Appender.dll");
            var appender = new Appender(Process.Start(new ProcessStartInfo("dotnet", [program, "append", folder, key]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);
            await appender.Append(1, "first");
            Assert.Single(appender.Acknowledged);
            return appender;
        }

        /// <summary>Appends, and notes what was acknowledged. It ends where the process does.</summary>
        internal async Task Append(int count, string reference)
        {
            for (var i = 0; i < count; i++)
            {
                try
                {
                    await _process.StandardInput.WriteLineAsync($"{reference}/{i}");
                    await _process.StandardInput.FlushAsync();
                }
                catch (IOException)
                {
                    return;
                }
                if (await _process.StandardOutput.ReadLineAsync() is not { } answer)
                    return;
                if (answer.Split(' ') is [var index, var id] && int.TryParse(index, CultureInfo.InvariantCulture, out var number))
                    Acknowledged.Add((number, id));
                else
                    Assert.StartsWith("failed ", answer, StringComparison.Ordinal);
            }
        }

        public void Dispose()
        {
            if (!_process.HasExited)
                _process.Kill();
            _process.Dispose();
        }
    }
}
