using FsCheck;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The open questions, the effect of each answer, and the order of the questions: docs/concepts.md, "The next best question".</summary>
public sealed class QuestionLaws
{
    /// <summary>Law 6d: every part of the key is recomputed, and the effect of an answer only with <see cref="Assessment.WhatIf"/>.</summary>
    [Law]
    public void Questions_are_in_the_order_that_the_docs_state(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        Assert.Equal(Keys(random, assessment).Select(question => question.Item), assessment.OpenQuestions.Select(question => question.Item.Code));
    }

    [Law]
    public void Each_outcome_of_a_question_is_the_range_after_that_answer(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        foreach (var question in assessment.OpenQuestions)
        {
            var item = random.Reference.Item(question.Item.Code);
            var answers = Answers(random, item);
            Assert.Equal(answers.Select(item.AnswerOf), question.Effects.Select(outcome => outcome.Answer));
            foreach (var (answer, outcome) in answers.Zip(question.Effects))
            {
                var after = assessment.WhatIf((item.Code, item.AnswerOf(answer)));
                Assert.Equal((after.Lowest, after.Highest), (outcome.Lowest, outcome.Highest));
            }
        }
    }

    [Law]
    public void A_question_says_why_it_is_open_and_whether_it_may_not_apply(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var world = new ReferenceAssessment(random, assessment.Pattern).World;
        Assert.All(assessment.OpenQuestions, question => Assert.Equal(
            (random.Answers[question.Item.Code]?.Option switch { "unknown" => OpenState.Unknown, "declined" => OpenState.Declined, _ => OpenState.NotAsked },
                world.Applies(random.Reference.Item(question.Item.Code)) is null),
            (question.State, question.MayNotApply)));
    }

    /// <summary>The open questions in their order, each with the parts of its key; the lowest comes first.</summary>
    internal static IEnumerable<(string Item, int[] Key)> Keys(RandomCase random, Assessment assessment)
    {
        var now = Range(assessment);
        var openRules = random.Reference.Rules.Where(rule => assessment.OpenRules.Any(open => open.Code == rule.Code) && rule.Grade > now.Lowest).ToList();
        return from item in Open(random, assessment)
               let ranges = Answers(random, item).Select(answer => Range(assessment.WhatIf((item.Code, item.AnswerOf(answer))))).ToList()
               let proves = ranges.Max(range => Math.Max(0, range.Lowest - now.Lowest))
               let narrows = ranges.Sum(range => Width(now) - Width(range))
               let bearsOn = openRules.Count(rule => random.Reference.RestsOn(rule.When).Contains(item.Code))
               orderby item.IsJudgement, !item.IsCritical, -proves, -narrows, -bearsOn
               select (item.Code, new[] { item.IsJudgement ? 1 : 0, item.IsCritical ? 0 : 1, -proves, -narrows, -bearsOn });
    }

    /// <summary>The open items that a rule, a score or an action uses, in the order of the instrument.</summary>
    private static IEnumerable<RefItem> Open(RandomCase random, Assessment assessment)
    {
        var (reference, world) = (random.Reference, new ReferenceAssessment(random, assessment.Pattern).World);
        var matters = reference.Rules.Select(rule => rule.When).Concat(reference.Actions.SelectMany(action => new[] { action.When, action.Unless }))
            .SelectMany(condition => condition is null ? [] : reference.RestsOn(condition))
            .Concat(reference.Scores.SelectMany(reference.ItemsOf).Select(item => item.Code)).ToHashSet();
        return reference.Written.Where(item => matters.Contains(item.Code) && world.IsOpen(item));
    }

    /// <summary>Every option; for a count, 0 and each number at which a condition on it changes; then "not applicable" where it is an answer.</summary>
    private static IReadOnlyList<int> Answers(RandomCase random, RefItem item) => item.Kind != ItemKind.Count
        ? item.Answers
        :
        [
            .. random.Reference.Conditions.SelectMany(condition => condition.Leaves).OfType<RefCount>().Where(count => count.Item.Code == item.Code)
                .Select(count => count.AtLeast ? count.Limit : count.Limit + 1).Where(number => number <= Item.MostCount).Append(0).Distinct().Order(),
            .. item.MayNotApply ? [RefItem.NotApplicable] : (int[])[],
        ];

    private static int Width((int Lowest, int Highest) range) => range.Highest - range.Lowest;

    private static (int Lowest, int Highest) Range(Assessment assessment)
    {
        var grades = assessment.Instrument.Grades.ToList();
        return (grades.IndexOf(assessment.Lowest), grades.IndexOf(assessment.Highest));
    }
}
