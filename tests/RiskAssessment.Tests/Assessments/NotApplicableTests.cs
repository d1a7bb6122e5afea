using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>The answer "not applicable", of an item that may not apply. The laws hold it to the reference; these are its plain cases.</summary>
public sealed class NotApplicableTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Instrument Instrument = new InstrumentBuilder(Versions.Of("1.0.0", Versions.YesNo("a"), Versions.YesNo("b"), Versions.YesNo("c"), MayNotApply("d")), "1.1.0")
    {
        Grades = [new("low", RiskLevel.Standard, new("Low")), new("high", RiskLevel.High, new("High"))],
        Scores = [new("total", new("Total")) { Missing = MissingRule.Prorate, MaxMissing = 2 }],
        Rules = [new("answered", "high", Condition.ItemIs("d", "no", "yes"), new("Either."))],
    }.Build();

    private static readonly Assessor Assessor = new(Instrument);

    [Fact]
    public void It_is_accepted_only_where_the_item_may_not_apply()
    {
        Assert.Empty(Assessor.Check(new(("d", Answer.NotApplicable))));
        var problem = Assert.Single(Assessor.Check(new(("a", Answer.NotApplicable))));
        Assert.Equal(("SRA0302", "$.answers.a"), (problem.Code, problem.Path));
        Assert.Contains("no, yes, unknown, declined.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("no, yes, unknown, declined, not-applicable.", Assert.Single(Assessor.Check(new(("d", Answer.Of("maybe"))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_leaves_both_numbers_of_a_prorated_score()
    {
        var answers = new AnswerSheet(("a", Answer.Yes), ("b", Answer.Yes));
        Assert.Equal(4, Stated(answers));
        Assert.Equal(3, Stated(answers.With("d", Answer.NotApplicable)));

        static double? Stated(AnswerSheet answers) => Assessor.Assess(answers, null, AsOf).Scores.Single().Stated;
    }

    [Fact]
    public void It_is_no_open_question_and_makes_conditions_on_the_item_false()
    {
        var assessment = Assessor.Assess(new AnswerSheet(("d", Answer.NotApplicable)), null, AsOf);
        Assert.Equal(["a", "b", "c"], assessment.OpenQuestions.Select(question => question.Item.Code).Order());
        Assert.Equal((0, 3), (assessment.Completeness.Answered, assessment.Completeness.Applicable));
        Assert.Equal("low", assessment.Highest.Code);
    }

    /// <summary>Without "not applicable", every answer would make the rule true.</summary>
    [Fact]
    public void While_the_item_is_open_the_range_includes_it_and_the_question_says_what_it_would_do()
    {
        var assessment = Assessor.Assess(AnswerSheet.Empty, null, AsOf);
        Assert.Equal(("low", "high"), (assessment.Lowest.Code, assessment.Highest.Code));
        var question = assessment.OpenQuestions.Single(question => question.Item.Code == "d");
        Assert.Equal([("no", "high"), ("yes", "high"), ("not-applicable", "low")], question.Effects.Select(effect => (effect.Answer.ToString(), effect.Highest.Code)));
    }

    [Fact]
    public void The_diary_counts_more_than_it_and_the_discrepancy_is_listed()
    {
        var assessment = Assessor.Assess(new AnswerSheet(("d", Answer.NotApplicable)), Some.Diary(Some.Incident("2024-05-20", "driving-past", "seen")), AsOf);
        var discrepancy = Assert.Single(assessment.Discrepancies);
        Assert.Equal((DiscrepancyKind.DiaryShowsMore, "not-applicable", "yes"), (discrepancy.Kind, discrepancy.Answer, discrepancy.Observed));
        Assert.Equal(["seen"], discrepancy.Incidents);
        Assert.Equal("high", assessment.Lowest.Code);
    }

    [Fact]
    public void It_is_carried_over_to_a_version_in_which_the_item_may_not_apply_and_is_asked_again_otherwise()
    {
        var later = Versions.Of("2.0.0", new ReplacedVersion("1.1.0"), Versions.YesNo("a"), Versions.YesNo("d"));
        var migration = InstrumentRegistry.Of(Instrument, later).Migrate(new(("d", Answer.NotApplicable)), Instrument, later);
        Assert.Equal(["d"], migration.AskAgain.Select(question => question.Item.Code));
        Assert.Equal(Answer.NotApplicable, InstrumentRegistry.Of(Instrument).Migrate(new(("d", Answer.NotApplicable)), Instrument, Instrument).Answers["d"]);
    }

    [Fact]
    public void A_questionnaire_offers_it_last_and_only_where_it_is_an_answer()
    {
        var questions = new Questionnaire(Instrument, "cy").Sections.Single().Questions.ToDictionary(question => question.Item.Code);
        Assert.Equal(("not-applicable", "Ddim yn berthnasol"), questions["d"].Options.Last());
        Assert.Equal(["no", "yes"], questions["a"].Options.Select(option => option.Code));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("declined")]
    [InlineData("not-applicable")]
    public void No_option_has_a_code_that_means_the_same_for_every_item(string code)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Versions.Of("1.0.0", Versions.Choice("who", "ex " + code))).Problems);
        Assert.Equal(("SRA0105", "$.items[0].options[1].code"), (problem.Code, problem.Path));
    }

    private static Item MayNotApply(string code) => new(code, "all", ItemKind.YesNo, new("?"))
    {
        MayNotApply = true,
        ObservedBy = [new("yes", Condition.FactAtLeast("behaviour.driving-past", 1))],
    };
}
