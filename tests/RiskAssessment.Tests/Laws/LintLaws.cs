using FsCheck;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Every finding of the lint is true in every completion, and no true finding is missing. Scope: small instruments without actions;
/// yes-no items, choices and counts; one fact.
/// </summary>
public sealed class LintLaws
{
    [Law]
    public void A_rule_is_reported_as_dead_exactly_if_it_fires_in_no_completion(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i)).Where(rule => !reference.Firing.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}].when"),
            Paths(random, "SRA0151"));
    }

    [Law]
    public void A_rule_is_reported_as_overridden_exactly_if_it_fires_and_never_decides_the_level_alone(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i))
                .Where(rule => reference.Firing.Contains(rule.Code) && !reference.Deciding.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}]"),
            Paths(random, "SRA0152"));
    }

    [Law]
    public void An_item_is_reported_as_idle_exactly_if_no_answer_to_it_changes_the_level(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Changing.Contains(item.Code)), Paths(random, "SRA0153"));
    }

    [Law]
    public void An_instrument_is_reported_as_not_monotone_exactly_for_the_items_that_can_lower_a_level(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => reference.Dropping.Contains(item.Code)), Paths(random, "SRA0157"));
    }

    [Law]
    public void An_item_is_reported_as_never_asked_exactly_if_no_completion_asks_it(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Asked.Contains(item.Code)).Select(path => path + ".askWhen"), Paths(random, "SRA0156"));
    }

    [Law]
    public void A_limit_is_reported_as_out_of_reach_exactly_if_it_is_never_or_always_true(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            reference.Limits.Where(path => !reference.Held.Contains(path) || !reference.Failed.Contains(path)),
            Paths(random, "SRA0154"));
    }

    /// <summary>With a very small budget fewer findings are proved, no finding is wrong, and undecided questions are reported.</summary>
    [Law]
    public void Undecided_questions_are_reported_and_never_guessed(DoNotSize<int> seed)
    {
        var instrument = new RandomInstrument(seed.Item).Instrument;
        var all = InstrumentLint.Check(instrument).ToList();
        var some = InstrumentLint.Check(instrument, budget: Math.Abs(seed.Item % 4)).ToList();
        var undecided = some.Where(problem => problem.Code == "SRA0159").ToList();
        Assert.All(some.Except(undecided), problem => Assert.Contains(all, proved => (proved.Code, proved.Path) == (problem.Code, problem.Path)));
        Assert.All(all, problem => Assert.True(
            some.Exists(proved => (proved.Code, proved.Path) == (problem.Code, problem.Path))
            || undecided.Exists(question => question.Path.StartsWith(problem.Path, StringComparison.Ordinal)),
            problem.ToString()));
    }

    private static (RandomInstrument, ReferenceLint) Of(int seed)
    {
        var random = new RandomInstrument(seed);
        return (random, new ReferenceLint(random.Reference));
    }

    private static IEnumerable<string> Paths(RandomInstrument random, string code)
    {
        var problems = InstrumentLint.Check(random.Instrument);
        Assert.DoesNotContain(problems, problem => problem.Code == "SRA0159");
        return problems.Where(problem => problem.Code == code).Select(problem => problem.Path);
    }

    private static IEnumerable<string> Items(RandomInstrument random, Func<RefItem, bool> where) =>
        random.Reference.Items.Select((item, i) => (item, i)).Where(item => where(item.item)).Select(item => $"$.items[{item.i}]");
}
