using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class ReviewDueTests
{
    private static readonly AnswerSheet Former = new(("relationship", Answer.Of("former-intimate")));
    private static readonly DateTimeOffset AsOf = new(2024, 3, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("violence-now", RiskLevel.High, 1)]
    [InlineData("unwanted", RiskLevel.Undetermined, 1)]
    [InlineData("property-damage", RiskLevel.Medium, 7)]
    public void A_review_is_due_the_days_of_the_grade_after_asOf(string item, RiskLevel level, int days)
    {
        var assessment = Assess(AsOf, (item, Answer.Yes));
        Assert.Equal((level, (DateTimeOffset?)AsOf.AddDays(days)), (assessment.Level, assessment.ReviewDue));
    }

    [Fact]
    public void Review_days_are_days_of_24_hours_and_keep_the_offset_of_asOf()
    {
        var assessment = new Assessor(StalkingScreen.Instrument).Assess(Former.With("violence-now", Answer.Yes), null, AsOf, Some.London);
        Assert.Equal((AsOf.AddDays(1), TimeSpan.Zero), (assessment.ReviewDue, assessment.ReviewDue!.Value.Offset));
    }

    [Fact]
    public void A_review_after_the_last_day_of_the_calendar_has_no_date() =>
        Assert.Null(Assess(DateTimeOffset.MaxValue.AddHours(-1), ("violence-now", Answer.Yes)).ReviewDue);

    [Fact]
    public void A_review_on_the_last_day_but_one_of_the_calendar_has_a_date()
    {
        var asOf = DateTimeOffset.MaxValue.AddDays(-2).AddTicks(-1);
        Assert.Equal(asOf.AddDays(1), Assess(asOf, ("violence-now", Answer.Yes)).ReviewDue);
    }

    private static Assessment Assess(DateTimeOffset asOf, params (string, Answer)[] answers) =>
        new Assessor(StalkingScreen.Instrument).Assess(answers.Aggregate(Former, (sheet, answer) => sheet.With(answer.Item1, answer.Item2)), null, asOf);
}
