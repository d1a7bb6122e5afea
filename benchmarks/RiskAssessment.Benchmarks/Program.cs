using BenchmarkDotNet.Running;
using RiskAssessment.Benchmarks;

switch (args)
{
    case ["report", .. var rest]:
        await PerformanceReport.Run(rest);
        break;
    case ["check"]:
        await PeerCheck.Run(PeerCheck.Thoroughly);
        Console.WriteLine($"Agreed: {PeerCheck.Shown}.");
        break;
    case ["interviews"]:
        InterviewLength.Report(Console.Out);
        break;
    case ["caseload", .. var rest]:
        CaseloadRun.Report(rest is [var cases] ? int.Parse(cases, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
        break;
    case ["records", .. var rest]:
        RecordsRun.Report(rest is [var records] ? int.Parse(records, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InterviewLength).Assembly).Run(args);
        break;
}
