using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Mathematics;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// From the start of a process to the end of its first assessment. Each host is published, then all are started in turn, so that other
/// load of the machine affects them equally. What cannot be built here, for example without a linker, is left out with the reason.
/// </summary>
internal static class StartUp
{
    internal const string Jit = nameof(Jit);
    internal const string Native = nameof(Native);
    internal const string NativeTool = "the tool, native";

    private const int Warmups = 3;
    private const string Case = "tests/RiskAssessment.Tests/Cases/rising.json";

    private static readonly string[] Assess = ["assess", Case, "--format", "json"];

    internal static async Task<(List<Figure> Figures, List<Failure> Failures)> Measure(int runs)
    {
        var (hosts, failures) = (new List<Host>(), new List<Failure>());
        foreach (var host in Hosts())
            if (await host.WhyNotBuilt() is { } reason)
                failures.Add(new Failure(nameof(StartUp), host.Name, reason));
            else
                hosts.Add(host);
        var times = hosts.ToDictionary(host => host, _ => new List<double>());
        var outputs = new HashSet<string>();
        for (var round = -Warmups; round < runs; round++)
            foreach (var host in hosts)
            {
                var start = Stopwatch.GetTimestamp();
                var run = await Run(host.Start);
                var time = Stopwatch.GetElapsedTime(start);
                outputs.Add(run.ExitCode == 0 ? run.Output.Trim() : throw new InvalidOperationException($"{host.Name} failed: {run.Output}"));
                if (round >= 0)
                    times[host].Add(time.TotalNanoseconds);
            }
        return outputs.Count <= 1
            ? ([.. hosts.Select(host => host.FigureOf(new Statistics(times[host])))], failures)
            : throw new InvalidOperationException("The hosts do not give the same assessment.");
    }

    private static IEnumerable<Host> Hosts()
    {
        var (rid, to) = (RuntimeInformation.RuntimeIdentifier, Path.Combine(PerformanceReport.Root, "artifacts", "startup"));
        string In(string host, string file) => Path.Combine(to, host, OperatingSystem.IsWindows() ? file + ".exe" : file);
        string[] Publish(string host, string project, params string[] options) =>
            ["dotnet", "publish", $"src/{project}", "-c", "Release", "-v", "quiet", "-o", Path.Combine(to, host), .. options];

        yield return new(Jit, "the tool, JIT", [Publish(Jit, "RiskAssessment.Cli")], ["dotnet", Path.Combine(to, Jit, "stalking-risk.dll"), .. Assess]);
        yield return new("ReadyToRun", "the tool, ReadyToRun",
            [Publish("ReadyToRun", "RiskAssessment.Cli", "-r", rid, "--no-self-contained", "-p:PublishAot=false", "-p:PublishReadyToRun=true")],
            [In("ReadyToRun", "stalking-risk"), .. Assess]);
        yield return new(Native, NativeTool, [Publish(Native, "RiskAssessment.Cli", "-r", rid)], [In(Native, "stalking-risk"), .. Assess]);
        var library = Path.Combine(to, "Library");
        yield return new("Library", "the native library, from C",
            [
                Publish("Library", "RiskAssessment.Native", "-r", rid),
                ["gcc", "-std=c11", "-D_DEFAULT_SOURCE", "-O2", "-I", "src/RiskAssessment.Native/include", "samples/native/c/assess.c",
                    "-L", library, "-lrisk-assessment", $"-Wl,-rpath,{library}", "-pthread", "-o", Path.Combine(library, "assess")],
            ],
            [Path.Combine(library, "assess"), Case]);
    }

    private static async Task<(int ExitCode, string Output)> Run(string[] command)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = PerformanceReport.Root, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.StartInfo.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        process.Start();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private sealed record Host(string Method, string Name, string[][] Builds, string[] Start)
    {
        /// <summary>Nothing if it was built, else the first error, without the folder name.</summary>
        internal async Task<string?> WhyNotBuilt()
        {
            foreach (var command in Builds)
                try
                {
                    var built = await Run(command);
                    if (built.ExitCode != 0)
                        return built.Output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) is { } line
                            ? line[line.IndexOf("error", StringComparison.Ordinal)..].Split(" [")[0].Replace("error : ", "", StringComparison.Ordinal)
                            : $"{command[0]} failed";
                }
                catch (Win32Exception)
                {
                    return $"there is no {command[0]}";
                }
            return null;
        }

        internal Figure FigureOf(Statistics times) =>
            new(nameof(StartUp), Method, Name, times.Median, times.InterquartileRange / times.Median, IsBaseline: Method == Jit);
    }
}
