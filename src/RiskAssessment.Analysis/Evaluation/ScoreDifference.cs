namespace RiskAssessment.Analysis;

/// <summary>The areas of two scores of the same cases.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreDifference
{
    internal ScoreDifference(EvaluatedScore first, EvaluatedScore second, AucDifference auc) => (First, Second, Auc) = (first, second, auc);

    /// <summary>The first score.</summary>
    public EvaluatedScore First { get; }

    /// <summary>The second score.</summary>
    public EvaluatedScore Second { get; }

    /// <summary>The area of the first minus that of the second.</summary>
    public AucDifference Auc { get; }

    /// <summary>The scores and the difference.</summary>
    public override string ToString() => $"{First} - {Second}: {Auc}";
}
