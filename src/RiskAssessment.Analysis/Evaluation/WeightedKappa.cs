using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>How far two assessors agree beyond chance: Cohen's kappa with quadratic weights, the usual ones for ordinal levels.</summary>
/// <remarks>
/// Immutable; equality is identity. One level apart weighs a quarter of two levels apart. The interval is that of the large-sample standard error of Fleiss, Cohen and Everitt (1969), cut off at -1 and 1.
/// </remarks>
public sealed class WeightedKappa
{
    private const int Levels = 3;

    private WeightedKappa(IReadOnlyList<RiskLevel> first, IReadOnlyList<RiskLevel> second)
    {
        Cases = first.Count;
        SameLevel = first.Zip(second).LongCount(pair => pair.First == pair.Second);
        long[] counts = new long[Levels * Levels], rows = new long[Levels], columns = new long[Levels];
        foreach (var (one, other) in first.Zip(second))
        {
            counts[At((int)one - 1, (int)other - 1)]++;
            rows[(int)one - 1]++;
            columns[(int)other - 1]++;
        }
        double observed = 0, byChance = 0;
        double[] ofRow = new double[Levels], ofColumn = new double[Levels];
        Each((i, j) =>
        {
            var distance = (i - j) * (i - j);
            observed += (double)distance * counts[At(i, j)];
            byChance += (double)distance * rows[i] * columns[j] / Cases;
            ofRow[i] += (double)distance * columns[j] / Cases;
            ofColumn[j] += (double)distance * rows[i] / Cases;
        });
        if (Cases == 0 || byChance == 0)
            return;
        var ratio = observed / byChance;
        var kappa = Math.Max(-1, 1 - ratio);
        var squares = 0.0;
        Each((i, j) => squares += counts[At(i, j)] * Math.Pow(((i - j) * (i - j)) - ((ofRow[i] + ofColumn[j]) * ratio), 2));
        // With weights of 1 - distance / 4, the variance of Fleiss, Cohen and Everitt is that of these numbers over the cases, whose mean is minus the mean distance.
        var error = Math.Sqrt(Math.Max(0, squares - (observed * observed / Cases))) / byChance;
        var spread = Auc.Quantile(0.95) * error;
        (Value, StandardError, Between) = (kappa, error, new Interval(Math.Max(-1, kappa - spread), Math.Min(1, kappa + spread)));
    }

    /// <summary>How many cases both assessed.</summary>
    public long Cases { get; }

    /// <summary>To how many of them both gave the same level.</summary>
    public long SameLevel { get; }

    /// <summary>Kappa, from -1 to 1, where 0 is what chance would give; <see langword="null"/> without cases, or if both gave one and the same level to all.</summary>
    public double? Value { get; }

    /// <summary>The standard error of <see cref="Value"/>; <see langword="null"/> where that is.</summary>
    public double? StandardError { get; }

    /// <summary>The interval of <see cref="Value"/> at 95 %; <see langword="null"/> where that is.</summary>
    public Interval? Between { get; }

    /// <summary>Compares the levels of two assessors.</summary>
    /// <param name="first">The levels of the one, standard to high.</param>
    /// <param name="second">The levels of the other, standard to high, in the same order of cases.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long, or a level is undetermined, which has no place in the order.</exception>
    public static WeightedKappa Of(IReadOnlyList<RiskLevel> first, IReadOnlyList<RiskLevel> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException("Both must have assessed the same cases.", nameof(second));
        foreach (var level in first.Concat(second))
            if (level is < RiskLevel.Standard or > RiskLevel.High)
                throw new ArgumentException("A level must be standard, medium or high.", nameof(first));
        return new WeightedKappa(first, second);
    }

    /// <summary>Kappa and its interval.</summary>
    public override string ToString() => Between is { } between
        ? string.Format(CultureInfo.InvariantCulture, "{0:0.000} ({1:0.000} to {2:0.000})", Value, between.Low, between.High)
        : "not defined";

    private static int At(int row, int column) => (row * Levels) + column;

    private static void Each(Action<int, int> cell)
    {
        for (var row = 0; row < Levels; row++)
            for (var column = 0; column < Levels; column++)
                cell(row, column);
    }
}
