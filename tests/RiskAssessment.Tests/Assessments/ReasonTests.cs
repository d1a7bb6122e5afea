using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>The incidents and answers that a reason is based on.</summary>
public sealed class ReasonTests
{
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);
    private static readonly IncidentDiary Diary = Some.Diary(Some.Incident("2024-05-30T10:00", "driving-past", id: "seen"), Some.Incident("2024-05-30T11:00"));
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_reason_names_incidents_if_the_diary_filled_its_item() =>
        Assert.Equal(["seen"], Near().Incidents);

    [Fact]
    public void A_reason_names_incidents_if_the_diary_raised_the_answer_to_its_item()
    {
        var raised = Near(("turning-up", Answer.Yes), ("surveillance", Answer.No));
        Assert.Equal(["surveillance"], raised.Items);
        Assert.Equal(["seen"], raised.Incidents);
    }

    [Fact]
    public void A_reason_names_no_incidents_if_its_item_was_answered_as_the_diary_shows() =>
        Assert.Empty(Near(("turning-up", Answer.Yes), ("surveillance", Answer.Yes)).Incidents);

    [Fact]
    public void Listed_elements_can_be_read_by_index()
    {
        var all = new AnswerSheet(StalkingScreen.Instrument.Items.Where(item => item.Kind == ItemKind.YesNo).Select(item => (item.Code, Answer.Yes)));
        foreach (var reason in Assess(all).Reasons)
            Assert.Equal(reason.Items, Enumerable.Range(0, reason.Items.Count).Select(i => reason.Items[i]));
    }

    [Fact]
    public void An_index_outside_the_list_is_refused()
    {
        var items = Near().Items;
        Assert.Throws<ArgumentOutOfRangeException>(() => items[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => items[items.Count]);
    }

    [Fact]
    public void Every_contribution_can_be_read_by_index()
    {
        var contributions = Assess(AnswerSheet.Empty).Contributions;
        Assert.Equal(StalkingScreen.Instrument.Items.Count(item => item.Options.Any(option => option.Weight > 0)), contributions.Count);
        Assert.Equal(contributions, Enumerable.Range(0, contributions.Count).Select(i => contributions[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => contributions[contributions.Count]);
    }

    [Fact]
    public void More_than_64_incidents_of_a_fact_are_all_named_in_order_of_time()
    {
        var diary = new IncidentDiary(from i in Enumerable.Range(0, 200) select Some.Incident($"2024-01-01T{i / 60:00}:{i % 60:00}", id: $"i{i:000}"));
        var ids = diary.AsOf("2024-06-01T12:00:00Z").IncidentsFor("conduct.occasions");
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"i{i:000}"), ids);
        Assert.Equal("i064", ids[64]);
    }

    /// <summary>
    /// "total" is at most 2, and "c" is no, so that "b" does not apply. With the answer to "b" the rule needs "a"; without that answer,
    /// which changes nothing, it no longer does.
    /// </summary>
    [Fact]
    public void An_answer_that_is_not_needed_after_another_was_left_out_is_left_out_too()
    {
        Item[] items = [Versions.YesNo("c"), Weighted("a", 2), Weighted("b", 1, Condition.ItemIs("c", "yes"))];
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0", items), "1.1.0")
        {
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Scores = [new("total", new("Total")) { Items = ["a", "b"] }],
            Rules = [new("few", "high", Condition.All(Condition.ItemIs("c", "no"), Condition.ScoreAtMost("total", 2)), new("Few."))],
        }.Build();
        var answers = new AnswerSheet(("c", Answer.No), ("a", Answer.No), ("b", Answer.Yes));
        Assert.Equal(["c"], Assert.Single(new Assessor(instrument).Assess(answers, null, default).Reasons).Items);
    }

    /// <summary>
    /// The same where a fact decides whether "b" applies, and the first item of the instrument asks the same of it: with the answer to "b" the rule needs
    /// "a"; without that answer "b" does not apply.
    /// </summary>
    [Fact]
    public void What_is_not_needed_is_left_out_too_where_the_first_condition_of_the_instrument_decides_whether_an_item_applies()
    {
        var isSeen = Condition.FactAtLeast("behaviour.driving-past", 2);
        var b = new Item("b", "all", ItemKind.Choice, new("?"), new ItemOption("none", 0, new("None")), new ItemOption("some", 1, new("Some")), new ItemOption("much", 5, new("Much"))) { AskWhen = isSeen };
        var instrument = Graded(
            [new Item("seen", "all", ItemKind.YesNo, new("?")) { ObservedBy = [new("yes", isSeen)] }, Weighted("a", 2), b],
            Condition.ScoreAtMost("total", 2),
            new Score("total", new("Total")) { Items = ["a", "b"] });
        var reason = Assert.Single(new Assessor(instrument).Assess(new AnswerSheet(("a", Answer.No), ("b", Answer.Of("some"))), Diary, AsOf).Reasons);
        Assert.Empty(reason.Items);
        Assert.Equal(["behaviour.driving-past"], reason.Facts);
    }

    [Fact]
    public void An_item_that_was_left_out_is_not_filled_again_by_the_diary()
    {
        var instrument = Graded(
            [new Item("seen", "all", ItemKind.YesNo, new("?")) { ObservedBy = [new("yes", Condition.FactAtLeast("behaviour.driving-past", 1))] }],
            Condition.Any(Condition.ItemIs("seen", "yes"), Condition.FactAtLeast("conduct.occasions", 2)));
        var reason = Assert.Single(new Assessor(instrument).Assess(AnswerSheet.Empty, Diary, AsOf).Reasons);
        Assert.Empty(reason.Items);
        Assert.Equal(["conduct.occasions"], reason.Facts);
        Assert.Equal(2, reason.Incidents.Count);
    }

    [Fact]
    public void Facts_that_are_not_needed_are_left_out_before_and_after_one_that_is()
    {
        Condition[] either = [Condition.FactAtLeast("conduct.days", 1), Condition.FactAtLeast("behaviour.driving-past", 1)];
        var instrument = Graded([Versions.YesNo("a")], Condition.All(Condition.FactAtLeast("conduct.occasions", 2), Condition.Any(either)));
        var reason = Assert.Single(new Assessor(instrument).Assess(AnswerSheet.Empty, Diary, AsOf).Reasons);
        Assert.Equal(["conduct.occasions", "behaviour.driving-past"], reason.Facts);
        Assert.Empty(reason.Items);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_place_of_an_item_in_the_instrument_makes_no_difference(bool isFirst)
    {
        var seen = new Item("seen", "all", ItemKind.YesNo, new("?")) { ObservedBy = [new("yes", Condition.FactAtLeast("behaviour.driving-past", 1))] };
        Item[] items = isFirst ? [seen, Versions.YesNo("other")] : [Versions.YesNo("other"), seen];
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0", items), "1.1.0")
        {
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Rules = [new("near", "high", Condition.ItemIs("seen", "yes"), new("Near."))],
        }.Build();
        Reason Near(AnswerSheet answers) => Assert.Single(new Assessor(instrument).Assess(answers, Diary, AsOf).Reasons);
        Assert.Equal(["seen"], Near(AnswerSheet.Empty).Incidents);
        Assert.Empty(Near(new(("seen", Answer.Yes))).Incidents);
        Assert.Equal(["seen"], Near(new(("seen", Answer.Yes))).Items);
    }

    /// <summary>Without the report, which may be as early as April, the entry of May would lie before every report, and the diary would answer yes.</summary>
    [Fact]
    public void A_duplicate_is_named_if_the_rule_holds_only_because_of_its_report()
    {
        var asked = new Item("a", "all", ItemKind.YesNo, new("?"))
        {
            AskWhen = Condition.FactAtLeast("conduct.occasions", 4),
            ObservedBy = [new("yes", Condition.FactAtLeast("report.incidents-before-first", 1))],
        };
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0", asked), "1.1.0")
        {
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Rules = [new("not-seen", "high", Condition.Not(Condition.ItemIs("a", "yes")), new("Not seen."))],
        }.Build();
        var diary = Some.Diary(
            Some.Incident("2024-04", id: "told", sameAs: "kept", reported: "2024-04-01/.."),
            Some.Incident("2024-05-01", id: "kept"),
            Some.Incident("2024-05-02", id: "other", sameAs: "kept"));
        var reason = Assert.Single(new Assessor(instrument).Assess(AnswerSheet.Empty, diary, new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)).Reasons);
        Assert.Equal(["told", "kept"], reason.Incidents);
    }

    [Fact]
    public void Incidents_that_only_rule_out_a_lower_option_are_not_named_for_the_higher_one_that_is_shown()
    {
        var item = new Item("seen", "all", ItemKind.Choice, new("?"), new ItemOption("never", 0, new("Never")), new ItemOption("silent", 0, new("Silent")), new ItemOption("near", 0, new("Near")))
        {
            ObservedBy = [new("silent", Condition.FactAtMost("behaviour.unwanted-messages", 0)), new("near", Condition.FactAtLeast("behaviour.driving-past", 1))],
        };
        var observed = Assert.Single(new Assessor(Versions.Of("1.0.0", item)).Assess(AnswerSheet.Empty, Diary, AsOf).Observed);
        Assert.Equal("near", observed.Answer);
        Assert.Equal(["seen"], observed.Incidents);
    }

    private static Instrument Graded(Item[] items, Condition when, params Score[] scores) => new InstrumentBuilder(Versions.Of("1.0.0", items), "1.1.0")
    {
        Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
        Scores = scores,
        Rules = [new("rule", "high", when, new("Because."))],
    }.Build();

    private static Item Weighted(string code, int weight, Condition? askWhen = null) =>
        new(code, "all", ItemKind.YesNo, new("?")) { Weight = weight, AskWhen = askWhen };

    private static Assessment Assess(AnswerSheet answers) => Assessor.Assess(answers, Diary, AsOf);

    private static Reason Near(params (string, Answer)[] answers) => Assess(new AnswerSheet(answers)).Reasons.Single(reason => reason.Rule.Code == "near");
}
