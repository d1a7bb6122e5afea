using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
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
        await PeerCheck.Run(PeerCheck.Thoroughly);
        var (isShort, named) = (args.Contains(Short), args.Except([Short]).ToArray());
        Suite[] suites = [.. Suite.All.Where(suite => named.Length == 0 || named.Contains(suite.Class.Name))];
        if (named.Except(suites.Select(suite => suite.Class.Name)).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"There is no suite '{unknown}'. There are: {string.Join(", ", Suite.All.Select(suite => suite.Class.Name))}.");
        var summaries = BenchmarkRunner.Run([.. suites.Select(suite => suite.Class)], Config(isShort));
        var reports = summaries.SelectMany(summary => summary.Reports).ToLookup(report => report.ResultStatistics is not null);
        var figures = new Figures(reports[true].Select(Figure.Of));
        using var page = new StringWriter { NewLine = "\n" };
        Write(page, suites, figures, isShort);
        WriteFailures(page, reports[false]);
        if (!reports.Contains(true))
            throw new InvalidOperationException("Nothing could be measured; no page is written. What BenchmarkDotNet says above has the reason.");
        if (named.Length == 0)
            await File.WriteAllTextAsync(Path.Combine(Root, "docs", "performance.md"), page.ToString().TrimEnd() + "\n");
        Console.WriteLine(page);
    }

    /// <summary>A quick run too warms up until times no longer fall: code that is still cold would be many times slower.</summary>
    private static ManualConfig Config(bool isShort) => DefaultConfig.Instance
        .AddJob(isShort ? Job.Default.WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(150)) : Job.Default)
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithArtifactsPath(Path.Combine(Root, "artifacts", "benchmarks"));

    private static void Write(StringWriter page, Suite[] suites, Figures figures, bool isShort)
    {
        page.WriteLine("# Performance\n");
        page.WriteLine("Written by `dotnet run -c Release --project benchmarks/RiskAssessment.Benchmarks -- report`; do not edit. Every number is of one run. Before");
        page.WriteLine($"anything was timed, {PeerCheck.Shown}.\n");
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

    private static void WriteFailures(StringWriter page, IEnumerable<BenchmarkReport> failures)
    {
        foreach (var failed in failures)
            page.WriteLine($"Failed, so not measured: {failed.BenchmarkCase.DisplayInfo}\n");
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
