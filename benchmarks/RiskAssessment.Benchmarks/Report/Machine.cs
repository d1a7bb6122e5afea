using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace RiskAssessment.Benchmarks;

/// <summary>Where and when a run was made. It does not identify the machine.</summary>
internal static class Machine
{
    internal static void Write(TextWriter page, TimeSpan took)
    {
        var table = new MarkdownTable("where and when", "");
        table.Add("processor", HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "not known");
        table.Add("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        table.Add("architecture", RuntimeInformation.ProcessArchitecture.ToString());
        table.Add("operating system", RuntimeInformation.OSDescription);
        table.Add("runtime", RuntimeInformation.FrameworkDescription);
        table.Add("date", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        table.Add("the run took", took.TotalMinutes.ToString("0", CultureInfo.InvariantCulture) + " min");
        table.Write(page);
    }
}
