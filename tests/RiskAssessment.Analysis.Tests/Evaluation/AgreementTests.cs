using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Agreement of assessors beside published figures and other formulas for the same thing.</summary>
public sealed class AgreementTests
{
    /// <summary>Shrout and Fleiss 1979, table 2: six cases, four judges. The interval is what psych and irr print for it.</summary>
    [Fact]
    public void The_correlation_is_that_of_Shrout_and_Fleiss()
    {
        var icc = IntraclassCorrelation.Of([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
        Assert.Equal((6, 4), (icc.Cases, icc.Raters));
        Assert.Equal(0.28976, icc.Value!.Value, 5e-6);
        Assert.Equal((0.019, 0.761), (Math.Round(icc.Between!.Value.Low, 3), Math.Round(icc.Between.Value.High, 3)));
    }

    [Fact]
    public void Assessors_who_all_say_the_same_of_each_case_agree_fully_and_those_who_never_differ_are_not_measured()
    {
        Assert.Equal((1.0, 1.0), (IntraclassCorrelation.Of([[1, 1], [2, 2], [3, 3]]).Value!.Value, IntraclassCorrelation.Of([[1, 1], [2, 2], [3, 3]]).Between!.Value.Low));
        Assert.Null(IntraclassCorrelation.Of([[2, 2], [2, 2]]).Value);
        Assert.Null(IntraclassCorrelation.Of([[1, 2]]).Value);
        Assert.Null(IntraclassCorrelation.Of([]).Value);
        Assert.Equal(0, IntraclassCorrelation.Of([[1, 2], [1, 2], [1, 2]]).Value!.Value, 1e-15);
        Assert.Throws<ArgumentException>(() => IntraclassCorrelation.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => IntraclassCorrelation.Of([[1, double.NaN]]));
    }

    [Law]
    public void The_correlation_is_at_most_one_and_lies_in_its_interval(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var raters = random.Next(2, 5);
        var icc = IntraclassCorrelation.Of([.. Enumerable.Range(0, random.Next(2, 30)).Select(_ => random.Next(1, 4)).Select(level => Enumerable.Range(0, raters).Select(_ => (double)Math.Clamp(level + random.Next(-1, 2), 1, 3)).ToArray())]);
        Assert.True(icc.Value is null or <= 1);
        if (icc.Between is { } between)
            Assert.InRange(icc.Value!.Value, between.Low - 1e-9, between.High + 1e-9);
    }

    /// <summary>With quadratic weights, kappa is Lin's concordance: twice the covariance over both variances and the square of the difference of the means.</summary>
    [Law]
    public void Kappa_is_the_concordance_of_Lin(DoNotSize<int> seed)
    {
        var (first, second) = Some(new Random(seed.Item), 50);
        double[] x = [.. first.Select(level => (double)level)], y = [.. second.Select(level => (double)level)];
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (one, other) => (one - meanX) * (other - meanY)).Average();
        var spread = x.Average(one => Math.Pow(one - meanX, 2)) + y.Average(one => Math.Pow(one - meanY, 2)) + Math.Pow(meanX - meanY, 2);
        var kappa = WeightedKappa.Of(first, second);
        Assert.Equal(spread == 0, kappa.Value is null);
        if (kappa.Value is not { } value)
            return;
        Assert.Equal(2 * covariance / spread, value, 1e-12);
        Assert.InRange(value, -1, 1);
        Assert.InRange(value, kappa.Between!.Value.Low, kappa.Between.Value.High);
        var equal = WeightedKappa.Of(first, first);
        Assert.True(equal.Value is null or 1);
        Assert.Equal(first.Length, equal.SameLevel);
        Assert.Equal(value, WeightedKappa.Of(second, first).Value!.Value, 1e-12);
    }

    /// <summary>The figures are those of Kappa in the package vcd of R, with the weights that it calls Fleiss-Cohen.</summary>
    [Fact]
    public void Kappa_and_its_standard_error_are_those_of_R()
    {
        int[][] table = [[40, 9, 1], [8, 50, 7], [2, 6, 65]];
        var pairs = table.SelectMany((row, i) => row.SelectMany((count, j) => Enumerable.Repeat(((RiskLevel)(i + 1), (RiskLevel)(j + 1)), count))).ToArray();
        var kappa = WeightedKappa.Of([.. pairs.Select(pair => pair.Item1)], [.. pairs.Select(pair => pair.Item2)]);
        Assert.Equal((188L, 155L), (kappa.Cases, kappa.SameLevel));
        Assert.Equal(0.82527108, kappa.Value!.Value, 5e-9);
        Assert.Equal(0.035367997, kappa.StandardError!.Value, 5e-10);
    }

    /// <summary>The jackknife knows no formula for the standard error, and comes near it.</summary>
    [Fact]
    public void The_standard_error_is_near_that_of_the_jackknife()
    {
        var (first, second) = Some(new Random(7), 400, least: 400);
        var kappa = WeightedKappa.Of(first, second);
        double[] without = [.. Enumerable.Range(0, first.Length).Select(left => WeightedKappa.Of([.. first.Where((_, i) => i != left)], [.. second.Where((_, i) => i != left)]).Value!.Value)];
        var jackknife = Math.Sqrt((first.Length - 1.0) / first.Length * without.Sum(one => Math.Pow(one - without.Average(), 2)));
        Assert.InRange(kappa.StandardError!.Value / jackknife, 0.98, 1.02);
    }

    [Fact]
    public void An_undetermined_level_has_no_place_in_the_order()
    {
        Assert.Throws<ArgumentException>(() => WeightedKappa.Of([RiskLevel.Undetermined], [RiskLevel.High]));
        Assert.Throws<ArgumentException>(() => WeightedKappa.Of([RiskLevel.High], []));
        Assert.Equal("not defined", WeightedKappa.Of([], []).ToString());
    }

    private static (RiskLevel[] First, RiskLevel[] Second) Some(Random random, int most, int least = 1)
    {
        RiskLevel[] first = [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => (RiskLevel)random.Next(1, 4))];
        return (first, [.. first.Select(level => random.Next(3) > 0 ? level : (RiskLevel)random.Next(1, 4))]);
    }
}
