using System.Globalization;
using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The laws of the engine, with random instruments and cases, compared with the reference evaluator.</summary>
public sealed class EngineLaws
{
    /// <summary>Law 1, of the overall level and of each outcome.</summary>
    [Law]
    public void Sound_every_completion_lies_in_the_range(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var (lowest, highest) = Range(assessment);
        Assert.True(assessment.Grade == Grade.Undetermined || Place(assessment, assessment.Grade) >= lowest && Place(assessment, assessment.Grade) <= highest);
        var outcomes = assessment.Outcomes.Select(outcome => (outcome.Outcome.Code, Lowest: Place(assessment, outcome.Lowest), Highest: Place(assessment, outcome.Highest))).ToList();
        foreach (var world in Completions(random, assessment))
        {
            Assert.InRange(ReferenceEvaluator.Grade(random.Reference, world), lowest, highest);
            foreach (var outcome in outcomes)
                Assert.InRange(ReferenceEvaluator.Grade(random.Reference, world, outcome.Code), outcome.Lowest, outcome.Highest);
        }
    }

    /// <summary>Law 2. Scope: monotone instruments, facts free of each other.</summary>
    [Law]
    public void Exact_both_ends_are_reached_in_a_monotone_instrument(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, monotone: true);
        var assessment = random.Assess();
        var grades = Completions(random, assessment).Select(world => ReferenceEvaluator.Grade(random.Reference, world)).ToList();
        Assert.Equal((grades.Min(), grades.Max()), Range(assessment));
    }

    /// <summary>Law 3.</summary>
    [Law]
    public void Narrowing_an_answer_never_widens_the_range(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var (lowest, highest) = Range(assessment);
        foreach (var item in assessment.OpenQuestions.Select(question => random.Reference.Item(question.Item.Code)))
            foreach (var answer in item.Answers)
            {
                var after = Range(assessment.WhatIf((item.Code, item.AnswerOf(answer))));
                Assert.InRange(after.Lowest, lowest, highest);
                Assert.InRange(after.Highest, lowest, highest);
            }
    }

    /// <summary>Law 4.</summary>
    [Law]
    public void Order_free_the_order_of_answers_and_incidents_changes_nothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var shuffle = new Random(seed.Item);
        var answers = new AnswerSheet(random.Answers.OrderBy(_ => shuffle.Next()).Select(answer => (answer.Key, answer.Value)));
        var diary = random.Diary is not { } given ? null : new IncidentDiary(
            given.Incidents.OrderBy(_ => shuffle.Next()), given.Measures.Reverse(), given.Milestones.Reverse(), given.Coverage, given.TimeZone);
        Assert.Equal(AssessmentJson.Write(random.Assess()), AssessmentJson.Write(random.Assessor.Assess(answers, diary, random.AsOf)));
    }

    /// <summary>Law 5. Scope: monotone instruments, answers only.</summary>
    [Law]
    public void Monotone_a_higher_answer_never_lowers_the_level(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, monotone: true);
        var assessment = random.Assess();
        foreach (var item in random.Reference.Items)
        {
            var ranges = item.Answers.Select(answer => Range(assessment.WhatIf((item.Code, item.AnswerOf(answer))))).ToList();
            Assert.Equal(ranges.Select(range => range.Lowest).Order(), ranges.Select(range => range.Lowest));
            Assert.Equal(ranges.Select(range => range.Highest).Order(), ranges.Select(range => range.Highest));
        }
    }

    /// <summary>Law 6.</summary>
    [Law]
    public void Reasons_are_sufficient_and_minimal(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var facts = random.FactsOf(assessment.Pattern);
        foreach (var reason in assessment.Reasons)
        {
            var known = new RefSupport(random.Reference, random.Given, facts, reason.Rule.Code);
            var support = reason.Items.Concat(reason.Facts).ToList();
            Assert.True(known.IsEnough(support), $"{reason.Rule.Code} does not hold by its support alone");
            Assert.All(support, part => Assert.False(known.IsEnough([.. support.Where(other => other != part)]), $"{reason.Rule.Code} holds without {part}"));
        }
    }

    /// <summary>A case in which leaving out one item makes another dispensable, which few random cases are.</summary>
    [Fact]
    public void A_reason_is_minimal_where_one_item_makes_another_dispensable() =>
        Reasons_are_sufficient_and_minimal(DoNotSize<int>.NewDoNotSize(977325158));

    /// <summary>Law 6 with the engine itself, for every missing-data rule: answers only, leaving out each answer of a reason in turn.</summary>
    [Law]
    public void A_rule_is_true_by_the_answers_of_its_reason_and_needs_all_of_them(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var answers = new AnswerSheet(random.Reference.Items.Where(item => random.Given[item.Code] is not null).Select(item => (item.Code, item.AnswerOf(random.Given[item.Code]!.Value))));
        foreach (var reason in random.Assessor.Assess(answers, null, random.AsOf).Reasons)
        {
            bool Holds(string? without) => random.Assessor
                .Assess(new AnswerSheet(reason.Items.Where(item => item != without).Select(item => (item, answers[item]!))), null, random.AsOf)
                .Reasons.Any(other => other.Rule == reason.Rule);
            Assert.True(Holds(null), $"{reason.Rule.Code} does not hold by its support alone");
            Assert.All(reason.Items, support => Assert.False(Holds(support), $"{reason.Rule.Code} holds without {support}"));
        }
    }

    /// <summary>Law 7.</summary>
    [Law]
    public void Deterministic_cultures_and_threads_do_not_change_the_result(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var expected = AssessmentJson.Write(random.Assess());
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "cy-GB" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, AssessmentJson.Write(random.Assess()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        var shared = random.Assess();
        Parallel.For(0, 4, _ => Assert.Equal(expected, AssessmentJson.Write(shared)));
    }

    private static IEnumerable<RefWorld> Completions(RandomCase random, Assessment assessment) =>
        ReferenceEvaluator.Completions(random.Reference, random.Given, random.FactsOf(assessment.Pattern));

    private static (int Lowest, int Highest) Range(Assessment assessment) => (Place(assessment, assessment.Lowest), Place(assessment, assessment.Highest));

    private static int Place(Assessment assessment, Grade grade) => assessment.Instrument.Grades.ToList().IndexOf(grade);
}
