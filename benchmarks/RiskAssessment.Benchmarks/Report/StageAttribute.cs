namespace RiskAssessment.Benchmarks;

/// <summary>
/// Marks a benchmark as a part of the job that is its suite's baseline, so that the report can say where that job's time goes. A part that
/// cannot be had alone is measured together with what comes before it, and named with the methods whose times are to be taken off.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StageAttribute(params string[] after) : Attribute
{
    /// <summary>The methods whose work is in its own measurement too.</summary>
    public IReadOnlyList<string> After { get; } = after;
}
