using System.Text;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

public sealed class OutcomeTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_screen_asks_every_question_of_the_version_before_it_and_has_its_outcomes()
    {
        Assert.Empty(EarlierScreen.Instrument.Items.Select(item => (item.Code, item.IsCritical)).Except(StalkingScreen.Instrument.Items.Select(item => (item.Code, item.IsCritical))));
        Assert.Equal(["violence", "persistence", "recurrence", "psychosocial-harm"], EarlierScreen.Instrument.Outcomes.Select(outcome => outcome.Code));
        Assert.Equal(EarlierScreen.Instrument.Outcomes.Select(outcome => outcome.Code), StalkingScreen.Instrument.Outcomes.Select(outcome => outcome.Code));
    }

    [Fact]
    public void A_rule_for_outcomes_alone_does_not_raise_the_overall_grade()
    {
        string[] alone =
        [
            "persisting-without-violence", "persisting-with-many-concerns", "stalked-before", "fixated-acquaintance", "stalked-before-and-undeterred", "worn-down-and-afraid",
        ];
        Assert.Equal(alone, StalkingScreen.Instrument.Rules.Where(rule => !rule.IsOverall).Select(rule => rule.Code));
        var answers = new AnswerSheet(("relationship", Answer.Of("acquaintance")), ("fixated", Answer.Yes), ("turning-up", Answer.Yes), ("violence-before", Answer.No), ("violence-now", Answer.No));
        var assessment = new Assessor(StalkingScreen.Instrument).Assess(answers, null, AsOf);
        Assert.Equal("standard", assessment.Lowest.Code);
        Assert.Contains(assessment.Outcomes, outcome => outcome.Lowest.Code == "medium");
    }

    [Fact]
    public void A_history_without_violence_raises_persistence_and_not_violence()
    {
        var answers = new AnswerSheet(
            ("relationship", Answer.Of("acquaintance")), ("fixated", Answer.Yes), ("surveillance", Answer.Yes), ("violence-before", Answer.No), ("violence-now", Answer.No));
        var outcomes = Outcomes(answers);
        Assert.Equal((RiskLevel.Medium, RiskLevel.Undetermined), (outcomes["persistence"].Level, outcomes["violence"].Level));
        Assert.Contains("persisting-without-violence", outcomes["persistence"].Reasons.Select(reason => reason.Rule.Code));

        var violent = Outcomes(answers.With("violence-before", Answer.Yes));
        Assert.DoesNotContain("persisting-without-violence", violent["persistence"].Reasons.Select(reason => reason.Rule.Code));
    }

    [Fact]
    public void An_assessment_as_JSON_has_outcomes_only_where_the_instrument_has_them()
    {
        var answers = new AnswerSheet(("threats", Answer.Yes));
        Assert.DoesNotContain("\"code\":\"violence\"", Json(new InstrumentBuilder("plain", "1.0.0")
        {
            Title = new("Plain"),
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("medium", RiskLevel.Medium, new("Medium"))],
            Sections = [new("all", new("All"))],
            Items = [Versions.YesNo("threats")],
            Rules = [new("threatened", "medium", Condition.ItemIs("threats", "yes"), new("Threats."))],
        }.Build(), answers), StringComparison.Ordinal);
        Assert.Contains(
            """
            "outcomes":[{"code":"violence","level":"medium","grade":{"code":"medium","label":"Medium"},"range":{"lowest":"medium","highest":"high"},"settled":false}
            """,
            Json(StalkingScreen.Instrument, answers),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_names_a_version_is_assessed_by_it()
    {
        var assessor = new AssessmentService([StalkingScreen.Instrument, EarlierScreen.Instrument], TimeProvider.System);
        Assert.Same(EarlierScreen.Instrument, assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "1.1.0" }));
        Assert.Same(StalkingScreen.Instrument, assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen" }));
        Assert.Null(assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "9.0.0" }));
    }

    private static Dictionary<string, OutcomeResult> Outcomes(AnswerSheet answers) =>
        new Assessor(EarlierScreen.Instrument).Assess(answers, null, AsOf).Outcomes.ToDictionary(outcome => outcome.Outcome.Code);

    private static string Json(Instrument instrument, AnswerSheet answers) =>
        Encoding.UTF8.GetString(AssessmentJson.Write(new Assessor(instrument).Assess(answers, null, AsOf)));
}
