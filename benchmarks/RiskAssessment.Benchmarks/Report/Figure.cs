using System.Reflection;
using BenchmarkDotNet.Reports;

namespace RiskAssessment.Benchmarks;

/// <summary>What one benchmark of this run gave.</summary>
/// <param name="Suite">The class that it is in.</param>
/// <param name="Method">The method.</param>
/// <param name="Job">The method in words.</param>
/// <param name="Time">The median of an operation, in nanoseconds.</param>
/// <param name="Spread">The range of the middle half of the measurements, as a share of the median.</param>
/// <param name="IsBaseline">Whether the others of its size are compared with it.</param>
internal sealed record Figure(string Suite, string Method, string Job, double Time, double Spread, bool IsBaseline)
{
    /// <summary>The parameter, if it has one.</summary>
    internal int? Size { get; private init; }

    /// <summary>What <see cref="Size"/> counts.</summary>
    internal string Sized { get; private init; } = "";

    /// <summary>The bytes allocated by an operation, if they were counted.</summary>
    internal long? Bytes { get; private init; }

    /// <summary>Its description, if it is a part of the baseline job.</summary>
    internal StageAttribute? Stage { get; private init; }

    internal static Figure Of(BenchmarkReport report)
    {
        var (one, statistics) = (report.BenchmarkCase, report.ResultStatistics!);
        var (method, parameter) = (one.Descriptor.WorkloadMethod, one.Parameters.Items.SingleOrDefault());
        return new Figure(
            one.Descriptor.Type.Name,
            method.Name,
            one.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            statistics.Median,
            statistics.InterquartileRange / statistics.Median,
            one.Descriptor.Baseline)
        {
            Size = parameter?.Value as int?,
            Sized = parameter?.Name.ToLowerInvariant() ?? "",
            Bytes = report.GcStats.GetBytesAllocatedPerOperation(one),
            Stage = method.GetCustomAttribute<StageAttribute>(),
        };
    }
}

/// <summary>What could not be measured, and why.</summary>
/// <param name="Suite">The class that it is in.</param>
/// <param name="Job">What it is.</param>
/// <param name="Why">The reason in words.</param>
internal sealed record Failure(string Suite, string Job, string Why);
