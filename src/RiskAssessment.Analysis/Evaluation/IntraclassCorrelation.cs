using System.Globalization;
using MathNet.Numerics.Distributions;

namespace RiskAssessment.Analysis;

/// <summary>ICC(2,1) of Shrout and Fleiss (1979): how far single assessors of a larger pool agree in absolute terms, each having assessed every case.</summary>
/// <remarks>Immutable; equality is identity. The interval is that of Shrout and Fleiss, by the F distribution with Satterthwaite's degrees of freedom.</remarks>
public sealed class IntraclassCorrelation
{
    private const double Beyond = 0.025;

    private IntraclassCorrelation(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        (Cases, Raters) = (ratings.Count, ratings.Count == 0 ? 0 : ratings[0].Count);
        if (Cases < 2 || Raters < 2)
            return;
        double n = Cases, k = Raters;
        var mean = ratings.Average(row => row.Average());
        var rows = ratings.Select(row => row.Average() - mean).ToArray();
        var columns = Enumerable.Range(0, Raters).Select(rater => ratings.Average(row => row[rater]) - mean).ToArray();
        var ofRows = k * rows.Sum(one => one * one) / (n - 1);
        var ofColumns = n * columns.Sum(one => one * one) / (k - 1);
        var rest = ratings.SelectMany((row, i) => row.Select((rating, j) => Math.Pow(rating - mean - rows[i] - columns[j], 2))).Sum() / ((n - 1) * (k - 1));
        var whole = ofRows + ((k - 1) * rest) + (k * (ofColumns - rest) / n);
        if (ratings.All(row => row.All(rating => rating.Equals(ratings[0][0]))) || !(whole > 0))
            return;
        var value = (ofRows - rest) / whole;
        Value = value;
        if (ratings.All(row => row.All(rating => rating.Equals(row[0]))))
        {
            (Value, Between) = (1, Interval.Point(1));
            return;
        }
        var (ofColumn, ofRest) = (k * value / (n * (1 - value)) * ofColumns, (1 + (k * value * (n - 1) / (n * (1 - value)))) * rest);
        var freedom = Math.Pow(ofColumn + ofRest, 2) / ((ofColumn * ofColumn / (k - 1)) + (ofRest * ofRest / ((n - 1) * (k - 1))));
        if (!(freedom > 0 && double.IsFinite(freedom)))
            return;
        var (upper, lower, weight) = (Quantile(n - 1, freedom), Quantile(freedom, n - 1), (k * ofColumns) + (((k * n) - k - n) * rest));
        var low = n * (ofRows - (upper * rest)) / ((upper * weight) + (n * ofRows));
        var high = n * ((lower * ofRows) - rest) / (weight + (n * lower * ofRows));
        if (low <= high)
            Between = new Interval(low, high);
    }

    /// <summary>How many cases every assessor assessed.</summary>
    public int Cases { get; }

    /// <summary>How many assessors there are.</summary>
    public int Raters { get; }

    /// <summary>The correlation, at most 1; <see langword="null"/> for fewer than two cases or assessors, or if the ratings give it no value, as where all are the same.</summary>
    public double? Value { get; }

    /// <summary>The interval of <see cref="Value"/> at 95 %; <see langword="null"/> where that is, or if it cannot be worked out.</summary>
    public Interval? Between { get; }

    /// <summary>Works out the correlation.</summary>
    /// <param name="ratings">For each case a number of each assessor, finite, always in the same order of assessors.</param>
    /// <returns>The correlation.</returns>
    /// <exception cref="ArgumentException">A case lacks a rating, or one is not finite.</exception>
    public static IntraclassCorrelation Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        foreach (var row in ratings)
            if (row is null || row.Count != ratings[0].Count || !row.All(double.IsFinite))
                throw new ArgumentException("Each case must have a finite rating of each assessor.", nameof(ratings));
        return new IntraclassCorrelation(ratings);
    }

    /// <summary>The correlation and its interval.</summary>
    public override string ToString() => this switch
    {
        { Value: null } => "not defined",
        { Between: { } between } => string.Format(CultureInfo.InvariantCulture, "{0:0.000} ({1:0.000} to {2:0.000})", Value, between.Low, between.High),
        _ => string.Format(CultureInfo.InvariantCulture, "{0:0.000} (no interval)", Value),
    };

    /// <summary>The upper 2.5 % quantile of F. It comes from the beta distribution, because the inverse of F in MathNet looks no further than 1,000.</summary>
    private static double Quantile(double numerator, double denominator)
    {
        var share = Beta.InvCDF(denominator / 2, numerator / 2, Beyond);
        return denominator * (1 - share) / (numerator * share);
    }
}
