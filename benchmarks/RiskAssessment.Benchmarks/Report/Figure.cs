using BenchmarkDotNet.Reports;

namespace RiskAssessment.Benchmarks;

/// <summary>What one benchmark of this run gave.</summary>
/// <param name="Suite">The class that it is in.</param>
/// <param name="Method">The method.</param>
/// <param name="Job">The method in words.</param>
/// <param name="Size">The parameter, where it has one.</param>
/// <param name="Time">The median of an operation, in nanoseconds.</param>
/// <param name="Spread">The range of the middle half of the measurements, as a share of the median.</param>
/// <param name="Bytes">The bytes allocated by an operation.</param>
/// <param name="IsBaseline">Whether the others of its size are compared with it.</param>
internal sealed record Figure(string Suite, string Method, string Job, int? Size, double Time, double Spread, long Bytes, bool IsBaseline)
{
    internal static Figure Of(BenchmarkReport report)
    {
        var (one, statistics) = (report.BenchmarkCase, report.ResultStatistics!);
        return new Figure(
            one.Descriptor.Type.Name,
            one.Descriptor.WorkloadMethod.Name,
            one.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            one.Parameters.Items is [{ Value: int size }] ? size : null,
            statistics.Median,
            statistics.InterquartileRange / statistics.Median,
            report.GcStats.GetBytesAllocatedPerOperation(one) ?? 0,
            one.Descriptor.Baseline);
    }
}
