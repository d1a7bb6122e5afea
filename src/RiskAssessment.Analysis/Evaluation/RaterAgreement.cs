namespace RiskAssessment.Analysis;

/// <summary>How far two assessors agree.</summary>
/// <remarks>Immutable; equality is identity. Cases to which one of them gave no level, or undetermined, are left out.</remarks>
public sealed class RaterAgreement
{
    internal RaterAgreement(IReadOnlyList<EvaluationCase> cases, EvaluationColumns columns, int first, int second)
    {
        (First, Second) = (columns.Raters[first], columns.Raters[second]);
        var both = cases.Where(one => one.Ratings[first] > RiskLevel.Undetermined && one.Ratings[second] > RiskLevel.Undetermined).ToArray();
        Kappa = WeightedKappa.Of([.. both.Select(one => one.Ratings[first]!.Value)], [.. both.Select(one => one.Ratings[second]!.Value)]);
    }

    /// <summary>The column of the one.</summary>
    public string First { get; }

    /// <summary>The column of the other.</summary>
    public string Second { get; }

    /// <summary>Their agreement.</summary>
    public WeightedKappa Kappa { get; }

    /// <summary>The two and their agreement.</summary>
    public override string ToString() => $"{First}, {Second}: {Kappa}";
}
