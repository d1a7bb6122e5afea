using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>What an item is by itself, before it is in an instrument.</summary>
public sealed class ItemTests
{
    [Fact]
    public void A_yes_no_item_has_the_options_no_and_yes_whether_or_not_it_was_given_a_weight()
    {
        Assert.Equal([("no", 0), ("yes", 1)], OptionsOf(new Item("a", "all", ItemKind.YesNo, new("?"))));
        Assert.Equal([("no", 0), ("yes", 7)], OptionsOf(new Item("a", "all", ItemKind.YesNo, new("?")) { Weight = 7 }));
        Assert.Equal([("no", 0), ("yes", 0)], OptionsOf(new Item("a", "all", ItemKind.YesNo, new("?")) { Weight = 0 }));
    }

    [Fact]
    public void A_choice_has_only_its_own_options_and_a_count_has_none()
    {
        Assert.Equal([("much", 3)], OptionsOf(new Item("a", "all", ItemKind.Choice, new("?"), new ItemOption("much", 3, new("Much"))) { Weight = 7 }));
        Assert.Empty(OptionsOf(new Item("a", "all", ItemKind.Choice, new("?")) { Weight = 7 }));
        Assert.Empty(OptionsOf(new Item("a", "all", ItemKind.Count, new("?")) { Weight = 7 }));
    }

    [Theory]
    [InlineData(ItemKind.YesNo, 1)]
    [InlineData(ItemKind.Choice, 0)]
    [InlineData(ItemKind.Count, 0)]
    public void The_weight_that_is_not_set_is_1_for_a_yes_and_0_for_a_count(ItemKind kind, int weight) =>
        Assert.Equal(weight, new Item("a", "all", kind, new("?")).Weight);

    [Fact]
    public void The_wording_for_a_professional_is_the_question_unless_it_is_set()
    {
        Assert.Equal("?", new Item("a", "all", ItemKind.YesNo, new("?")).OfficerPrompt.In("en"));
        Assert.Equal("?", new Item("a", "all", ItemKind.YesNo, new("?")) { OfficerPrompt = null }.OfficerPrompt!.In("en"));
        Assert.Equal("Establish it.", new Item("a", "all", ItemKind.YesNo, new("?")) { OfficerPrompt = new("Establish it.") }.OfficerPrompt.In("en"));
    }

    [Fact]
    public void An_item_that_says_what_it_replaces_and_one_that_replaces_nothing_differ_from_one_that_does_not_say()
    {
        Assert.Null(Versions.YesNo("a").Replaces);
        Assert.Null(new Item("a", "all", ItemKind.YesNo, new("?")) { Replaces = null }.Replaces);
        Assert.Empty(new Item("a", "all", ItemKind.YesNo, new("?")) { Replaces = [] }.Replaces!);
        Assert.Equal("b", Assert.Single(Versions.YesNo("a", Versions.Old("b")).Replaces!).Item);
    }

    [Fact]
    public void A_count_adds_its_weight_for_each_unit()
    {
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0", new Item("visits", "all", ItemKind.Count, new("?")) { Weight = -2 }), "1.1.0") { Scores = [new("total", new("Total"))] }.Build();
        var known = new Assessor(instrument).Assess(new AnswerSheet(("visits", Answer.Of(3))), null, default);
        Assert.Equal(Interval.Point(-6), Assert.Single(known.Scores).Value);
        var open = new Assessor(instrument).Assess(AnswerSheet.Empty, null, default);
        Assert.Equal(new Interval(-2 * Item.MostCount, 0), Assert.Single(open.Scores).Value);
    }

    private static IEnumerable<(string, int)> OptionsOf(Item item) => item.Options.Select(option => (option.Code, option.Weight));
}
