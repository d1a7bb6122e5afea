using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace RiskAssessment.Analysis;

/// <summary>The area under the ROC curve: how often a case with the outcome has a higher score than a case without it. A tie counts as one half.</summary>
/// <remarks>
/// Immutable; equality is identity. A higher score always stands for more: the direction is never chosen by the data, so the area can be below one half. Variance and interval are those of DeLong,
/// DeLong and Clarke-Pearson (1988), worked out from mid-ranks (Sun and Xu 2014) in time n log n. Placements are counted in whole numbers, so the area is exact and never above 1.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// var auc = Auc.Of([1, 2, 2, 3], [false, false, true, true]);
/// Console.WriteLine(auc); // 0.875 (0.529 to 1.000)
/// </code>
/// </example>
public sealed class Auc
{
    /// <summary>For each case with the outcome: twice the number of cases without it that lie below, a tie counted once.</summary>
    private readonly double[] _below = [];

    /// <summary>For each case without the outcome: twice the number of cases with it that lie above, a tie counted once.</summary>
    private readonly double[] _above = [];

    private readonly long _total;

    private Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes, double confidence)
    {
        var positives = scores.Where((_, i) => outcomes[i]).ToArray();
        var negatives = scores.Where((_, i) => !outcomes[i]).ToArray();
        (Positives, Negatives, Confidence) = (positives.Length, negatives.Length, confidence);
        if (Positives == 0 || Negatives == 0)
            return;
        var ranks = Ranks([.. scores]);
        _below = [.. Ranks(positives).Zip(ranks.Where((_, i) => outcomes[i]), (among, all) => 2 * (all - among))];
        _above = [.. Ranks(negatives).Zip(ranks.Where((_, i) => !outcomes[i]), (among, all) => 2 * (Positives - all + among))];
        foreach (var places in _below)
            _total += (long)places;
        Value = _total / Pairs;
        Variance = VarianceOf(_below, _above);
        if (Variance is > 0 and var variance)
        {
            var spread = Quantile(confidence) * Math.Sqrt(variance);
            Between = new Interval(Math.Max(0, Value.Value - spread), Math.Min(1, Value.Value + spread));
        }
    }

    /// <summary>How many cases have the outcome.</summary>
    public long Positives { get; }

    /// <summary>How many cases do not have the outcome.</summary>
    public long Negatives { get; }

    /// <summary>How often the interval is to hold the true area.</summary>
    public double Confidence { get; }

    /// <summary>The area, from 0 to 1; <see langword="null"/> if there is no case with or none without the outcome.</summary>
    public double? Value { get; }

    /// <summary>The variance of DeLong; <see langword="null"/> if there are fewer than two cases with or without the outcome. It is 0 if nothing varies, as where the score separates the cases completely.</summary>
    public double? Variance { get; }

    /// <summary>The interval of <see cref="Value"/>, cut off at 0 and 1; <see langword="null"/> if <see cref="Variance"/> is <see langword="null"/> or 0, so that it says nothing.</summary>
    public Interval? Between { get; }

    /// <summary>The area under the curve of one score.</summary>
    /// <param name="scores">The score of each case, finite.</param>
    /// <param name="outcomes">Whether each case has the outcome, in the same order.</param>
    /// <param name="confidence">How often the interval is to hold the true area, more than 0 and less than 1. The default is 0.95.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long, or a score is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public static Auc Of(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (scores.Count != outcomes.Count)
            throw new ArgumentException("There must be a score for each outcome.", nameof(scores));
        if (!scores.All(double.IsFinite))
            throw new ArgumentException("A score must be finite.", nameof(scores));
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence must be more than 0 and less than 1.");
        return new Auc(scores, outcomes, confidence);
    }

    /// <summary>Compares two scores of the same cases.</summary>
    /// <param name="first">The one score of each case, finite.</param>
    /// <param name="second">The other score of each case, finite.</param>
    /// <param name="outcomes">Whether each case has the outcome, in the same order.</param>
    /// <param name="confidence">How often the interval is to hold the true difference, more than 0 and less than 1. The default is 0.95.</param>
    /// <returns>The difference, the first minus the second.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long, or a score is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public static AucDifference Compare(IReadOnlyList<double> first, IReadOnlyList<double> second, IReadOnlyList<bool> outcomes, double confidence = 0.95) =>
        new(Of(first, outcomes, confidence), Of(second, outcomes, confidence));

    /// <summary>The area and its interval.</summary>
    public override string ToString() => this switch
    {
        { Value: null } => "not defined",
        { Between: { } between } => string.Format(CultureInfo.InvariantCulture, "{0:0.000} ({1:0.000} to {2:0.000})", Value, between.Low, between.High),
        _ => string.Format(CultureInfo.InvariantCulture, "{0:0.000} (no interval)", Value),
    };

    internal static double Quantile(double confidence) => Normal.InvCDF(0, 1, (1 + confidence) / 2);

    internal double DifferenceFrom(Auc other) => (_total - other._total) / Pairs;

    internal double? VarianceOfDifferenceFrom(Auc other) =>
        VarianceOf(Differences(_below, other._below), Differences(_above, other._above));

    /// <summary>Twice the number of pairs of a case with and a case without the outcome.</summary>
    private double Pairs => 2.0 * Positives * Negatives;

    private double? VarianceOf(double[] below, double[] above) => Positives < 2 || Negatives < 2 ? null
        : (ArrayStatistics.Variance(below) / (2 * Negatives * Pairs)) + (ArrayStatistics.Variance(above) / (2 * Positives * Pairs));

    private static double[] Differences(double[] some, double[] others) => [.. some.Zip(others, (one, other) => one - other)];

    private static double[] Ranks(double[] scores) => ArrayStatistics.RanksInplace(scores, RankDefinition.Average);
}
