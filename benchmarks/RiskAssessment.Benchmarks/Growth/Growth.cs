using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using MathNet.Numerics;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Time and bytes by size, with the exponent of growth: the slope of the least-squares line through the logarithms of size and cost. 1 is
/// linear, 0 does not grow.
/// </summary>
internal static class Growth
{
    internal static void Report(TextWriter output, params Type[] suites)
    {
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun).WithOptions(ConfigOptions.JoinSummary);
        var reports = BenchmarkRunner.Run(suites, config).SelectMany(summary => summary.Reports).Where(report => report.Success);
        output.WriteLine("| job | size | time (us) | bytes | time exponent | bytes exponent |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var job in reports.GroupBy(report => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo))
            Write(output, job.Key, [.. job.Select(Point.Of).OrderBy(point => point.Size)]);
    }

    private static void Write(TextWriter output, string job, Point[] points)
    {
        foreach (var point in points)
        {
            var exponents = point == points[^1] ? $"{Exponent(points, p => p.Time):0.00} | {Exponent(points, p => p.Bytes):0.00}" : " | ";
            output.WriteLine(FormattableString.Invariant($"| {job} | {point.Size:N0} | {point.Time / 1000:N2} | {point.Bytes:N0} | {exponents} |"));
        }
    }

    private static double Exponent(Point[] points, Func<Point, double> cost) =>
        Fit.Line([.. points.Select(point => Math.Log(point.Size))], [.. points.Select(point => Math.Log(Math.Max(1, cost(point))))]).B;

    private sealed record Point(double Size, double Time, double Bytes)
    {
        internal static Point Of(BenchmarkReport report) => new(
            Convert.ToDouble(report.BenchmarkCase.Parameters.Items[0].Value, System.Globalization.CultureInfo.InvariantCulture),
            report.ResultStatistics!.Median,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
