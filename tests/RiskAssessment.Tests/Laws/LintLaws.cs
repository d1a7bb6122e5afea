using FsCheck;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// What the lint says of an instrument is so in every completion, and all that is so is said. Scope: small instruments without actions;
/// yes-no items, choices and counts; one fact.
/// </summary>
public sealed class LintLaws
{
    [Law]
    public void A_rule_is_called_dead_exactly_where_it_fires_in_no_completion(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i)).Where(rule => !reference.Firing.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}].when"),
            Paths(random, "SRA0151"));
    }

    [Law]
    public void A_rule_is_called_outdone_exactly_where_it_fires_and_no_completion_has_its_level_from_it_alone(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            random.Reference.Rules.Select((rule, i) => (rule.Code, i))
                .Where(rule => reference.Firing.Contains(rule.Code) && !reference.Deciding.Contains(rule.Code)).Select(rule => $"$.rules[{rule.i}]"),
            Paths(random, "SRA0152"));
    }

    [Law]
    public void An_item_is_called_idle_exactly_where_no_other_answer_changes_the_level(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Changing.Contains(item.Code)), Paths(random, "SRA0153"));
    }

    [Law]
    public void An_instrument_is_called_not_monotone_exactly_in_the_items_by_which_a_level_drops(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => reference.Dropping.Contains(item.Code)), Paths(random, "SRA0157"));
    }

    [Law]
    public void An_item_is_called_never_asked_exactly_where_no_completion_asks_it(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(Items(random, item => !reference.Asked.Contains(item.Code)).Select(path => path + ".askWhen"), Paths(random, "SRA0156"));
    }

    [Law]
    public void A_limit_is_called_out_of_reach_exactly_where_it_never_holds_or_never_fails(DoNotSize<int> seed)
    {
        var (random, reference) = Of(seed.Item);
        Assert.Equal(
            reference.Limits.Where(path => !reference.Held.Contains(path) || !reference.Failed.Contains(path)),
            Paths(random, "SRA0154"));
    }

    /// <summary>With next to no budget less is proved, but nothing else, and what is missing is named.</summary>
    [Law]
    public void What_the_budget_leaves_undecided_is_said_and_never_guessed(DoNotSize<int> seed)
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
