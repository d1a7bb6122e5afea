using System.Diagnostics;

namespace CaseCluster.Tests;

/// <summary>A silo in a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="network">The network in which it is; <see langword="null"/> for that of this process.</param>
    /// <param name="member">Which member of the network it is.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="keep">Takes each line that it writes.</param>
    internal SiloProcess(ClusterNetwork? network, int member, string[] arguments, Action<string> keep)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseCluster.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As many silos as there are would each take a heap for every processor.
        start.Environment["DOTNET_gcServer"] = "0";
        _process = network?.Start(member, start) ?? Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Read(string? line)
        {
            if (line is null)
            {
                _address.TrySetResult(null);
                return;
            }
            keep(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                _address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }

    /// <summary>Where it listens; <see langword="null"/> if it does not, or has ended.</summary>
    internal Uri? Address => _address.Task.IsCompletedSuccessfully && !_process.HasExited ? _address.Task.Result : null;

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    internal async Task UntilItListens(CancellationToken over)
    {
        try
        {
            await _address.Task.WaitAsync(over);
        }
        catch (OperationCanceledException)
        {
            // Nobody needs it any more.
        }
    }

    internal Task UntilItEnds() => _process.WaitForExitAsync();

    /// <summary>Ends it by SIGKILL.</summary>
    internal void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Sends a signal, such as STOP, after which it answers nothing and its connections stay open.</summary>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
