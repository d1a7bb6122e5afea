using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Runs every suite with one job setting and writes docs/performance.md. Every number on the page is from that run. With names of suites
/// it runs only those and prints the page instead.
/// </summary>
internal static class PerformanceReport
{
    private const string Short = "--short";

    internal static string Root { get; } = FindRoot();

    internal static async Task Run(string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        var (effort, named) = (args.Contains(Short) ? Effort.Quick : Effort.Full, args.Except([Short]).ToArray());
        Suite[] suites = [.. Suite.All.Where(suite => named.Length == 0 || named.Contains(suite.Class.Name))];
        if (named.Except(suites.Select(suite => suite.Class.Name)).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"There is no suite '{unknown}'. There are: {string.Join(", ", Suite.All.Select(suite => suite.Class.Name))}.");
        await PeerCheck.Run(PeerCheck.Thoroughly);
        var run = await Measure(suites, effort);
        if (run.IsEmpty)
            throw new InvalidOperationException("Nothing could be measured; no page is written. What BenchmarkDotNet says above has the reason.");
        using var page = new StringWriter { NewLine = "\n" };
        Write(page, suites, run, effort, Stopwatch.GetElapsedTime(start));
        if (named.Length == 0)
            await File.WriteAllTextAsync(Path.Combine(Root, "docs", "performance.md"), page.ToString().TrimEnd() + "\n");
        Console.WriteLine(page);
    }

    private static async Task<Figures> Measure(Suite[] suites, Effort effort)
    {
        var (figures, failures) = suites.Any(suite => suite.IsOfProcesses) ? await StartUp.Measure(effort.Starts) : ([], []);
        Type[] classes = [.. from suite in suites where !suite.IsOfProcesses select suite.Class];
        var reports = classes.Length == 0 ? [] : BenchmarkRunner.Run(classes, Config(effort)).SelectMany(summary => summary.Reports);
        foreach (var report in reports)
            if (report.ResultStatistics is null)
                failures.Add(new Failure(report.BenchmarkCase.Descriptor.Type.Name, report.BenchmarkCase.DisplayInfo, "it failed; the log under artifacts/benchmarks has why."));
            else
                figures.Add(Figure.Of(report));
        return new Figures(figures, failures);
    }

    /// <summary>Warming up goes on until times no longer fall: code that is still cold would be many times slower.</summary>
    private static ManualConfig Config(Effort effort) => DefaultConfig.Instance
        .AddJob(Job.Default
            .WithMinWarmupCount(Effort.LeastWarmups)
            .WithMaxWarmupCount(Effort.MostWarmups)
            .WithIterationCount(effort.Iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(effort.Milliseconds)))
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithArtifactsPath(Path.Combine(Root, "artifacts", "benchmarks"));

    private static void Write(StringWriter page, Suite[] suites, Figures run, Effort effort, TimeSpan took)
    {
        page.WriteLine("# Performance\n");
        page.WriteLine("Written by `dotnet run -c Release --project benchmarks/RiskAssessment.Benchmarks -- report`; do not edit. Every number is of one run.\n");
        page.WriteLine($"Before anything was timed, {PeerCheck.Shown}.\n");
        if (effort == Effort.Quick)
            page.WriteLine("**This was a quick run (`report --short`): too few measurements to be quoted.**\n");
        Machine.Write(page, took);
        GoalsPart.Write(page, run);
        page.WriteLine($"By BenchmarkDotNet, each benchmark in a process of its own: {effort}.\n");
        page.WriteLine("Times are medians of an operation; spread is the range of the middle half of the measurements as a share of the median; ratio is the time");
        page.WriteLine("beside that of the first job of the same table and size; bytes are those allocated by an operation. A growth exponent is the slope through");
        page.WriteLine("the logarithms of size and cost: 1 is linear, 0 does not grow, and with cores -1 is the best that there can be. A profile measures the");
        page.WriteLine("stages of a job, some of them together with what comes before; what is a stage's own is the difference.\n");
        foreach (var suite in suites)
            SuitePart.Write(page, suite, run);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RiskAssessment.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The report is written inside the repository alone.");
        return folder.FullName;
    }
}
