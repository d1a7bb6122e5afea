using System.Diagnostics;

namespace RiskAssessment.Cli.Tests;

/// <summary>Runs the tool as a process, as a host or a person would.</summary>
internal static class StalkingRisk
{
    internal static string Case(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", name + ".json");

    internal static Run Run(string[] arguments, byte[]? input = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "stalking-risk.dll")))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = Task.Run(() =>
        {
            using var bytes = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(bytes);
            return bytes.ToArray();
        });
        Feed(process, input ?? []);
        process.WaitForExit();
        return new Run(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The tool may refuse before it has read everything.</summary>
    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            return;
        }
    }
}

internal sealed record Run(int ExitCode, byte[] Bytes, string Error)
{
    internal string Output => System.Text.Encoding.UTF8.GetString(Bytes);
}
