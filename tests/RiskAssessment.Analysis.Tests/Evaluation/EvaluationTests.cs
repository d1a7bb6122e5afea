using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What is measured of cases, and of whom nothing is told.</summary>
public sealed class EvaluationTests
{
    /// <summary>5 of 10 high, 3 of 10 medium and 1 of 20 standard cases have the outcome; so do 2 of 4 undetermined ones.</summary>
    private static readonly string Table = "outcome,level\n"
        + Evaluated.Times(5, "1,high") + Evaluated.Times(5, "0,high") + Evaluated.Times(3, "1,medium") + Evaluated.Times(7, "0,medium")
        + Evaluated.Times(1, "1,standard") + Evaluated.Times(19, "0,standard") + Evaluated.Times(2, "1,undetermined") + Evaluated.Times(2, "0,undetermined");

    [Fact]
    public void Each_level_has_its_share_with_the_outcome_and_undetermined_stands_by_itself()
    {
        var figures = Evaluated.Of(Table, Evaluated.Columns).All!;
        Assert.Equal((11L, 44L), (figures.BaseRate.Count, figures.BaseRate.Total));
        Assert.Equal(
            [(RiskLevel.Undetermined, 2L, 4L), (RiskLevel.Standard, 1, 20), (RiskLevel.Medium, 3, 10), (RiskLevel.High, 5, 10)],
            figures.Levels.Select(level => (level.Level, level.Outcome.Count, level.Outcome.Total)));
        Assert.Equal(Proportions.Wilson(3, 10), figures.Levels[2].Outcome.Between);
        Assert.Equal((9L, 31L), (figures.Stated.Positives, figures.Stated.Negatives));
        Assert.Equal(((5 * (26 + 2.5)) + (3 * (19 + 3.5)) + (1 * 9.5)) / (9 * 31), figures.Stated.Value!.Value, 1e-15);
        Assert.Null(figures.Lowest);
        Assert.Null(figures.Completions);
        Assert.Empty(figures.Differences);
    }

    [Fact]
    public void Flagging_a_level_finds_some_and_misses_some()
    {
        var medium = Evaluated.Of(Table, Evaluated.Columns).All!.Flags[0];
        Assert.Equal((EvaluatedScore.Stated, RiskLevel.Medium), (medium.Score, medium.AtLeast));
        Assert.Equal(
            [(20L, 40L), (8, 9), (19, 31), (8, 20), (19, 20)],
            new[] { medium.Flagged, medium.Sensitivity, medium.Specificity, medium.PositivePredictive, medium.NegativePredictive }.Select(share => (share.Count, share.Total)));
        var high = Evaluated.Of(Table, Evaluated.Columns).All!.Flags[1];
        Assert.Equal((10L, 5L, 26L), (high.Flagged.Count, high.Sensitivity.Count, high.Specificity.Count));
        Assert.Equal((8 / 40.0) - (12 / 40.0 / 9), medium.NetBenefit.Single(one => one.Threshold == 0.1).Value, 1e-15);
    }

    [Fact]
    public void Open_cases_enter_by_the_ends_of_their_range()
    {
        var figures = Evaluated.Of(
            "outcome,level,lowest,highest\n1,high,high,high\n1,undetermined,standard,high\n0,standard,standard,medium\n0,medium,medium,medium\n0,undetermined,,\n1,,medium,medium\n",
            Evaluated.Ranges).All!;
        Assert.Equal((1L, 2L, 1.0), (figures.Stated.Positives, figures.Stated.Negatives, figures.Stated.Value!.Value));
        Assert.Equal((3L, 2L), (figures.Lowest!.Positives, figures.Lowest.Negatives));
        Assert.Equal((2 + 0.5 + 0 + 1 + 0.5) / 6, figures.Lowest.Value!.Value, 1e-15);
        Assert.Equal((2 + 2 + 0.5 + 0.5) / 6, figures.Highest!.Value!.Value, 1e-15);
        Assert.Equal(new Interval((2 + 0 + 0.5 + 0.5) / 6, (2 + 2 + 1 + 0.5) / 6), figures.Completions);
        Assert.Equal((1L, 1L), (figures.Settled!.Positives, figures.Settled.Negatives));
        Assert.Equal((2L, 1L, 1L), (figures.Undetermined, figures.WithoutLevel, figures.WithoutRange));
        Assert.Equal(
            [(EvaluatedScore.Lowest, EvaluatedScore.Stated), (EvaluatedScore.Lowest, EvaluatedScore.Highest), (EvaluatedScore.Stated, EvaluatedScore.Highest)],
            figures.Differences.Select(difference => (difference.First, difference.Second)));
        Assert.Equal((1L, 2L), (figures.Differences[0].Auc.First.Positives, figures.Differences[0].Auc.First.Negatives));
        Assert.Equal(5, figures.Flags.Single(flag => flag is { Score: EvaluatedScore.Highest, AtLeast: RiskLevel.Medium }).Flagged.Count);
    }

    [Fact]
    public void An_undetermined_case_is_never_settled() =>
        Assert.Equal(4, Evaluated.Of("outcome,level,lowest,highest\n1,undetermined,high,high\n" + Evaluated.Times(2, "1,high,high,high") + Evaluated.Times(2, "0,high,high,high"), Evaluated.Ranges).All!.Settled is { } settled ? settled.Positives + settled.Negatives : 0);

    [Fact]
    public void Probabilities_are_compared_with_levels_on_the_cases_that_have_both()
    {
        var figures = Evaluated.Of("outcome,level,p\n1,high,0.9\n1,medium,0.4\n0,medium,0.5\n0,standard,0.2\n0,standard,\n1,undetermined,0.7\n", Evaluated.Columns with { Probability = "p" }).All!;
        Assert.Equal((5L, 1L), (figures.Calibration!.Cases, figures.WithoutProbability));
        Assert.Equal((3L, 2L), (figures.Probability!.Positives, figures.Probability.Negatives));
        var difference = Assert.Single(figures.Differences);
        Assert.Equal((EvaluatedScore.Stated, EvaluatedScore.Probability, 2L, 2L), (difference.First, difference.Second, difference.Auc.First.Positives, difference.Auc.First.Negatives));
        Assert.Equal((2 / 5.0) - (1 / 5.0), figures.ProbabilityNetBenefit.Single(one => one.Threshold == 0.5).Value, 1e-15);
    }

    [Fact]
    public void Assessors_are_compared_on_the_cases_that_they_gave_a_level()
    {
        var figures = Evaluated.Of(
            "outcome,level,a,b,c\n1,high,high,high,high\n0,high,medium,high,undetermined\n0,standard,standard,standard,standard\n0,standard,standard,,standard\n0,standard,medium,medium,medium\n",
            Evaluated.Columns with { Raters = ["a", "b", "c"] }).All!;
        Assert.Equal([("a", "b", 4L, 3L), ("a", "c", 4, 4), ("b", "c", 3, 3)], figures.Agreement.Select(pair => (pair.First, pair.Second, pair.Kappa.Cases, pair.Kappa.SameLevel)));
        Assert.Equal((3, 3, 1.0), (figures.Icc!.Cases, figures.Icc.Raters, figures.Icc.Value!.Value));
    }

    [Fact]
    public void Nothing_is_told_of_a_small_group_nor_of_the_next_one_which_would_tell_it()
    {
        var csv = "outcome,level,age,force\n" + Evaluated.Times(3, "1,high,young,A") + Evaluated.Times(6, "0,high,middle,A") + Evaluated.Times(4, "1,standard,old,A") + Evaluated.Times(6, "0,standard,old,A") + Evaluated.Times(20, ",high,young,A");
        var report = Evaluated.Of(csv, Evaluated.Columns with { Groups = ["age", "force"] });
        Assert.Equal((39L, 20L), (report.Rows, report.WithoutOutcome));
        Assert.Equal([("middle", null), ("old", 10L), ("young", null)], report.Breakdowns[0].Groups.Select(group => (group.Value, group.Figures?.BaseRate.Total)));
        Assert.Equal(19, Assert.Single(report.Breakdowns[1].Groups).Figures!.BaseRate.Total);
        Assert.All(Evaluated.Of(csv, Evaluated.Columns with { Groups = ["age"] }, new() { Threshold = 3 }).Breakdowns[0].Groups, group => Assert.NotNull(group.Figures));
    }

    [Fact]
    public void A_breakdown_that_nothing_protects_is_left_out()
    {
        var breakdown = Assert.Single(Evaluated.Of("outcome,level,age\n" + Evaluated.Times(1, "1,high,young") + Evaluated.Times(1, "1,high,old") + Evaluated.Times(2, "0,high,"), Evaluated.Columns with { Groups = ["age"] }, new() { Threshold = 4 }).Breakdowns);
        Assert.Equal((true, 0), (breakdown.IsLeftOut, breakdown.Groups.Count));
    }

    [Fact]
    public void Too_few_cases_have_no_figures_at_all()
    {
        var report = Evaluated.Of("outcome,level,age\n" + Evaluated.Times(4, "1,high,young") + Evaluated.Times(3, ",high,young"), Evaluated.Columns with { Groups = ["age"] });
        Assert.Null(report.All);
        Assert.Empty(report.Breakdowns);
    }

    [Fact]
    public void Thresholds_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { Threshold = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { NetBenefitAt = [0] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(2, 1));
        Assert.Null(new Share(0, 0).Value);
    }
}
