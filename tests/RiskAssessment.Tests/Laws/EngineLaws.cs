using System.Globalization;
using FsCheck;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The engine's laws, over random instruments and random cases, against the reference evaluator.</summary>
public sealed class EngineLaws
{
    /// <summary>Law 1. Scope: scores that take open items as intervals; the other missing-data rules assume an answer.</summary>
    [Law]
    public void Sound_every_completion_lies_in_the_range(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var (lowest, highest) = Range(assessment);
        Assert.All(ReferenceEvaluator.Grades(random.Reference, random.Given, random.FactsOf(assessment.Pattern)), grade => Assert.InRange(grade, lowest, highest));
    }

    /// <summary>Law 2. Scope: monotone instruments, scores by interval, facts free of each other.</summary>
    [Law]
    public void Exact_both_ends_are_reached_in_a_monotone_instrument(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, monotone: true);
        var assessment = random.Assess();
        var grades = ReferenceEvaluator.Grades(random.Reference, random.Given, random.FactsOf(assessment.Pattern)).ToList();
        Assert.Equal((grades.Min(), grades.Max()), Range(assessment));
    }

    /// <summary>Law 3. Scope: scores by interval.</summary>
    [Law]
    public void Narrowing_an_answer_never_widens_the_range(DoNotSize<int> seed)
    {
        var assessment = new RandomCase(seed.Item).Assess();
        var (lowest, highest) = Range(assessment);
        foreach (var question in assessment.OpenQuestions)
            foreach (var option in question.Item.Options)
            {
                var after = assessment.WhatIf((question.Item.Code, Answer.Of(option.Code)));
                Assert.InRange(Range(after).Lowest, lowest, highest);
                Assert.InRange(Range(after).Highest, lowest, highest);
                var outcome = question.Outcomes.Single(outcome => outcome.Answer == Answer.Of(option.Code));
                Assert.Equal((outcome.Lowest, outcome.Highest), (after.Lowest, after.Highest));
            }
    }

    /// <summary>Law 4.</summary>
    [Law]
    public void Order_free_the_order_of_answers_and_incidents_changes_nothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
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
        var random = new RandomCase(seed.Item, monotone: true, interval: false);
        if (random.Reference.Missing == "prorate")
            return;
        var assessment = random.Assess();
        foreach (var item in random.Instrument.Items)
        {
            var ranges = item.Options.Select(option => Range(assessment.WhatIf((item.Code, Answer.Of(option.Code))))).ToList();
            Assert.Equal(ranges.Select(range => range.Lowest).Order(), ranges.Select(range => range.Lowest));
            Assert.Equal(ranges.Select(range => range.Highest).Order(), ranges.Select(range => range.Highest));
        }
    }

    /// <summary>Law 6. Scope: scores by interval.</summary>
    [Law]
    public void Reasons_are_sufficient_and_minimal(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var facts = random.FactsOf(assessment.Pattern);
        var known = ReferenceEvaluator.WithObserved(random.Reference, random.Given, facts);
        foreach (var reason in assessment.Reasons)
        {
            var rule = random.Reference.Rules.Single(rule => rule.Code == reason.Rule.Code);
            bool Holds(string? without) => ReferenceEvaluator.CertainlyHolds(
                random.Reference,
                rule.When,
                known.ToDictionary(item => item.Key, item => reason.Items.Contains(item.Key) && item.Key != without ? item.Value : null),
                facts.ToDictionary(fact => fact.Key, fact => reason.Facts.Contains(fact.Key) && fact.Key != without ? fact.Value : (double.NegativeInfinity, double.PositiveInfinity)));
            Assert.True(Holds(null), $"{rule.Code} does not hold by its support alone");
            Assert.All(reason.Items.Concat(reason.Facts), support => Assert.False(Holds(support), $"{rule.Code} holds without {support}"));
        }
    }

    /// <summary>Law 6 by the engine itself, whatever scores do with open items: answers alone, each of a support left out in turn.</summary>
    [Law]
    public void A_rule_holds_by_the_answers_of_its_reason_and_by_none_less(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
        var answers = new AnswerSheet(random.Given.Where(item => item.Value is not null).Select(item => (item.Key, Answer.Of($"o{item.Value}"))));
        foreach (var reason in random.Assessor.Assess(answers, null, random.AsOf).Reasons)
        {
            bool Holds(string? without) => random.Assessor
                .Assess(new AnswerSheet(reason.Items.Where(item => item != without).Select(item => (item, answers[item]!))), null, random.AsOf)
                .Reasons.Any(other => other.Rule == reason.Rule);
            Assert.True(Holds(null), $"{reason.Rule.Code} does not hold by its support alone");
            Assert.All(reason.Items, support => Assert.False(Holds(support), $"{reason.Rule.Code} holds without {support}"));
        }
    }

    /// <summary>What a question promises of an answer is what comes of it, in any order of asking.</summary>
    [Law]
    public void Each_outcome_of_a_question_is_the_range_after_that_answer(DoNotSize<int> seed)
    {
        var assessment = new RandomCase(seed.Item, interval: false).Assess();
        foreach (var question in assessment.OpenQuestions)
            foreach (var outcome in question.Outcomes)
            {
                var then = assessment.WhatIf((question.Item.Code, outcome.Answer));
                Assert.Equal((outcome.Lowest, outcome.Highest), (then.Lowest, then.Highest));
            }
    }

    /// <summary>Once an item that the diary filled came back by the same fact when it was forgotten, and was called needed.</summary>
    [Theory]
    [InlineData(-1523683830)]
    public void Reasons_stay_minimal_where_they_once_were_not(int seed) => Reasons_are_sufficient_and_minimal(DoNotSize<int>.NewDoNotSize(seed));

    /// <summary>The engine's rules that hold are those that the reference finds certain, no more and no fewer.</summary>
    [Law]
    public void Every_rule_that_certainly_holds_is_a_reason(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        var facts = random.FactsOf(assessment.Pattern);
        var known = ReferenceEvaluator.WithObserved(random.Reference, random.Given, facts);
        Assert.Equal(
            random.Reference.Rules.Where(rule => ReferenceEvaluator.CertainlyHolds(random.Reference, rule.When, known, facts)).Select(rule => rule.Code).Order(),
            assessment.Reasons.Select(reason => reason.Rule.Code).Order());
    }

    /// <summary>Law 7.</summary>
    [Law]
    public void Deterministic_cultures_and_threads_change_no_byte(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
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

    private static (int Lowest, int Highest) Range(Assessment assessment)
    {
        var grades = assessment.Instrument.Grades.ToList();
        return (grades.IndexOf(assessment.Lowest), grades.IndexOf(assessment.Highest));
    }
}
