using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Calibration and net benefit beside the figures of the peers and formulas for simple tables.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void The_model_of_the_peers_is_calibrated_on_its_own_cases()
    {
        var cases = new ProstateCancer();
        var calibration = Calibration.Of(cases["cancerpredmarker"], cases.Outcomes);
        Assert.Equal(0.0849290977970174, calibration.Brier!.Value, 1e-15);
        Assert.Equal(1.0000, calibration.ExpectedToObserved!.Value, 5e-5);
        Assert.Equal(1.0000000287, calibration.Slope!.Value, 5e-10);
        Assert.Equal(4.0e-8, calibration.Intercept!.Value, 5e-9);
        Assert.Equal(0, calibration.InTheLarge!.Value, 1e-6);
        Assert.Equal(CalibrationLimit.None, calibration.Limit);
    }

    [Fact]
    public void The_net_benefit_is_that_of_the_peers()
    {
        var cases = new ProstateCancer();
        var age = LogisticFit.Of(cases["age"], cases.Outcomes)!;
        var ofModel = At(0.25, cases["cancerpredmarker"], cases.Outcomes);
        var ofAge = At(0.25, [.. cases["age"].Select(years => 1 / (1 + Math.Exp(-age.Intercept - (age.Slope * years))))], cases.Outcomes);
        Assert.Equal(0.064, ofModel.Value, 1e-12);
        Assert.Equal(-0.1466667, ofModel.FlagAll, 5e-8);
        Assert.Equal(0.632, ofModel.Avoided, 1e-12);
        Assert.Equal(0.0244444, ofAge.Value, 5e-8);
    }

    /// <summary>100 cases at 0.2 of which 30 have the outcome, and 100 at 0.5 of which 60 have it: a table of two by two, whose slope is the log of its odds ratio.</summary>
    [Fact]
    public void Two_probabilities_give_the_figures_of_a_table_of_two_by_two()
    {
        double[] probabilities = [.. Enumerable.Repeat(0.2, 100), .. Enumerable.Repeat(0.5, 100)];
        bool[] outcomes = [.. Enumerable.Range(0, 100).Select(i => i < 30), .. Enumerable.Range(0, 100).Select(i => i < 60)];
        var calibration = Calibration.Of(probabilities, outcomes);
        var distance = Math.Log(4);
        Assert.Equal(Math.Log(60.0 / 40) - Math.Log(30.0 / 70), calibration.Slope!.Value * distance, 1e-12);
        Assert.Equal(Math.Sqrt((1 / 30.0) + (1 / 70.0) + (1 / 60.0) + (1 / 40.0)), calibration.Slope.StandardError * distance, 1e-12);
        Assert.Equal(Math.Log(60.0 / 40), calibration.Intercept!.Value, 1e-12);
        Assert.Equal(Math.Sqrt((1 / 60.0) + (1 / 40.0)), calibration.Intercept.StandardError, 1e-12);
        Assert.Equal(70.0 / 90, calibration.ExpectedToObserved!.Value, 1e-12);
        Assert.Equal(((30 * 0.64) + (70 * 0.04) + (100 * 0.25)) / 200, calibration.Brier!.Value, 1e-12);
    }

    [Fact]
    public void One_probability_has_a_calibration_in_the_large_and_no_slope()
    {
        var calibration = Calibration.Of([.. Enumerable.Repeat(0.2, 50)], [.. Enumerable.Range(0, 50).Select(i => i < 15)]);
        Assert.Equal(Math.Log(15.0 / 35) - Math.Log(0.25), calibration.InTheLarge!.Value, 1e-12);
        Assert.Equal(1 / Math.Sqrt(50 * 0.3 * 0.7), calibration.InTheLarge.StandardError, 1e-12);
        Assert.Equal((null, CalibrationLimit.Separation), (calibration.Slope, calibration.Limit));
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.7, 0.8 }, CalibrationLimit.Separation)]
    [InlineData(new[] { 0.8, 0.7, 0.2, 0.1 }, CalibrationLimit.Separation)]
    [InlineData(new[] { 0.1, 0.5, 0.5, 0.8 }, CalibrationLimit.Separation)]
    [InlineData(new[] { 0.1, 0.6, 0.5, 0.8 }, CalibrationLimit.None)]
    [InlineData(new[] { 0, 0.6, 0.5, 0.8 }, CalibrationLimit.CertainProbability)]
    [InlineData(new[] { 0.1, 0.6, 0.5, 1 }, CalibrationLimit.CertainProbability)]
    public void What_is_not_defined_says_why(double[] probabilities, CalibrationLimit limit)
    {
        var calibration = Calibration.Of(probabilities, [false, false, true, true]);
        Assert.Equal((limit, limit == CalibrationLimit.None), (calibration.Limit, calibration.Slope is not null));
        Assert.Equal(limit != CalibrationLimit.CertainProbability, calibration.InTheLarge is not null);
        Assert.NotNull(calibration.Brier);
    }

    [Fact]
    public void Without_both_outcomes_or_any_cases_little_is_defined()
    {
        Assert.Equal(CalibrationLimit.OneOutcome, Calibration.Of([0.1, 0.2], [true, true]).Limit);
        var none = Calibration.Of([0.1, 0.2], [false, false]);
        Assert.Equal((CalibrationLimit.OneOutcome, null), (none.Limit, none.ExpectedToObserved));
        Assert.Null(Calibration.Of([], []).Brier);
        Assert.Throws<ArgumentException>(() => Calibration.Of([1.1], [true]));
        Assert.Throws<ArgumentException>(() => Calibration.Of([double.NaN], [true]));
    }

    /// <summary>At the maximum of the likelihood the residuals add up to nothing, also when weighted by the log odds.</summary>
    [Law]
    public void The_slope_is_at_the_maximum_of_the_likelihood(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        double[] probabilities = [.. Enumerable.Range(0, random.Next(6, 60)).Select(_ => random.NextDouble() * Math.Pow(10, -random.Next(6)))];
        bool[] outcomes = [.. probabilities.Select(probability => random.NextDouble() < (probability + 0.3) / 2)];
        var calibration = Calibration.Of(probabilities, outcomes);
        if (calibration.Slope is null)
            return;
        double[] logOdds = [.. probabilities.Select(probability => Math.Log(probability / (1 - probability)))];
        double[] rest = [.. logOdds.Select((one, i) => (outcomes[i] ? 1 : 0) - (1 / (1 + Math.Exp(-calibration.Intercept!.Value - (calibration.Slope.Value * one)))))];
        Assert.Equal(0, rest.Sum(), 1e-8);
        Assert.Equal(0, rest.Zip(logOdds, (one, other) => one * other).Sum(), 1e-7);
        Assert.Equal(0, logOdds.Select((one, i) => (outcomes[i] ? 1 : 0) - (1 / (1 + Math.Exp(-calibration.InTheLarge!.Value - one)))).Sum(), 1e-8);
    }

    [Law]
    public void Net_benefit_is_at_most_the_base_rate_and_that_of_flagging_all_if_all_are_flagged(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int positives = random.Next(0, 50), negatives = random.Next(1, 50);
        var threshold = (1 + random.Next(98)) / 100.0;
        var some = new NetBenefit(threshold, random.Next(positives + 1), random.Next(negatives + 1), positives, negatives);
        var all = new NetBenefit(threshold, positives, negatives, positives, negatives);
        Assert.True(some.Value <= (double)positives / (positives + negatives));
        Assert.Equal((all.FlagAll, 0), (all.Value, all.Avoided));
        Assert.Equal(0, new NetBenefit(threshold, 0, 0, positives, negatives).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetBenefit(1, 0, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetBenefit(threshold, positives + 1, 0, positives, negatives));
    }

    private static NetBenefit At(double threshold, double[] probabilities, bool[] outcomes)
    {
        var flagged = probabilities.Zip(outcomes).Where(one => one.First >= threshold).ToArray();
        return new NetBenefit(threshold, flagged.Count(one => one.Second), flagged.Count(one => !one.Second), outcomes.Count(one => one), outcomes.Count(one => !one));
    }
}
