using System.Runtime.InteropServices;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RiskAssessment.Cli.Asking;

/// <summary>
/// A console whose input ends when its terminal is closed. If the hangup signal is ignored (nohup, a service manager), .NET would read
/// from a closed terminal in an endless busy loop.
/// </summary>
internal sealed class EndingConsole(IAnsiConsole console) : IAnsiConsole, IAnsiConsoleInput
{
    private const short Readable = 1;
    private const short Failed = 8;
    private const short HungUp = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable) => console.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => console.WriteAnsi(action);

    public bool IsKeyAvailable() => console.Input.IsKeyAvailable();

    public ConsoleKeyInfo? ReadKey(bool intercept) => ReadKeyAsync(intercept, CancellationToken.None).GetAwaiter().GetResult();

    public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken)
    {
        while (!console.Input.IsKeyAvailable())
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        if (HasHungUp())
            throw new EndOfStreamException("The terminal was closed.");
        return console.Input.ReadKey(intercept);
    }

    private static bool HasHungUp()
    {
        var input = new Polled { Asked = Readable };
        return !OperatingSystem.IsWindows() && Poll(ref input, 1, 0) > 0 && (input.Found & (Failed | HungUp)) != 0;
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Polled files, nuint count, int milliseconds);

    /// <summary>The pollfd struct of POSIX, for standard input.</summary>
    private struct Polled
    {
        internal int File;
        internal short Asked;
        internal short Found;
    }
}
