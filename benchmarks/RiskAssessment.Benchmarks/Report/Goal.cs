namespace RiskAssessment.Benchmarks;

/// <summary>What a job ought to cost, and how the figures of a run are held against it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Target">What it ought to cost, in words.</param>
/// <param name="Judge">What this run says; nothing where a figure is missing.</param>
internal sealed record Goal(string Job, string Target, Func<Figures, Finding?> Judge);

/// <summary>What a run says of a goal.</summary>
internal sealed record Finding(string Measured, bool IsMet);
