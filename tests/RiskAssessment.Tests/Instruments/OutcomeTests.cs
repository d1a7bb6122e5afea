using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

public sealed class OutcomeTests
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_two_versions_of_the_screen_ask_the_same_questions()
    {
        Assert.Equal(
            StalkingScreen.Instrument.Items.Select(item => (item.Code, item.Prompt.In("cy"), item.IsCritical)),
            StalkingScreen.WithOutcomes.Items.Select(item => (item.Code, item.Prompt.In("cy"), item.IsCritical)));
        Assert.Equal(["violence", "persistence", "recurrence", "psychosocial-harm"], StalkingScreen.WithOutcomes.Outcomes.Select(outcome => outcome.Code));
        Assert.Empty(StalkingScreen.Instrument.Outcomes);
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
        Assert.DoesNotContain("\"outcomes\":[{\"code\":\"violence\"", Json(StalkingScreen.Instrument, answers), StringComparison.Ordinal);
        Assert.Contains(
            """
            "outcomes":[{"code":"violence","level":"medium","grade":{"code":"medium","label":"Medium"},"range":{"lowest":"medium","highest":"high"},"settled":false}
            """,
            Json(StalkingScreen.WithOutcomes, answers),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_names_a_version_is_assessed_by_it()
    {
        var assessor = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        Assert.Same(StalkingScreen.WithOutcomes, assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "1.1.0" }));
        Assert.Same(StalkingScreen.Instrument, assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen" }));
        Assert.Null(assessor.InstrumentFor(new CaseFile { InstrumentId = "stalking-screen", InstrumentVersion = "9.0.0" }));
    }

    private static Dictionary<string, OutcomeResult> Outcomes(AnswerSheet answers) =>
        new Assessor(StalkingScreen.WithOutcomes).Assess(answers, null, AsOf).Outcomes.ToDictionary(outcome => outcome.Outcome.Code);

    private static string Json(RiskAssessment.Instruments.Instrument instrument, AnswerSheet answers) =>
        Encoding.UTF8.GetString(AssessmentJson.Write(new Assessor(instrument).Assess(answers, null, AsOf)));
}
