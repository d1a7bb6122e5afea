using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class DiscrepancyTests
{
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_no_against_three_visits_in_the_diary_is_shown_with_the_visits()
    {
        var diary = Some.Diary(
            Some.Incident("2024-05-20", "turning-up-at-home", "a"),
            Some.Incident("2024-05-21", "unwanted-calls", "b"),
            Some.Incident("2024-05-22", "turning-up-at-work", "c"));
        var discrepancy = Assert.Single(Assessor.Assess(new AnswerSheet(("turning-up", Answer.No)), diary, AsOf).Discrepancies);
        Assert.Equal(("turning-up", "no", "yes"), (discrepancy.Item.Code, discrepancy.Answer, discrepancy.Observed));
        Assert.Equal(["a", "c"], discrepancy.Incidents);
    }

    [Fact]
    public void A_yes_without_evidence_in_a_complete_diary_is_shown_too()
    {
        var diary = Some.Diary(Some.Incident("2024-05-20", "unwanted-calls"));
        var discrepancy = Assert.Single(Assessor.Assess(new AnswerSheet(("turning-up", Answer.Yes)), diary, AsOf).Discrepancies);
        Assert.Equal((DiscrepancyKind.DiaryShowsLess, "yes", null), (discrepancy.Kind, discrepancy.Answer, discrepancy.Observed));
    }

    [Fact]
    public void A_partial_diary_does_not_contradict_a_yes()
    {
        var diary = new IncidentDiary([Some.Incident("2024-05-20", "unwanted-calls")], coverage: Coverage.Partial);
        Assert.Empty(Assessor.Assess(new AnswerSheet(("turning-up", Answer.Yes)), diary, AsOf).Discrepancies);
    }

    [Fact]
    public void A_frequency_is_contradicted_from_above_and_from_below()
    {
        var diary = Some.Diary(Some.Incident("2024-05-20", "unwanted-calls", occurrences: 16));
        Assert.Equal("over-three-a-week", Assert.Single(Assessor.Assess(new AnswerSheet(("frequency", Answer.Of("weekly"))), diary, AsOf).Discrepancies).Observed);
        Assert.Equal("over-three-a-week", Assert.Single(Assessor.Assess(new AnswerSheet(("frequency", Answer.Of("daily"))), diary, AsOf).Discrepancies).Observed);
        Assert.Empty(Assessor.Assess(new AnswerSheet(("frequency", Answer.Of("over-three-a-week"))), diary, AsOf).Discrepancies);
    }

    /// <summary>The diary shows "near" by either of two kinds of incident, of which it has one.</summary>
    [Theory]
    [InlineData("following")]
    [InlineData("driving-past")]
    public void An_answer_that_the_diary_shows_by_one_of_two_conditions_is_not_contradicted_by_the_other(string behaviour)
    {
        var item = new Item("distance", "all", ItemKind.Choice, new("?"), new ItemOption("far", 0, new("Far")), new ItemOption("near", 0, new("Near")))
        {
            ObservedBy = [new("near", Condition.FactAtLeast("behaviour.following", 1)), new("near", Condition.FactAtLeast("behaviour.driving-past", 1))],
        };
        var assessor = new Assessor(Versions.Of("1.0.0", item));
        Assert.Empty(assessor.Assess(new AnswerSheet(("distance", Answer.Of("near"))), Some.Diary(Some.Incident("2024-05-20", behaviour)), AsOf).Discrepancies);
        Assert.Single(assessor.Assess(new AnswerSheet(("distance", Answer.Of("near"))), Some.Diary(Some.Incident("2024-05-20", "unwanted-calls")), AsOf).Discrepancies);
    }

    [Fact]
    public void A_rarely_that_the_diary_does_not_show_is_contradicted_by_what_happened_often_and_by_nothing_else()
    {
        var item = new Item("followed", "all", ItemKind.Choice, new("?"), new ItemOption("never", 0, new("Never")), new ItemOption("rarely", 0, new("Rarely")))
        {
            ObservedBy = [new("rarely", Condition.FactAtMost("behaviour.following", 2))],
        };
        var diary = Some.Diary(Some.Incident("2024-05-20", "unwanted-calls", "called"), Some.Incident("2024-05-21", "following", "often", occurrences: 5), Some.Incident("2024-05-22", "unwanted-calls"));
        var discrepancy = Assert.Single(new Assessor(Versions.Of("1.0.0", item)).Assess(new AnswerSheet(("followed", Answer.Of("rarely"))), diary, AsOf).Discrepancies);
        Assert.Equal(DiscrepancyKind.DiaryShowsLess, discrepancy.Kind);
        Assert.Equal(["often"], discrepancy.Incidents);
    }

    [Fact]
    public void Without_a_diary_there_is_no_discrepancy() =>
        Assert.Empty(Assessor.Assess(new AnswerSheet(("turning-up", Answer.Yes), ("threats", Answer.No)), null, AsOf).Discrepancies);
}
