using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>
/// Which suspected incidents are named for what a diary shows. The diary shows "some" following, and "little" where it is certainly at most
/// twice, which is in effect then. So suspected incidents are needed to show only "some": as many as may make it more than twice.
/// </summary>
public sealed class SuspectedIncidentTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>"some" is shown by a confirmed incident.</summary>
    private static readonly Assessor AtLeastOnce = Screen(Condition.FactAtLeast("behaviour.following", 1));

    /// <summary>"some" is shown by a number that does not pass a limit, behind which are all incidents that may count.</summary>
    private static readonly Assessor NotTooOften = Screen(Condition.FactAtMost("behaviour.following", 9));

    [Fact]
    public void Of_two_suspected_incidents_only_the_one_is_named_that_is_needed() =>
        AssertNamed(["sure", "many"], AtLeastOnce, Followed("sure"), Maybe("one"), Maybe("many", 5));

    [Fact]
    public void It_makes_no_difference_that_the_suspected_incident_that_is_needed_is_the_earlier_one() =>
        AssertNamed(["sure", "many"], AtLeastOnce, Followed("sure"), Maybe("many", 5), Maybe("one"));

    [Fact]
    public void Suspected_incidents_that_are_needed_together_are_both_named() =>
        AssertNamed(["sure", "one", "other"], AtLeastOnce, Followed("sure"), Maybe("one"), Maybe("other"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_five_suspected_incidents_only_the_one_is_named_that_is_needed_wherever_it_is(int place)
    {
        var screen = Screen(Condition.FactAtLeast("behaviour.following", 1), Condition.FactAtMost("behaviour.following", 5));
        AssertNamed(["sure", $"maybe-{place}"], screen, [Followed("sure"), .. Enumerable.Range(0, 5).Select(i => Maybe($"maybe-{i}", i == place ? 6 : 1))]);
    }

    [Fact]
    public void No_suspected_incident_is_named_if_the_confirmed_one_that_shows_it_is_enough() =>
        AssertNamed(["often"], AtLeastOnce, Followed("often", 3), Called("called"), Maybe("one"));

    [Fact]
    public void A_suspected_incident_behind_a_limit_is_left_out_if_what_is_confirmed_is_enough() =>
        AssertNamed(["often"], NotTooOften, Followed("often", 3), Called("called"), Maybe("one"));

    [Fact]
    public void All_confirmed_incidents_are_named_if_those_that_show_it_are_not_enough_and_with_the_others_are()
    {
        var screen = Screen(Condition.FactAtLeast("behaviour.following", 1), Condition.FactAtMost("conduct.occasions", 2));
        AssertNamed(["sure", "called", "called-again"], screen, Followed("sure"), Called("called"), Called("called-again"), Maybe("one"));
    }

    [Fact]
    public void Confirmed_incidents_that_are_not_among_those_behind_a_limit_are_not_named_with_the_suspected_ones() =>
        AssertNamed(["sure", "many"], NotTooOften, Followed("sure"), Called("called"), Maybe("one"), Maybe("many", 5));

    /// <summary>The rule rests on the answer and on a confirmed incident; with that alone the diary would show "little" instead of what was answered.</summary>
    [Fact]
    public void Suspected_incidents_are_named_without_which_the_diary_would_raise_an_answer_on_which_the_rule_rests()
    {
        var instrument = new InstrumentBuilder(AtLeastOnce.Instrument, "1.2.0")
        {
            Rules = [new("followed", "high", Condition.All(Condition.ItemIs("following", "some"), Condition.FactAtLeast("behaviour.following", 1)), new("Followed."))],
        }.Build();
        var assessment = new Assessor(instrument).Assess(new AnswerSheet(("following", Answer.Of("some"))), Diary(Followed("sure"), Maybe("one"), Maybe("many", 5)), AsOf);
        Assert.Empty(assessment.Observed);
        Assert.Equal(["sure", "many"], Assert.Single(assessment.Reasons).Incidents);
    }

    [Fact]
    public void No_suspected_incident_is_named_for_a_limit_that_holds_without_it_wherever_it_is_in_the_diary()
    {
        Assert.Empty(NamedForLimit(Maybe("one"), Called("called")));
        Assert.Empty(NamedForLimit(Called("called"), Maybe("one")));
        Assert.Equal(["sure"], NamedForLimit(Followed("sure"), Maybe("one")));
        Assert.Equal(["sure"], NamedForLimit(Maybe("one"), Followed("sure")));
    }

    [Fact]
    public void A_suspected_incident_is_named_for_a_no_that_the_diary_contradicts()
    {
        var assessment = AtLeastOnce.Assess(new AnswerSheet(("following", Answer.Of("no"))), Diary(Followed("sure"), Maybe("one"), Maybe("many", 5)), AsOf);
        var discrepancy = Assert.Single(assessment.Discrepancies);
        Assert.Equal((DiscrepancyKind.DiaryShowsMore, "some"), (discrepancy.Kind, discrepancy.Observed));
        Assert.Equal(["sure", "many"], discrepancy.Incidents);
    }

    /// <summary>What the diary shows, and the rule that rests on it, name the same incidents.</summary>
    private static void AssertNamed(string[] expected, Assessor assessor, params (string, string, int, Attribution)[] incidents)
    {
        var assessment = assessor.Assess(AnswerSheet.Empty, Diary(incidents), AsOf);
        var observed = Assert.Single(assessment.Observed);
        Assert.Equal("some", observed.Answer);
        Assert.Equal(expected, observed.Incidents);
        Assert.Equal(expected, Assert.Single(assessment.Reasons).Incidents);
    }

    /// <summary>The incidents of a rule that there is not much following.</summary>
    private static IReadOnlyList<string> NamedForLimit(params (string, string, int, Attribution)[] incidents)
    {
        var instrument = new InstrumentBuilder(Versions.Of("1.0.0"), "1.1.0") { Rules = [new("rare", "low", Condition.FactAtMost("behaviour.following", 9), new("Rare."))] }.Build();
        return Assert.Single(new Assessor(instrument).Assess(AnswerSheet.Empty, Diary(incidents), AsOf).Reasons).Incidents;
    }

    private static Assessor Screen(Condition some, Condition? little = null)
    {
        var following = new Item("following", "all", ItemKind.Choice, new("?"), new ItemOption("no", 0, new("No")), new ItemOption("some", 0, new("Some")), new ItemOption("little", 0, new("Little")))
        {
            ObservedBy = [new("some", some), new("little", little ?? Condition.FactAtMost("behaviour.following", 2))],
        };
        return new(new InstrumentBuilder(Versions.Of("1.0.0", following), "1.1.0")
        {
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
            Rules = [new("followed", "high", Condition.ItemIs("following", "some"), new("Followed."))],
        }.Build());
    }

    /// <summary>One a day, in the order given.</summary>
    private static IncidentDiary Diary(params (string Id, string Behaviour, int Occurrences, Attribution Attribution)[] incidents) =>
        Some.Diary([.. incidents.Select((one, i) => Some.Incident($"2024-05-{i + 1:00}", one.Behaviour, one.Id, one.Occurrences, one.Attribution))]);

    private static (string, string, int, Attribution) Followed(string id, int times = 1) => (id, "following", times, Attribution.Confirmed);

    private static (string, string, int, Attribution) Maybe(string id, int times = 1) => (id, "following", times, Attribution.Suspected);

    private static (string, string, int, Attribution) Called(string id) => (id, "unwanted-calls", 1, Attribution.Confirmed);
}
