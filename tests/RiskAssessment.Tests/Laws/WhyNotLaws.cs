using FsCheck;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Law 6b: what a rule lacks makes it true, and the nearest sets are all the minimal ones: docs/concepts.md, "Why not". The oracle makes the changes in the
/// reference, and tries every set of changes where there are few enough.
/// </summary>
public sealed class WhyNotLaws
{
    /// <summary>Enough for every random instrument: two counts of a score alone have 10,000 pairs of numbers.</summary>
    private const int LargeBudget = 10_000_000;

    [Law]
    public void The_rules_are_those_from_the_grade_on_that_are_not_true_and_count_for_the_overall_grade(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, grade) = Of(seed);
        var world = new ReferenceAssessment(random, assessment.Pattern).World;
        Assert.Equal(
            from rule in random.Reference.Rules
            where rule.Grade >= grade && rule.IsOverall && rule.When.Holds(world) != true
            orderby rule.Grade
            select (rule.Code, $"g{rule.Grade}", rule.When.Holds(world) is null),
            whyNot.Rules.Select(blocked => (blocked.Rule.Code, blocked.Grade.Code, blocked.IsOpen)));
        Assert.Equal(grade <= assessment.Instrument.Grades.ToList().IndexOf(assessment.Lowest), whyNot.IsReached);
        Assert.Equal(($"g{grade}", assessment), (whyNot.Grade.Code, whyNot.Assessment));
    }

    [Law]
    public void Blockers_make_their_rule_true_and_no_part_of_them_does(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, _) = Of(seed);
        foreach (var blocked in whyNot.Rules.Where(blocked => blocked.Blockers.Count > 0))
            AssertMinimal(new ChangedCase(random, assessment), blocked.Blockers, world => Rule(random, blocked.Rule).When.Holds(world) == true);
    }

    [Law]
    public void Each_nearest_set_reaches_the_grade_and_no_part_of_it_does(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, grade) = Of(seed);
        var changed = new ChangedCase(random, assessment);
        foreach (var set in whyNot.Nearest)
        {
            Assert.InRange(set.Changes.Count, 1, 3);
            AssertMinimal(changed, set.Changes, world => ReferenceEvaluator.Grade(random.Reference, world) >= grade);
            foreach (var changes in ChangedCase.Choices(set.Changes))
            {
                var world = changed.With(changes);
                Assert.Equal(
                    random.Reference.Rules.Where(rule => rule.Grade >= grade && rule.IsOverall && rule.When.Holds(world) == true).Select(rule => rule.Code),
                    set.Rules.Select(rule => rule.Code));
            }
        }
    }

    [Law]
    public void Answers_of_a_nearest_set_reach_the_grade_by_what_if(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, grade) = Of(seed);
        foreach (var set in whyNot.Nearest.Where(set => set.Changes.All(change => change.Item is not null)))
            foreach (var changes in ChangedCase.Choices(set.Changes))
            {
                var after = assessment.WhatIf(changes.Select(change => (change.Code, random.Reference.Item(change.Code).AnswerOf((int)change.Value))));
                Assert.True(assessment.Instrument.Grades.ToList().IndexOf(after.Lowest) >= grade);
            }
    }

    /// <summary>
    /// Scope: single changes always; pairs and triples where there are few enough. What is not decided is decided with a larger budget; only whether more
    /// than three changes make a rule true may still be open, if there are counts.
    /// </summary>
    [Law]
    public void No_minimal_set_is_left_out(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, grade) = Of(seed);
        if (!whyNot.IsDecided || whyNot.Rules.Any(blocked => !blocked.IsDecided))
            whyNot = assessment.WhyNot(whyNot.Grade, budget: LargeBudget);
        Assert.True(whyNot.IsDecided);
        Assert.All(whyNot.Rules, blocked => Assert.True(blocked.IsDecided || random.Reference.Items.Any(item => item.Kind == ItemKind.Count), $"{blocked}"));
        if (whyNot.IsReached)
        {
            Assert.Empty(whyNot.Nearest);
            return;
        }
        var changed = new ChangedCase(random, assessment);
        foreach (var set in changed.MinimalSets(whyNot.Rules.Select(blocked => Rule(random, blocked.Rule)).ToList(), world => ReferenceEvaluator.Grade(random.Reference, world) >= grade))
            Assert.Contains(whyNot.Nearest, nearest => ChangedCase.Contains(nearest.Changes, set));
        foreach (var blocked in whyNot.Rules.Where(blocked => blocked.IsDecided))
        {
            var rule = Rule(random, blocked.Rule);
            var fewest = changed.MinimalSets([rule], world => rule.When.Holds(world) == true).Select(set => set.Count).DefaultIfEmpty(int.MaxValue).Min();
            Assert.True(blocked.Blockers.Count > 0 || fewest == int.MaxValue, $"{blocked} has a set of {fewest}");
        }
    }

    [Law]
    public void Sets_are_in_the_order_that_the_docs_state(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, _) = Of(seed);
        var changed = new ChangedCase(random, assessment);
        foreach (var change in whyNot.Nearest.SelectMany(set => set.Changes).Concat(whyNot.Rules.SelectMany(blocked => blocked.Blockers)))
            Assert.Equal(changed.IsOpen(change), change.IsOpen);
        var keys = whyNot.Nearest.Select(set => new[] { set.IsOpen ? 0 : 1, set.Changes.Count, set.Changes.Count(change => !change.IsOpen) }).ToList();
        Assert.Equal(keys.OrderBy(key => key[0]).ThenBy(key => key[1]).ThenBy(key => key[2]), keys);
        foreach (var alike in whyNot.Nearest.GroupBy(set => (set.IsOpen, set.Changes.Count, set.Changes.Count(change => !change.IsOpen))))
        {
            var places = alike.Select(set => string.Concat(set.Changes.Select(change => $"{changed.PlaceOf(change):0000}"))).ToList();
            Assert.Equal(places.Order(StringComparer.Ordinal), places);
        }
        Assert.All(whyNot.Nearest.Select(set => set.Changes).Concat(whyNot.Rules.Select(blocked => blocked.Blockers)), changes =>
            Assert.Equal(changes.OrderBy(changed.PlaceOf), changes));
    }

    [Law]
    public void Each_change_says_what_it_is_now(DoNotSize<int> seed)
    {
        var (random, assessment, whyNot, _) = Of(seed);
        var world = new ReferenceAssessment(random, assessment.Pattern).World;
        foreach (var change in whyNot.Nearest.SelectMany(set => set.Changes).Concat(whyNot.Rules.SelectMany(blocked => blocked.Blockers)))
        {
            if (change.Fact is { } fact)
            {
                Assert.Equal((assessment.Pattern[fact.Code], null, null), (change.NowKnown, change.NowAnswered, change.NowOpen));
                continue;
            }
            var item = random.Reference.Item(change.Item!.Code);
            var now = world.Answer(item.Code) is { } answer ? item.AnswerOf(answer) : world.Applies(item) == false ? Answer.NotApplicable : null;
            var open = assessment.OpenQuestions.SingleOrDefault(question => question.Item.Code == item.Code)?.State;
            Assert.Equal((null, now, open), (change.NowKnown, change.NowAnswered, change.NowOpen));
        }
    }

    /// <summary>What is found within a small budget is right, and what is said to be decided is the same as with any budget.</summary>
    [Law]
    public void A_small_budget_gives_right_sets_and_says_if_some_may_be_missing(DoNotSize<int> seed)
    {
        var (random, assessment, whole, _) = Of(seed);
        var part = assessment.WhyNot(whole.Grade, budget: new Random(seed.Item).Next(40));
        if (part.IsDecided)
            Assert.Equal(whole.Nearest.Select(set => $"{set}"), part.Nearest.Select(set => $"{set}"));
        var changed = new ChangedCase(random, assessment);
        foreach (var blocked in part.Rules.Where(blocked => blocked.Blockers.Count > 0))
            AssertMinimal(changed, blocked.Blockers, world => Rule(random, blocked.Rule).When.Holds(world) == true);
        foreach (var changes in part.Nearest.SelectMany(set => ChangedCase.Choices(set.Changes)))
            Assert.True(ReferenceEvaluator.Grade(random.Reference, changed.With(changes)) >= assessment.Instrument.Grades.ToList().IndexOf(whole.Grade));
    }

    /// <summary>Without this, the laws above would pass for cases without any set.</summary>
    [Fact]
    public void The_cases_of_these_laws_have_sets_of_every_kind()
    {
        var counts = new Dictionary<string, int>();
        for (var seed = 0; seed < 4_000; seed++)
        {
            var whyNot = Of(DoNotSize<int>.NewDoNotSize(seed)).WhyNot;
            var changes = whyNot.Nearest.SelectMany(set => set.Changes).ToList();
            var seen = new (string Kind, bool IsOne)[]
            {
                ("one change", whyNot.Nearest.Any(set => set.Changes.Count == 1)),
                ("two changes", whyNot.Nearest.Any(set => set.Changes.Count == 2)),
                ("three changes", whyNot.Nearest.Any(set => set.Changes.Count == 3)),
                ("more than three blockers", whyNot.Rules.Any(blocked => blocked.Blockers.Count > 3)),
                ("no blockers", whyNot.Rules.Any(blocked => blocked.Blockers.Count == 0)),
                ("a set that changes what is known", whyNot.Nearest.Any(set => !set.IsOpen)),
                ("a fact", changes.Exists(change => change.Fact is not null)),
                ("a fact with an answer", whyNot.Nearest.Any(set => set.Changes.Any(change => change.Fact is not null) && set.Changes.Any(change => change.Item is not null))),
                ("a fact at most", changes.Exists(change => change.Fact is not null && double.IsNegativeInfinity(change.Numbers!.Value.Low))),
                ("a count", changes.Exists(change => change.Item?.Kind == ItemKind.Count && change.Numbers is not null)),
                ("several answers", changes.Exists(change => change.Answers.Count > 1)),
                ("not applicable", changes.Exists(change => change.Answers.Contains(Answer.NotApplicable))),
                ("an item that does not apply now", changes.Exists(change => change.NowAnswered == Answer.NotApplicable)),
                ("several rules", whyNot.Nearest.Any(set => set.Rules.Count > 1)),
                ("reached", whyNot.IsReached),
                ("not decided", !whyNot.IsDecided),
            };
            foreach (var (kind, isOne) in seen)
                counts[kind] = counts.GetValueOrDefault(kind) + (isOne ? 1 : 0);
        }
        Assert.All(counts, count => Assert.True(count.Value >= 3, string.Join(", ", counts)));
    }

    private static RefRule Rule(RandomCase random, Rule rule) => random.Reference.Rules.Single(one => one.Code == rule.Code);

    private static (RandomCase Random, Assessment Assessment, WhyNotResult WhyNot, int Grade) Of(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var grade = new Random(seed.Item).Next(8) == 0 ? 0 : new Random(seed.Item).Next(1, assessment.Instrument.Grades.Count);
        return (random, assessment, assessment.WhyNot(assessment.Instrument.Grades[grade]), grade);
    }

    /// <summary>With every choice of the values, all changes together do, and all but one do not, unless one of these would answer a question that is not asked.</summary>
    private static void AssertMinimal(ChangedCase changed, IReadOnlyList<NeededChange> changes, Func<RefWorld, bool> does)
    {
        foreach (var choice in ChangedCase.Choices(changes))
        {
            Assert.True(changed.IsAsked(choice) && does(changed.With(choice)), $"{string.Join("; ", choice)} does not do");
            foreach (var left in choice)
            {
                var rest = choice.Where(change => change != left).ToList();
                Assert.False(changed.IsAsked(rest) && does(changed.With(rest)), $"{string.Join("; ", choice)} does without {left}");
            }
        }
    }
}
