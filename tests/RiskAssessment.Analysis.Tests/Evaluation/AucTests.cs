using System.Diagnostics;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The area under the curve beside published and hand-made figures, and what other programs got wrong.</summary>
public sealed class AucTests
{
    [Theory]
    [InlineData("cancerpredmarker", .86062753783684, .000389889241416011, .82192684707387, .89932822859981)]
    [InlineData("marker", .70874861572536, .0009131679120176223, .64952111425522, .76797611719550)]
    public void The_area_and_its_interval_are_those_of_the_peers(string column, double area, double variance, double low, double high)
    {
        var cases = new ProstateCancer();
        var auc = Auc.Of(cases[column], cases.Outcomes);
        Assert.Equal((105, 645), (auc.Positives, auc.Negatives));
        Assert.Equal(area, auc.Value!.Value, 1e-13);
        Assert.Equal(variance, auc.Variance!.Value, 1e-17);
        Assert.Equal(low, auc.Between!.Value.Low, 1e-13);
        Assert.Equal(high, auc.Between.Value.High, 1e-13);
    }

    /// <summary>Placements of the cases with the outcome: 3/4 and 1; of those without: 1 and 3/4. Each has the variance 1/32, over two cases.</summary>
    [Fact]
    public void The_area_can_be_worked_out_by_hand()
    {
        var auc = Auc.Of([1, 2, 2, 3], [false, false, true, true]);
        Assert.Equal((0.875, 0.03125), (auc.Value, auc.Variance));
        Assert.Equal("0.875 (0.529 to 1.000)", auc.ToString());
    }

    [Fact]
    public void A_score_that_points_the_wrong_way_has_an_area_below_one_half()
    {
        var auc = Auc.Of([3, 2, 2, 1], [false, false, true, true]);
        Assert.Equal("0.125 (0.000 to 0.471)", auc.ToString());
    }

    /// <summary>With so many cases the sums of ranks are beyond 32 bits; another program gave an area of 15.97.</summary>
    [Fact]
    public void So_many_cases_that_whole_numbers_overflow_elsewhere_have_the_area_of_their_table()
    {
        const int Cases = 144_720;
        var scores = Enumerable.Range(0, Cases).Select(i => (double)(i * 7 % 3)).ToArray();
        var outcomes = Enumerable.Range(0, Cases).Select(i => i * 7919L % 1009 < 400 + (200 * (i * 7 % 3))).ToArray();
        long CountOf(int score, bool outcome) => scores.Where((one, i) => one == score && outcomes[i] == outcome).LongCount();
        long positives = outcomes.LongCount(one => one), twice = 0;
        for (var i = 0; i < 3; i++)
            for (var j = 0; j <= i; j++)
                twice += (i == j ? 1 : 2) * CountOf(i, true) * CountOf(j, false);
        var watch = Stopwatch.StartNew();
        var auc = Auc.Of(scores, outcomes);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.Equal(twice / (2.0 * positives * (Cases - positives)), auc.Value);
        Assert.InRange(auc.Value!.Value, auc.Between!.Value.Low, auc.Between.Value.High);
        Assert.InRange(auc.Between.Value.High - auc.Between.Value.Low, 0.001, 0.02);
        Assert.Equal(1, Auc.Of([.. outcomes.Select(one => one ? 1.0 : 0)], outcomes).Value);
    }

    [Fact]
    public void Complete_separation_and_complete_ties_have_an_area_and_no_interval()
    {
        foreach (var (scores, area) in new[] { (new double[] { 1, 1, 2, 2 }, 1.0), ([2, 2, 1, 1], 0.0), ([1, 1, 1, 1], 0.5) })
        {
            var auc = Auc.Of(scores, [false, false, true, true]);
            Assert.Equal((area, 0, null), (auc.Value!.Value, auc.Variance!.Value, auc.Between));
            Assert.EndsWith("(no interval)", auc.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Too_few_cases_have_no_area_or_no_variance()
    {
        Assert.Null(Auc.Of([1, 2], [true, true]).Value);
        Assert.Null(Auc.Of([1, 2], [false, false]).Value);
        Assert.Equal("not defined", Auc.Of([], []).ToString());
        var single = Auc.Of([1, 2, 3], [false, false, true]);
        Assert.Equal((1.0, null, null), (single.Value!.Value, single.Variance, single.Between));
    }

    [Fact]
    public void Two_scores_that_place_the_cases_alike_differ_by_nothing_and_are_not_tested()
    {
        double[] one = [1, 3, 2, 5, 4, 6, 0.1, 7];
        var difference = Auc.Compare(one, [.. one.Select(score => (100 * score) + 0.3)], [false, true, false, true, false, true, false, false]);
        Assert.Equal((0.0, 0.0, null, null, null), (difference.Value!.Value, difference.Variance!.Value, difference.Between, difference.Z, difference.P));
    }

    [Fact]
    public void What_is_no_score_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Auc.Of([1], [true, false]));
        Assert.Throws<ArgumentException>(() => Auc.Of([1, double.NaN], [true, false]));
        Assert.Throws<ArgumentException>(() => Auc.Of([1, double.PositiveInfinity], [true, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Auc.Of([1, 2], [true, false], 1));
    }
}
