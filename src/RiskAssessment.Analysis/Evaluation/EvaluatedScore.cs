namespace RiskAssessment.Analysis;

/// <summary>By what the cases of an evaluation are ordered. A higher one always stands for more.</summary>
public enum EvaluatedScore
{
    /// <summary>The lowest level that was possible.</summary>
    Lowest = 0,

    /// <summary>The stated level.</summary>
    Stated = 1,

    /// <summary>The highest level that was possible.</summary>
    Highest = 2,

    /// <summary>The probability that somebody stated.</summary>
    Probability = 3,
}

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
