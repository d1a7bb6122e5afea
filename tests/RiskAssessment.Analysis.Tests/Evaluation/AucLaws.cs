using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Laws of the area under the curve, beside its definitions written out in full.</summary>
public sealed class AucLaws
{
    [Law]
    public void The_area_is_the_share_of_pairs_in_order_with_half_the_ties(DoNotSize<int> seed)
    {
        var (scores, _, outcomes) = Some(seed);
        var (with, without) = Split(scores, outcomes);
        var auc = Auc.Of(scores, outcomes);
        Assert.InRange(auc.Value!.Value, 0, 1);
        Assert.Equal(with.Average(one => without.Average(other => Order(one, other))), auc.Value.Value, 1e-14);
    }

    [Law]
    public void The_variance_is_that_of_the_placements(DoNotSize<int> seed)
    {
        var (scores, others, outcomes) = Some(seed);
        var (of, ofOthers) = (Placements(scores, outcomes), Placements(others, outcomes));
        double[][] differences = [.. of.Zip(ofOthers, (some, more) => some.Zip(more, (one, other) => one - other).ToArray())];
        Assert.Equal(Variance(of), Auc.Of(scores, outcomes).Variance!.Value, 1e-14);
        var difference = Auc.Compare(scores, others, outcomes);
        Assert.Equal(Variance(differences), difference.Variance!.Value, 1e-14);
        Assert.Equal(difference.First.Value!.Value - difference.Second.Value!.Value, difference.Value!.Value, 1e-14);
    }

    [Law]
    public void Outcomes_the_other_way_round_give_the_rest_to_one(DoNotSize<int> seed)
    {
        var (scores, _, outcomes) = Some(seed);
        var (auc, other) = (Auc.Of(scores, outcomes), Auc.Of(scores, [.. outcomes.Select(outcome => !outcome)]));
        Assert.Equal(1 - auc.Value!.Value, other.Value!.Value, 1e-14);
        Assert.Equal(auc.Variance!.Value, other.Variance!.Value, 1e-14);
    }

    [Law]
    public void Only_the_order_of_scores_counts_and_not_that_of_cases(DoNotSize<int> seed)
    {
        var (scores, _, outcomes) = Some(seed);
        var auc = Auc.Of(scores, outcomes);
        var recoded = Auc.Of([.. scores.Select(score => Math.Exp(score) - 1000)], outcomes);
        var reversed = Auc.Of([.. scores.Reverse()], [.. outcomes.Reverse()]);
        Assert.Equal((auc.Value, auc.Variance), (recoded.Value, recoded.Variance));
        Assert.Equal(auc.Value, reversed.Value);
        Assert.Equal(auc.Variance!.Value, reversed.Variance!.Value, 1e-14);
    }

    [Law]
    public void Swapped_scores_differ_the_other_way(DoNotSize<int> seed)
    {
        var (scores, others, outcomes) = Some(seed);
        var (difference, swapped) = (Auc.Compare(scores, others, outcomes), Auc.Compare(others, scores, outcomes));
        Assert.Equal((-difference.Value, difference.Variance), (swapped.Value, swapped.Variance));
        Assert.Equal(difference.P, swapped.P);
        Assert.True(difference.P is null or (>= 0 and <= 1));
    }

    /// <summary>At least two cases with and two without the outcome, and scores with many ties.</summary>
    private static (double[] Scores, double[] Others, bool[] Outcomes) Some(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var (cases, values) = (random.Next(4, 40), random.Next(1, 8));
        bool[] outcomes = [true, true, false, false, .. Enumerable.Range(4, cases - 4).Select(_ => random.Next(2) == 0)];
        random.Shuffle(outcomes);
        return (Scores(), Scores(), outcomes);

        double[] Scores() => [.. Enumerable.Range(0, cases).Select(_ => (double)random.Next(values))];
    }

    private static (double[] With, double[] Without) Split(double[] scores, bool[] outcomes) =>
        ([.. scores.Where((_, i) => outcomes[i])], [.. scores.Where((_, i) => !outcomes[i])]);

    private static double Order(double one, double other) => one > other ? 1 : one < other ? 0 : 0.5;

    private static double[][] Placements(double[] scores, bool[] outcomes)
    {
        var (with, without) = Split(scores, outcomes);
        return [[.. with.Select(one => without.Average(other => Order(one, other)))], [.. without.Select(other => with.Average(one => Order(one, other)))]];
    }

    private static double Variance(double[][] placements) =>
        placements.Sum(ones => ones.Sum(one => Math.Pow(one - ones.Average(), 2)) / (ones.Length - 1) / ones.Length);
}
