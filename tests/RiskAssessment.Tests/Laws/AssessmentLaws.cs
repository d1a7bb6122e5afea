using FsCheck;
using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Every part of an assessment equals that of a plain reference for the same case, for every missing-data rule.</summary>
public sealed class AssessmentLaws
{
    [Law]
    public void Level_range_and_rules_are_what_the_reference_says(DoNotSize<int> seed)
    {
        var (random, assessment, reference) = Of(seed);
        var (lowest, highest, stated) = reference.Standing();
        var levels = random.Reference.Levels;
        Assert.Equal(
            (Code(lowest), Code(highest), Code(stated), stated is { } grade ? levels[grade] : RiskLevel.Undetermined, lowest == highest),
            (assessment.Lowest.Code, assessment.Highest.Code, assessment.Grade.Code, assessment.Level, assessment.IsSettled));
        Assert.Equal(reference.Rules(holding: null), assessment.OpenRules.Select(rule => rule.Code));
        Assert.Equal(
            reference.Rules(holding: true).OrderByDescending(code => random.Reference.Rules.Single(rule => rule.Code == code).Grade),
            assessment.Reasons.Select(reason => reason.Rule.Code));
        Assert.All(assessment.Reasons, reason => Assert.Equal(reason.Rule.Grade, reason.Grade.Code));
    }

    [Law]
    public void Outcomes_are_what_the_reference_says(DoNotSize<int> seed)
    {
        var (random, assessment, reference) = Of(seed);
        Assert.Equal(random.Reference.Outcomes, assessment.Outcomes.Select(outcome => outcome.Outcome.Code));
        Assert.All(assessment.Outcomes, outcome =>
        {
            var (lowest, highest, stated) = reference.Standing(outcome.Outcome.Code);
            Assert.Equal((Code(lowest), Code(highest), Code(stated)), (outcome.Lowest.Code, outcome.Highest.Code, outcome.Grade.Code));
            Assert.Equal((stated is { } grade ? random.Reference.Levels[grade] : RiskLevel.Undetermined, lowest == highest), (outcome.Level, outcome.IsSettled));
            Assert.Equal(assessment.Reasons.Where(reason => reason.Rule.Outcomes.Contains(outcome.Outcome.Code)), outcome.Reasons);
        });
    }

    [Law]
    public void Scores_bands_and_contributions_are_what_the_reference_says(DoNotSize<int> seed)
    {
        var (_, assessment, reference) = Of(seed);
        Assert.Equal(
            reference.Scores(), assessment.Scores.Select(score => (score.Score.Code, score.Value.Low, score.Value.High, score.Stated, score.Band?.Code)));
        Assert.Equal(
            reference.Contributions(), assessment.Contributions.Select(part => (part.Score.Code, part.Item.Code, part.Value.Low, part.Value.High, part.Stated)));
    }

    [Law]
    public void Completeness_is_what_the_reference_says(DoNotSize<int> seed)
    {
        var (_, assessment, reference) = Of(seed);
        var complete = assessment.Completeness;
        Assert.Equal(reference.Completeness(), (complete.Answered, complete.Applicable, complete.CriticalAnswered, complete.CriticalApplicable));
    }

    [Law]
    public void What_the_diary_answers_and_contradicts_is_what_the_reference_says(DoNotSize<int> seed)
    {
        var (_, assessment, reference) = Of(seed);
        Assert.Equal(reference.Filled(), assessment.Observed.Select(observed => (observed.Item.Code, observed.Answer)));
        Assert.Equal(reference.Discrepancies(), assessment.Discrepancies.Select(discrepancy => (discrepancy.Item.Code, discrepancy.Kind, discrepancy.Answer, discrepancy.Observed)));
    }

    [Law]
    public void Facts_that_keep_the_range_open_are_what_the_reference_says(DoNotSize<int> seed)
    {
        var (_, assessment, reference) = Of(seed);
        Assert.Equal(
            reference.OpenFacts().OrderBy(open => PatternFact.All.Select(fact => fact.Code).ToList().IndexOf(open.Fact)),
            assessment.OpenFacts.Select(open => (open.Fact.Code, string.Join(' ', open.Rules.Select(rule => rule.Code)))));
    }

    /// <summary>Law 6c: docs/instruments.md, "Actions".</summary>
    [Law]
    public void Actions_and_their_rules_are_what_the_reference_says(DoNotSize<int> seed)
    {
        var (random, assessment, reference) = Of(seed);
        var model = random.Reference;
        var expected = from action in model.Actions
                       where action.Grades.Count == 0 || action.Grades.Contains(assessment.Grade.Code)
                       where action.Settled is null || action.Settled == assessment.IsSettled
                       where action.When is null || action.When.Holds(reference.World) == true
                       where action.Unless is null || action.Unless.Holds(reference.World) != true
                       orderby action.Urgency descending
                       let items = action.When is null ? [] : model.RestsOn(action.When).ToList()
                       let callers = assessment.Reasons.Where(reason =>
                           items.Count > 0 ? reason.Items.Intersect(items).Any() : action.Grades.Count > 0 && reason.Grade == assessment.Grade)
                       select $"{action.Code}: {string.Join(' ', callers.Select(reason => reason.Rule.Code))}";
        Assert.Equal(expected, assessment.Actions.Select(action => $"{action.Rule.Code}: {string.Join(' ', action.Because)}"));
    }

    [Law]
    public void A_review_is_due_the_review_days_of_the_stated_grade_after_the_assessment(DoNotSize<int> seed)
    {
        var (random, assessment, reference) = Of(seed);
        var days = reference.Standing().Stated is not { } grade ? random.Reference.UndeterminedReviewDays
            : random.Reference.ReviewDays.Count > 0 ? random.Reference.ReviewDays[grade] : (int?)null;
        var isInTheCalendar = days is { } known && random.AsOf.UtcDateTime < DateTime.MaxValue.AddDays(-known - 1);
        Assert.Equal(isInTheCalendar ? random.AsOf.AddDays(days!.Value) : null, assessment.ReviewDue);
    }

    private static (RandomCase Random, Assessment Assessment, ReferenceAssessment Reference) Of(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var assessment = random.Assess();
        return (random, assessment, new ReferenceAssessment(random, assessment.Pattern));
    }

    private static string Code(int? grade) => grade is null ? "undetermined" : $"g{grade}";
}
