using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>How much an instrument may hold: the limit is accepted, and one more is refused.</summary>
public sealed class InstrumentLimitTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void An_instrument_has_1_to_1000_items(int count, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.items", Screen([.. Enumerable.Range(0, count).Select(i => Versions.YesNo($"i{i}"))]));

    [Theory]
    [InlineData(1, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_choice_has_1_to_64_options(int count, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.items[0].options", Screen([Versions.Choice("c", string.Join(' ', Enumerable.Range(0, count).Select(i => $"o{i}")))]));

    [Fact]
    public void An_instrument_without_items_and_a_choice_without_options_are_refused()
    {
        AssertAccepted(false, "$.items", Screen([]));
        AssertAccepted(false, "$.items[0].options", Screen([new Item("c", "all", ItemKind.Choice, new("?"))]));
    }

    [Fact]
    public void The_options_of_a_choice_have_different_codes_and_those_of_different_choices_need_not()
    {
        AssertAccepted(false, "$.items[0].options[1].code", Screen([Versions.Choice("c", "same same")]));
        AssertAccepted(true, "", Screen([Versions.Choice("c", "same other"), Versions.Choice("d", "same other")]));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void An_instrument_has_at_most_63_outcomes(int count, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.outcomes", Screen(outcomes: [.. Enumerable.Range(0, count).Select(i => new Outcome($"o{i}", new("Outcome")))]));

    [Theory]
    [InlineData(-1_000, true)]
    [InlineData(1_000, true)]
    [InlineData(-1_001, false)]
    [InlineData(1_001, false)]
    public void A_weight_is_at_most_1000_either_way(int weight, bool isAccepted)
    {
        AssertAccepted(isAccepted, "$.items[0].weight", Screen([new Item("a", "all", ItemKind.YesNo, new("?")) { Weight = weight }]));
        AssertAccepted(isAccepted, "$.items[0].weight", Screen([new Item("a", "all", ItemKind.Count, new("?")) { Weight = weight }]));
        AssertAccepted(isAccepted, "$.items[0].options[1].weight", Screen([new Item("a", "all", ItemKind.Choice, new("?"), new ItemOption("x", 0, new("x")), new ItemOption("y", weight, new("y")))]));
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(100.0, true)]
    [InlineData(-0.1, false)]
    [InlineData(100.1, false)]
    public void The_rate_of_a_band_is_from_0_to_100_percent(double rate, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.scores[0].bands[1].ratePercent", Screen(bands: [new("low", 0, new("Low")), new("high", 1, new("High")) { RatePercent = rate }]));

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.5, true)]
    [InlineData(0.0, false)]
    [InlineData(-1.0, false)]
    public void A_band_begins_above_the_one_before_it(double from, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.scores[0].bands[1].from", Screen(bands: [new("low", 0, new("Low")), new("high", from, new("High"))]));

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(-1, false)]
    [InlineData(101, false)]
    public void The_share_of_answers_that_is_sufficient_is_from_0_to_100_percent(int percent, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.sufficiency.scoredPercent", Screen(sufficiency: new() { ScoredPercent = percent }));

    [Theory]
    [InlineData(RiskLevel.Standard, RiskLevel.Standard, true)]
    [InlineData(RiskLevel.Standard, RiskLevel.Medium, true)]
    [InlineData(RiskLevel.Medium, RiskLevel.Standard, false)]
    public void The_levels_of_grades_do_not_go_down(RiskLevel first, RiskLevel second, bool isAccepted) =>
        AssertAccepted(isAccepted, "$.grades[1].level", Screen(grades: [new("one", first, new("One")), new("two", second, new("Two"))]));

    private static void AssertAccepted(bool isAccepted, string path, InstrumentBuilder builder)
    {
        Assert.Equal(isAccepted, builder.TryBuild(out _, out var problems));
        if (!isAccepted)
            Assert.Contains(path, problems.Select(problem => problem.Path));
    }

    private static InstrumentBuilder Screen(Item[]? items = null, Outcome[]? outcomes = null, ScoreBand[]? bands = null, Sufficiency? sufficiency = null, Grade[]? grades = null) =>
        new(Versions.Of("1.0.0"), "1.1.0")
        {
            Items = items ?? [Versions.YesNo("a")],
            Outcomes = outcomes ?? [],
            Scores = [new("total", new("Total")) { Bands = bands ?? [] }],
            Sufficiency = sufficiency ?? new(),
            Grades = grades ?? [new("low", RiskLevel.Standard, new("Low"))],
        };
}
