using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class CaseColumnsTests
{
    private static readonly DateTimeOffset AsOf = new(2018, 4, 17, 12, 0, 0, TimeSpan.Zero);
    private static readonly QuestionForm Form = QuestionForm.Of(StalkingScreen.Instrument);

    [Fact]
    public void A_form_has_the_items_of_the_instrument_and_the_facts_that_it_uses()
    {
        Assert.Equal(StalkingScreen.Instrument.Items, Form.Items);
        Assert.Contains(Form.Facts, fact => fact.Code == "approach.last-28-days");
        Assert.DoesNotContain(Form.Facts, fact => fact.Code == "behaviour.unwanted-gifts");
        Assert.Contains("item threats no yes", Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_that_ask_other_questions_have_other_forms()
    {
        var (earlier, later) = (EarlierScreen.Instrument, StalkingScreen.Instrument);
        Assert.NotEqual(earlier.Version, later.Version);
        Assert.NotEqual(QuestionForm.Of(earlier).Sha256, Form.Sha256);
        Assert.False(Form.Fits(earlier));
        Assert.Equal(64, Form.Sha256.Length);
    }

    [Fact]
    public void An_instrument_that_does_not_fit_is_refused_and_told_why()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Assessor(EarlierScreen.Instrument).AssessLevels(new CaseColumns(Form)));
        Assert.Contains("Make columns with its own form.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_are_not_valid_are_refused_and_no_case_is_added()
    {
        var cases = new CaseColumns(Form);
        cases.Add(new AnswerSheet(("threats", Answer.Yes)), null, AsOf);
        Assert.Throws<InvalidInputException>(() => cases.Add(new AnswerSheet(("threat", Answer.Yes)), null, AsOf));
        Assert.Equal(1, cases.Count);
    }

    [Fact]
    public void A_column_has_the_place_of_each_option_and_says_what_is_open()
    {
        var cases = new CaseColumns(Form);
        cases.Add(new AnswerSheet(("threats", Answer.Yes)), null, AsOf);
        cases.Add(new AnswerSheet(("threats", Answer.Unknown)), null, AsOf);
        cases.Add(AnswerSheet.Empty, null, AsOf);
        var threats = Form.Items.ToList().FindIndex(item => item.Code == "threats");
        Assert.Equal([1, CaseColumns.Open, CaseColumns.Open], cases.Answers(threats).ToArray());
        Assert.All(cases.Lowest(0).ToArray(), low => Assert.Equal(double.NegativeInfinity, low));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public void A_stored_value_that_is_no_answer_is_refused_with_its_place(int value)
    {
        var answers = Form.Items.Select(_ => new[] { CaseColumns.Open, CaseColumns.Open }).ToList();
        var threats = Form.Items.ToList().FindIndex(item => item.Code == "threats");
        answers[threats][1] = value;
        var refused = Assert.Throws<InvalidInputException>(() => new CaseColumns(Form, 2, answers, Facts(0), Facts(1)));
        Assert.Equal("$.answers.threats[1]", Assert.Single(refused.Problems).Path);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void A_stored_fact_that_is_no_interval_is_refused_with_its_place(double lowest, double highest)
    {
        var answers = Form.Items.Select(_ => new[] { CaseColumns.Open, CaseColumns.Open }).ToList();
        var (low, high) = (Facts(0), Facts(1));
        (low[3][1], high[3][1]) = (lowest, highest);
        var refused = Assert.Throws<InvalidInputException>(() => new CaseColumns(Form, 2, answers, low, high));
        Assert.Equal($"$.facts.{Form.Facts[3].Code}[1]", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void Columns_that_are_missing_or_too_short_are_a_fault_of_the_caller()
    {
        var answers = Form.Items.Select(_ => new[] { CaseColumns.Open }).ToList();
        Assert.Throws<ArgumentException>(() => new CaseColumns(Form, 2, answers, Facts(0), Facts(1)));
        Assert.Throws<ArgumentException>(() => new CaseColumns(Form, 1, [.. answers.Skip(1)], Facts(0), Facts(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseColumns(Form).Answers(Form.Items.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Assessor(StalkingScreen.Instrument).AssessLevels(new CaseColumns(Form))[0]);
    }

    private static List<double[]> Facts(double value) => [.. Form.Facts.Select(_ => new[] { value, value })];
}
