using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The bounds of the area over all completions, beside going through every completion.</summary>
public sealed class CompletionLaws
{
    [Law]
    public void The_bounds_are_the_least_and_the_greatest_area_of_any_completion(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var cases = Enumerable.Range(0, random.Next(3, 7)).Select(i => (Outcome: i == 0 || (i > 1 && random.Next(2) == 0), Ends: Ends(random))).ToArray();
        var csv = "outcome,level,lowest,highest\n" + string.Concat(cases.Select(one => $"{(one.Outcome ? 1 : 0)},,{(RiskLevel)one.Ends.Low},{(RiskLevel)one.Ends.High}\n"));
        var figures = Evaluated.Of(csv, Evaluated.Ranges, new() { Threshold = 3 }).All!;
        var areas = Completions(cases, 0).Select(levels => Area(levels, [.. cases.Select(one => one.Outcome)])).ToArray();
        Assert.Equal(areas.Min(), figures.Completions!.Value.Low, 1e-14);
        Assert.Equal(areas.Max(), figures.Completions.Value.High, 1e-14);
        Assert.InRange(figures.Lowest!.Value!.Value, figures.Completions.Value.Low, figures.Completions.Value.High);
        Assert.InRange(figures.Highest!.Value!.Value, figures.Completions.Value.Low, figures.Completions.Value.High);
    }

    private static (int Low, int High) Ends(Random random)
    {
        var low = random.Next(1, 4);
        return (low, random.Next(low, 4));
    }

    private static IEnumerable<int[]> Completions((bool Outcome, (int Low, int High) Ends)[] cases, int from) => from == cases.Length ? [[]]
        : Enumerable.Range(cases[from].Ends.Low, cases[from].Ends.High - cases[from].Ends.Low + 1).SelectMany(level => Completions(cases, from + 1).Select(rest => (int[])[level, .. rest]));

    private static double Area(int[] levels, bool[] outcomes)
    {
        var pairs = from one in Enumerable.Range(0, levels.Length)
                    from other in Enumerable.Range(0, levels.Length)
                    where outcomes[one] && !outcomes[other]
                    select (Math.Sign(levels[one] - levels[other]) + 1) / 2.0;
        return pairs.Average();
    }
}
