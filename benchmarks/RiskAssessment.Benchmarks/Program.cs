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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InterviewLength).Assembly).Run(args);
        break;
}
