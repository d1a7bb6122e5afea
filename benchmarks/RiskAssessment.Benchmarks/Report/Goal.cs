namespace RiskAssessment.Benchmarks;

/// <summary>The target cost of a job, and how the results of a run are compared with it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Target">The target in words.</param>
/// <param name="Judge">The result of this run; nothing if a measurement is missing.</param>
internal sealed record Goal(string Job, string Target, Func<Figures, Finding?> Judge)
{
    /// <summary>The suite whose stages show where the time goes, if the goal is missed.</summary>
    internal Type? Profile { get; init; }
}

/// <summary>The result of a run for a goal.</summary>
/// <param name="Measured">The results in words.</param>
/// <param name="IsMet">Whether they meet the goal; nothing if a required measurement is missing.</param>
internal sealed record Finding(string Measured, bool? IsMet);
