using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CaseService.Tests;

/// <summary>The service in a process of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private ServiceProcess(Process process, string file, Uri address) => (_process, _file, Address) = (process, file, address);

    internal Uri Address { get; }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    internal static async Task<ServiceProcess> Start(string file)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseService.dll"), "--urls", "http://127.0.0.1:0", "--Storage:File", file, "--Rescore:EveryHours", "0"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new ServiceProcess(process, file, new Uri(line[at..]));
            }
        throw new InvalidOperationException("The service did not start.");
    }

    /// <summary>Attaches strace, which counts the calls from here on, of each thread for itself.</summary>
    internal async Task<Process> Trace(string fault)
    {
        string[] arguments =
        [
            "-f", "-qq", "-o", "/dev/null", "-P", _file, "-P", _file + "-wal", "-P", _file + "-shm", "-P", Path.GetDirectoryName(_file)!, "-e", "trace=" + fault.Split(':')[0], "-e", "inject=" + fault,
            "-p", _process.Id.ToString(CultureInfo.InvariantCulture),
        ];
        var strace = Process.Start(new ProcessStartInfo("strace", arguments) { RedirectStandardError = true })!;
        for (var tries = 0; tries < 500 && !IsTraced(); tries++)
            await Task.Delay(10);
        Assert.True(IsTraced(), "strace could not attach.");
        return strace;
    }

    private bool IsTraced()
    {
        try
        {
            return Directory.GetDirectories($"/proc/{_process.Id}/task").All(thread => !File.ReadAllText(thread + "/status").Contains("TracerPid:\t0\n", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
