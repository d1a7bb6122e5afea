using FsCheck;
using Google.OrTools.LinearSolver;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>
/// An attacker who knows every published number, and that a suppressed one is at least 1, solves for each of them. A solver for linear programs (OR-Tools) takes
/// his part. That the choice of the suppressed numbers itself tells something is out of scope.
/// </summary>
public sealed class DisclosureLaws
{
    [Law]
    public void Each_hidden_count_could_be_any_of_the_promised_number_of_values(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var (threshold, counts) = (random.Next(3, 12), Counts(random));
        if (Disclosure.Hidden(counts, threshold) is not { } hidden)
            return;
        for (var i = 0; i < counts.Length; i++)
        {
            Assert.True(hidden[i] || counts[i] == 0 || counts[i] >= threshold, $"{counts[i]} is published");
            if (!hidden[i])
                continue;
            var (low, high) = Solve(counts, hidden, i);
            Assert.InRange(counts[i], low, high);
            Assert.True(high - low >= threshold - 2, $"{counts[i]} of [{string.Join(' ', counts)}] lies between {low} and {high}");
        }
    }

    [Law]
    public void A_breakdown_is_left_out_only_if_hiding_all_of_it_would_not_do(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var (threshold, counts) = (random.Next(3, 12), Counts(random));
        if (Disclosure.Hidden(counts, threshold) is not null)
            return;
        var all = Array.ConvertAll(counts, count => count > 0);
        Assert.Contains(true, all);
        var first = Array.IndexOf(all, true);
        var (low, high) = Solve(counts, all, first);
        Assert.True(all.Count(one => one) < 2 || high - low < threshold - 2);
    }

    [Law]
    public void Nothing_is_hidden_that_need_not_be(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var (threshold, counts) = (random.Next(3, 12), Counts(random));
        if (Disclosure.Hidden(counts, threshold) is not { } hidden)
            return;
        Assert.True(!hidden.Contains(true) || counts.Any(count => count > 0 && count < threshold));
        var large = Enumerable.Range(0, counts.Length).Where(i => hidden[i] && counts[i] >= threshold).ToList();
        if (large.Count == 0)
            return;
        // Without the largest of those that were hidden for the others' sake, some hidden number would be known too well.
        var fewer = hidden.ToArray();
        fewer[large.MaxBy(i => counts[i])] = false;
        var first = Array.IndexOf(fewer, true);
        var (low, high) = Solve(counts, fewer, first);
        Assert.True(high - low < threshold - 2);
    }

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(5, 2, 0)]
    [InlineData(5, 3, 5)]
    [InlineData(5, 7, 5)]
    [InlineData(5, 8, 10)]
    [InlineData(10, 15, 20)]
    public void A_count_is_rounded_to_the_nearest_multiple(int to, int count, int rounded) => Assert.Equal(rounded, Disclosure.Rounded(count, to));

    private static long[] Counts(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (long)(random.Next(3) switch { 0 => 0, 1 => random.Next(1, 6), _ => random.Next(1, 60) }))];

    /// <summary>The least and the most that a hidden count can be, if the total is known, and that a hidden count is at least 1.</summary>
    private static (double Low, double High) Solve(long[] counts, bool[] hidden, int asked)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var unknown = counts.Select((count, i) => hidden[i] ? solver.MakeNumVar(1, double.PositiveInfinity, $"x{i}") : solver.MakeNumVar(count, count, $"x{i}")).ToArray();
        var sum = solver.MakeConstraint(counts.Sum(), counts.Sum());
        foreach (var variable in unknown)
            sum.SetCoefficient(variable, 1);
        using var objective = solver.Objective();
        objective.SetCoefficient(unknown[asked], 1);
        objective.SetMinimization();
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        var low = objective.Value();
        objective.SetMaximization();
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return (Math.Round(low, 6), Math.Round(objective.Value(), 6));
    }
}
