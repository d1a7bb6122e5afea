using RiskAssessment.Instruments;
using RiskAssessment.Tests.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>What is said of an answer that an instrument does not accept.</summary>
public sealed class AnswerCheckTests
{
    private static readonly Assessor Assessor = new(Versions.Of("1.0.0", Versions.YesNo("fear"), Versions.Choice("who", "ex stranger"), Versions.Count("reports")));

    [Fact]
    public void Every_answer_that_the_instrument_has_is_accepted() =>
        Assert.Empty(Assessor.Check(new(("fear", Answer.Yes), ("who", Answer.Of("ex")), ("reports", Answer.Of(Item.MostCount)))));

    [Theory]
    [InlineData("fear")]
    [InlineData("who")]
    [InlineData("reports")]
    public void Unknown_and_declined_are_answers_to_every_item(string item)
    {
        Assert.Empty(Assessor.Check(new((item, Answer.Unknown))));
        Assert.Empty(Assessor.Check(new((item, Answer.Declined))));
    }

    [Theory]
    [InlineData("fear fear")]
    [InlineData("fear reports reports")]
    [InlineData("reports fear reports")]
    public void An_item_that_is_answered_twice_is_refused_in_whatever_order(string items) =>
        Assert.Throws<ArgumentException>(() => new AnswerSheet(items.Split(' ').Select(item => (item, Answer.Unknown))));

    [Fact]
    public void An_item_that_the_instrument_does_not_have_is_refused_with_the_one_that_was_meant() => Refused("fears", "$.answers.*", Answer.Yes, "SRA0301", "answer 1", "'fear'");

    [Fact]
    public void An_option_that_the_item_does_not_have_is_refused_with_the_options_that_it_has() => Refused("who", "$.answers.who", Answer.Of("exx"), "SRA0302", "'who'", "ex, stranger, unknown, declined", "'ex'");

    [Fact]
    public void A_number_is_refused_where_an_option_is_asked_for() => Refused("who", "$.answers.who", Answer.Of(1), "SRA0303", "ex, stranger, unknown, declined", "a number");

    [Fact]
    public void An_option_is_refused_where_a_number_is_asked_for() => Refused("reports", "$.answers.reports", Answer.Yes, "SRA0303", "a whole number", "'reports'");

    [Fact]
    public void A_count_beyond_the_limit_is_refused() => Refused("reports", "$.answers.reports", Answer.Of(Item.MostCount + 1), "SRA0304", "1000000");

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Assert.Equal(
            ["$.answers.fear", "$.answers.who", "$.answers.*"],
            Assessor.Check(new(("why", Answer.Yes), ("who", Answer.Yes), ("reports", Answer.Of(2)), ("fear", Answer.Of("maybe")))).Select(problem => problem.Path));

    private static void Refused(string item, string path, Answer answer, string code, params string[] words)
    {
        var problem = Assert.Single(Assessor.Check(new((item, answer))));
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.All(words, word => Assert.Contains(word, problem.Message, StringComparison.Ordinal));
    }
}
