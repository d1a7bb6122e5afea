using System.Globalization;
using MathNet.Numerics.Distributions;

namespace RiskAssessment.Analysis;

/// <summary>The difference between the areas of two scores of the same cases, after DeLong (paired).</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class AucDifference
{
    internal AucDifference(Auc first, Auc second)
    {
        (First, Second) = (first, second);
        if (first.Value is null)
            return;
        Value = first.DifferenceFrom(second);
        Variance = first.VarianceOfDifferenceFrom(second);
        if (Variance is not (> 0 and var variance))
            return;
        var error = Math.Sqrt(variance);
        var spread = Auc.Quantile(first.Confidence) * error;
        Between = new Interval(Value.Value - spread, Value.Value + spread);
        Z = Value / error;
        P = 2 * Normal.CDF(0, 1, -Math.Abs(Z.Value));
    }

    /// <summary>The area of the first score.</summary>
    public Auc First { get; }

    /// <summary>The area of the second score.</summary>
    public Auc Second { get; }

    /// <summary>The first area minus the second, from -1 to 1; <see langword="null"/> if there is no case with or none without the outcome.</summary>
    public double? Value { get; }

    /// <summary>The variance of the difference; <see langword="null"/> if there are fewer than two cases with or without the outcome. It is 0 if both scores place the cases alike.</summary>
    public double? Variance { get; }

    /// <summary>The interval of <see cref="Value"/>; <see langword="null"/> if <see cref="Variance"/> is <see langword="null"/> or 0.</summary>
    public Interval? Between { get; }

    /// <summary>The difference in standard errors; <see langword="null"/> if <see cref="Variance"/> is <see langword="null"/> or 0.</summary>
    public double? Z { get; }

    /// <summary>How often a difference at least as large, in either direction, would come about if there were none; <see langword="null"/> if <see cref="Variance"/> is <see langword="null"/> or 0.</summary>
    public double? P { get; }

    /// <summary>The difference, its interval and the two-sided p-value.</summary>
    public override string ToString() => this switch
    {
        { Value: null } => "not defined",
        { Between: { } between } => string.Format(CultureInfo.InvariantCulture, "{0:+0.000;-0.000;0.000} ({1:+0.000;-0.000;0.000} to {2:+0.000;-0.000;0.000}), p {3}", Value, between.Low, between.High, P < 0.001 ? "< 0.001" : string.Format(CultureInfo.InvariantCulture, "= {0:0.000}", P)),
        _ => string.Format(CultureInfo.InvariantCulture, "{0:+0.000;-0.000;0.000} (no interval)", Value),
    };
}
