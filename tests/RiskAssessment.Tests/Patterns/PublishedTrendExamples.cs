using Xunit;

namespace RiskAssessment.Tests.Patterns;

/// <summary>The two trend tests compared with published examples, and the variance with all permutations.</summary>
public sealed class PublishedTrendExamples
{
    private static readonly DateTime Start = new(1950, 1, 1, 12, 0, 0);

    /// <summary>
    /// Crow's system 1 (ReliaWiki, RGA appendix B): failures at 1.2 to 1913.5 h, watched for 2000 h, U = -2.6121. A tenth of an hour is a
    /// day here.
    /// </summary>
    [Fact]
    public void Laplace_gives_the_published_value_for_Crow_s_system_1()
    {
        int[] days = [0, 12, 556, 727, 1119, 1219, 3036, 3269, 15684, 19135];
        var profile = Diary(days.Select(day => (day, 1))).AsOf($"{Start.AddDays(20000):yyyy-MM-dd}T12:00Z");
        Assert.Equal(-2.6121, profile["frequency.laplace-u"].Low, 4);
        Assert.Equal(Interval.Point(-1), profile["frequency.trend"]);
    }

    /// <summary>
    /// The example of SciPy's kendalltau, ties in both: p = 0.2827454599327748 two-sided and without continuity correction, so
    /// S / sqrt(v) = -1.0742 for S = -4. With the correction it is three quarters of that.
    /// </summary>
    [Fact]
    public void Mann_Kendall_gives_the_published_value_for_ties_in_both()
    {
        (int Time, int Severity)[] pairs = [(12, 2), (2, 3), (1, 4), (12, 2), (2, 1)];
        Assert.Equal(-1.0741723 * 3 / 4, Diary(pairs).AsOf("1951-01-01T00:00Z")["severity.mann-kendall-z"].Low, 6);
    }

    [Theory]
    [InlineData("1 2 3 4 5 6", "1 2 2 3 3 3")]
    [InlineData("1 1 2 2 2 3", "1 1 2 5 5 5")]
    [InlineData("1 2 2 2 2 7 7", "1 3 3 3 4 4 5")]
    public void The_variance_is_that_over_all_permutations_of_the_severities(string times, string severities)
    {
        var (t, u) = (Numbers(times), Numbers(severities));
        var sums = Permutations(u).Select(order => S(t, order)).ToList();
        Assert.Equal(0, sums.Average(), 9);
        var variance = sums.Average(s => s * s);
        var z = Diary(t.Zip(u)).AsOf("1951-01-01T00:00Z")["severity.mann-kendall-z"].Low;
        Assert.Equal((S(t, u) - 1) / Math.Sqrt(variance), z, 9);
    }

    private static IncidentDiary Diary(IEnumerable<(int Day, int Severity)> entries) => Some.Diary([.. entries.Select(entry =>
        Some.Incident($"{Start.AddDays(entry.Day):yyyy-MM-dd'T'HH:mm}Z", Behaviour.All.First(behaviour => behaviour.Severity == entry.Severity).Code))]);

    private static double S(int[] times, IReadOnlyList<int> severities) =>
        (from i in Enumerable.Range(0, times.Length)
         from k in Enumerable.Range(0, times.Length)
         where times[i] < times[k]
         select (double)Math.Sign(severities[k] - severities[i])).Sum();

    private static int[] Numbers(string text) => [.. text.Split(' ').Select(int.Parse)];

    private static IEnumerable<List<int>> Permutations(IReadOnlyList<int> values) => values.Count == 0
        ? [[]]
        : values.SelectMany((value, i) => Permutations([.. values.Where((_, k) => k != i)]).Select(rest => rest.Prepend(value).ToList()));
}
