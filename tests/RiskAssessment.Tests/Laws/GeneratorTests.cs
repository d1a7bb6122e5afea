using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>No law is vacuous: the random cases cover every corner often enough.</summary>
public sealed class GeneratorTests
{
    private const int Cases = 4_000;

    /// <summary>A law with 1,000 cases covers each corner about three times or more.</summary>
    private const int Fewest = 12;

    [Fact]
    public void Random_cases_reach_every_corner()
    {
        var seen = from seed in Enumerable.Range(0, Cases)
                   from corner in new GeneratorCorners(seed).All
                   group corner.IsOne by corner.Corner into corner
                   select (corner.Key, Count: corner.Count(isOne => isOne));
        var table = seen.ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', table.Select(row => $"{row.Count,5}  {row.Key}")));
        Assert.All(table, row => Assert.True(row.Count >= Fewest, $"{row.Key}: {row.Count} of {Cases}"));
        Assert.True(table.Single(row => row.Key == "eight items or more").Count >= Cases / 5);
    }
}
