using FsCheck;
using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Laws;

public sealed class QuestionOutcomeLaws
{
    /// <summary>The instruments have counts as well as options.</summary>
    [Law]
    public void The_answer_of_an_outcome_can_be_given_as_it_is_and_has_that_outcome(DoNotSize<int> seed)
    {
        var assessment = new Assessor(new RandomInstrument(seed.Item).Instrument).Assess(AnswerSheet.Empty, null, default);
        foreach (var question in assessment.OpenQuestions)
        {
            Assert.Equal(question.Item.Kind == ItemKind.Count, question.Outcomes.All(outcome => outcome.Answer.Count is not null));
            foreach (var outcome in question.Outcomes)
            {
                var then = assessment.WhatIf((question.Item.Code, outcome.Answer));
                Assert.Equal((outcome.Lowest, outcome.Highest), (then.Lowest, then.Highest));
            }
        }
    }
}
