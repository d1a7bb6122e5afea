using BenchmarkDotNet.Running;
using RiskAssessment.Benchmarks;

switch (args)
{
    case ["report", .. var rest]:
        await PerformanceReport.Run(rest);
        break;
    case ["check"]:
        await PeerCheck.Run(5_000);
        Console.WriteLine("Every peer gives the engine's level on 10,001 cases, the bit code level and range on 15,001.");
        break;
    case ["interviews"]:
        InterviewLength.Report(Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InterviewLength).Assembly).Run(args);
        break;
}
