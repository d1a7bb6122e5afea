using BenchmarkDotNet.Running;
using RiskAssessment.Benchmarks;

if (args is ["interviews"])
    InterviewLength.Report(Console.Out);
else if (args is ["growth"])
    Growth.Report(Console.Out, typeof(DiaryGrowth), typeof(DiaryGrowthInLinq));
else
    BenchmarkSwitcher.FromAssembly(typeof(InterviewLength).Assembly).Run(args);
