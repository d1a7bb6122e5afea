namespace RiskAssessment.Analysis;

/// <summary>How many cases of a level have the outcome.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class EvaluatedLevel
{
    internal EvaluatedLevel(RiskLevel level, Share outcome) => (Level, Outcome) = (level, outcome);

    /// <summary>The stated level.</summary>
    public RiskLevel Level { get; }

    /// <summary>How many of its cases have the outcome.</summary>
    public Share Outcome { get; }

    /// <summary>The level and the share.</summary>
    public override string ToString() => $"{Level}: {Outcome}";
}
