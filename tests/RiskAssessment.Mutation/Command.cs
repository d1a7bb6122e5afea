using System.Diagnostics;

namespace RiskAssessment.Mutation;

/// <summary>Runs other programs and waits for them.</summary>
internal static class Command
{
    /// <summary>The output of a program, which must succeed.</summary>
    internal static string Output(string program, params string[] arguments)
    {
        var (code, output) = Run(Timeout.InfiniteTimeSpan, new Dictionary<string, string>(), program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
    }

    /// <summary>The exit code of a program (none if it had to be stopped) and its output.</summary>
    internal static (int? Code, string Output) Run(TimeSpan limit, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (null, output.Result);
        }
        return (process.ExitCode, output.Result);
    }
}
