namespace RiskAssessment.Benchmarks;

/// <summary>
/// Marks a benchmark as a part of the job that is its suite's baseline, so that the report can say where that job's time goes. A part that
/// cannot be measured separately is measured together with the stages before it, and names the methods whose times are subtracted.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StageAttribute(params string[] after) : Attribute
{
    /// <summary>The methods whose work is in its own measurement too.</summary>
    public IReadOnlyList<string> After { get; } = after;
}
