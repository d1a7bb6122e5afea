namespace RiskAssessment.Benchmarks;

/// <summary>What a job ought to cost, and how the figures of a run are held against it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Target">What it ought to cost, in words.</param>
/// <param name="Judge">What this run says; nothing where a figure is missing.</param>
internal sealed record Goal(string Job, string Target, Func<Figures, Finding?> Judge)
{
    /// <summary>The suite whose stages say where the time goes, for where the goal is missed.</summary>
    internal Type? Profile { get; init; }
}

/// <summary>What a run says of a goal.</summary>
/// <param name="Measured">The figures in words.</param>
/// <param name="IsMet">Whether they meet it; nothing where one that is needed could not be measured.</param>
internal sealed record Finding(string Measured, bool? IsMet);
