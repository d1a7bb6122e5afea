using BenchmarkDotNet.Running;
using RiskAssessment.Benchmarks;

if (args is ["interviews"])
    InterviewLength.Report(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(InterviewLength).Assembly).Run(args);
