using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>
/// The tool in a real pseudo-terminal, which util-linux's <c>script</c> makes: what is typed goes through the line discipline, and
/// closing the terminal sends the tool a hangup.
/// </summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const string MasterProgram = "/usr/bin/script";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FileInfo _started = new(Path.GetTempFileName());
    private readonly FileInfo _ended = new(Path.GetTempFileName());
    private readonly Process _master;
    private readonly StringBuilder _screen = new();
    private readonly Task _reading;
    private int _read;

    private PseudoTerminal(string tool, bool ignoresHangup)
    {
        var command = ignoresHangup
            ? $"trap '' HUP; stty cols 200 rows 50; echo $$ > {_started}; {tool} 2> {_ended}.err; echo $? > {_ended}"
            : $"stty cols 200 rows 50; echo $$ > {_started}; exec {tool}";
        var start = new ProcessStartInfo(MasterProgram) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-q", "-e", "-f", "-c", command, "/dev/null"])
            start.ArgumentList.Add(argument);
        start.Environment["TERM"] = "xterm";
        start.Environment["SHELL"] = "/bin/sh";
        _master = Process.Start(start)!;
        _reading = Task.Run(ReadScreen);
    }

    /// <summary>The tool with arguments that have no blanks and quotes in them, 200 columns wide.</summary>
    internal static PseudoTerminal Run(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(MasterProgram) && OperatingSystem.IsLinux(), "util-linux's script makes the terminal, and is not here.");
        return new(Tool(arguments), ignoresHangup: false);
    }

    /// <summary>The same with the hangup signal ignored, as nohup and service managers do.</summary>
    internal static PseudoTerminal RunIgnoringHangup(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(MasterProgram) && OperatingSystem.IsLinux(), "util-linux's script makes the terminal, and is not here.");
        return new(Tool(arguments), ignoresHangup: true);
    }

    private static string Tool(string[] arguments) => $"dotnet {Path.Combine(AppContext.BaseDirectory, "stalking-risk.dll")} {string.Join(' ', arguments)}";

    /// <summary>Waits until the terminal shows a text after the last text that was waited for; returns the output up to its end.</summary>
    internal string Await(string text)
    {
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            lock (_screen)
            {
                var shown = Plain(_screen.ToString());
                var at = shown.IndexOf(text, Math.Min(_read, shown.Length), StringComparison.Ordinal);
                if (at >= 0)
                {
                    var from = _read;
                    _read = at + text.Length;
                    return shown[from.._read];
                }
                if (deadline.Elapsed > Patience || _reading.IsCompleted)
                    throw new InvalidOperationException($"'{text}' never came. The terminal shows:\n{shown[Math.Min(_read, shown.Length)..]}");
            }
            Thread.Sleep(20);
        }
    }

    /// <summary>Types a line when the prompt appears.</summary>
    internal PseudoTerminal Type(string line)
    {
        _ = Await("> ");
        _master.StandardInput.Write(line + "\r");
        _master.StandardInput.Flush();
        return this;
    }

    /// <summary>Types lines, each at its own prompt.</summary>
    internal PseudoTerminal Type(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            _ = Type(line);
        return this;
    }

    /// <summary>Closes the terminal, as a person or a broken connection does.</summary>
    internal void Close()
    {
        _ = Await("> ");
        _master.Kill();
        _master.WaitForExit();
    }

    /// <summary>Waits for the tool to end.</summary>
    internal int ExitCode()
    {
        Assert.True(_master.WaitForExit(Patience), "The tool goes on.");
        return _master.ExitCode;
    }

    /// <summary>Waits for a tool that ignores the hangup to end by itself after its terminal was closed; returns its exit code and output.</summary>
    internal (int ExitCode, string Error) AfterClosing()
    {
        var deadline = Stopwatch.StartNew();
        while (File.ReadAllText(_ended.FullName) is not [.., '\n'])
        {
            Assert.True(deadline.Elapsed < Patience, "The tool goes on without a terminal.");
            Thread.Sleep(20);
        }
        return (int.Parse(File.ReadAllText(_ended.FullName), CultureInfo.InvariantCulture), File.ReadAllText($"{_ended}.err"));
    }

    /// <summary>Leaves no process running, whatever the result of the test: neither the terminal nor the tool.</summary>
    public void Dispose()
    {
        if (int.TryParse(File.ReadAllText(_started.FullName), CultureInfo.InvariantCulture, out var shell))
            KillAll(shell);
        if (!_master.HasExited)
            _master.Kill(entireProcessTree: true);
        _master.Dispose();
        foreach (var file in (string[])[_started.FullName, _ended.FullName, $"{_ended}.err"])
            File.Delete(file);
    }

    private static void KillAll(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            running.Kill(entireProcessTree: true);
            running.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    private async Task ReadScreen()
    {
        var letters = new char[4096];
        for (int count; (count = await _master.StandardOutput.ReadAsync(letters)) > 0;)
            lock (_screen)
                _screen.Append(letters, 0, count);
    }

    private static string Plain(string screen) => Escapes().Replace(screen, "");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|\r")]
    private static partial Regex Escapes();
}
