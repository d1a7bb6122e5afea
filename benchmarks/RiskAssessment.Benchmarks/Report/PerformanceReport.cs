using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Runs every suite with one job setting and writes docs/performance.md. Every number on the page is of that run. With names of suites
/// it runs those alone and prints the page instead.
/// </summary>
internal static class PerformanceReport
{
    private const string Short = "--short";

    internal static async Task Run(string[] args)
    {
        await PeerCheck.Run(5_000);
        var (isShort, named) = (args.Contains(Short), args.Except([Short]).ToArray());
        Suite[] suites = [.. Suite.All.Where(suite => named.Length == 0 || named.Contains(suite.Class.Name))];
        var summaries = BenchmarkRunner.Run([.. suites.Select(suite => suite.Class)], Config(isShort));
        var figures = new Figures(summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null).Select(Figure.Of));
        using var page = new StringWriter { NewLine = "\n" };
        Write(page, suites, figures, isShort);
        if (named.Length == 0)
            await File.WriteAllTextAsync(Path.Combine(Root, "docs", "performance.md"), page.ToString().TrimEnd() + "\n");
        Console.WriteLine(page);
    }

    private static ManualConfig Config(bool isShort) => DefaultConfig.Instance
        .AddJob(isShort ? Job.Default.WithWarmupCount(2).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(100)) : Job.Default)
        .AddColumn(StatisticColumn.Median)
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithArtifactsPath(Path.Combine(Root, "artifacts", "benchmarks"));

    private static void Write(StringWriter page, Suite[] suites, Figures figures, bool isShort)
    {
        page.WriteLine("# Performance\n");
        page.WriteLine("Written by `dotnet run -c Release --project benchmarks/RiskAssessment.Benchmarks -- report`; do not edit. Every number is of one run. Before");
        page.WriteLine("anything was timed, every peer gave the engine's level on 10,001 cases, and the bit code level and range on 15,001.\n");
        if (isShort)
            page.WriteLine("**This was a quick run (`report --short`): too few measurements to be quoted.**\n");
        Machine.Write(page);
        page.WriteLine("## Goals\n");
        WriteGoals(page, figures);
        page.WriteLine("Times are medians of an operation; spread is the range of the middle half of the measurements as a share of the median; ratio is the");
        page.WriteLine("time beside the baseline's in the same table and of the same size; bytes are those allocated by an operation. A growth exponent is the");
        page.WriteLine("slope through the logarithms of size and cost: 1 is linear, 0 does not grow.\n");
        foreach (var suite in suites)
            SuitePart.Write(page, suite, figures);
    }

    private static void WriteGoals(StringWriter page, Figures figures)
    {
        var table = new MarkdownTable("job", "goal", "measured", "met");
        foreach (var goal in Goals.All)
            if (goal.Judge(figures) is { } finding)
                table.Add(goal.Job, goal.Target, finding.Measured, finding.IsMet ? "yes" : "**no**");
            else
                table.Add(goal.Job, goal.Target, "not measured", "");
        table.Write(page);
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RiskAssessment.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The report is written inside the repository alone.");
        return folder.FullName;
    }
}
