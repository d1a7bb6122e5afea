using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>The order of day and month is a fact about a chat, found from all of its dates.</summary>
public class WhatsAppDateOrderTests
{
    [Fact]
    public void A_first_part_above_12_is_a_day_in_all_dates() =>
        Assert.Equal(["2024-03-02 unwanted-messages 1", "2024-03-13 unwanted-messages 1"], Read(null, "02/03/2024", "13/03/2024").Entries());

    [Fact]
    public void A_second_part_above_12_is_a_day_in_all_dates() =>
        Assert.Equal(["2024-02-03 unwanted-messages 1", "2024-02-13 unwanted-messages 1"], Read(null, "02/03/2024", "02/13/2024").Entries());

    [Fact]
    public void Dates_that_contradict_each_other_refuse_the_file_once()
    {
        var result = Read(null, "13/03/2024", "02/03/2024", "03/14/2024");

        Assert.Equal(["SRA0531"], result.Problems());
        Assert.Contains("line 3", result.Problems[0].Message, StringComparison.Ordinal);
        Assert.Empty(result.Diary.Incidents);
    }

    [Fact]
    public void An_order_under_which_the_dates_go_back_is_not_that_of_a_chat()
    {
        Assert.Equal(["2024-01-02 unwanted-messages 1", "2024-01-03 unwanted-messages 1", "2024-02-01 unwanted-messages 1"], Read(null, "1/2/24", "1/3/24", "2/1/24").Entries());
        Assert.Equal(["2024-02-01 unwanted-messages 1", "2024-02-03 unwanted-messages 1", "2024-03-01 unwanted-messages 1"], Read(null, "01/02/2024", "03/02/2024", "01/03/2024").Entries());
        Assert.Empty(Read(null, "1/2/24", "1/3/24", "2/1/24").Problems);
    }

    [Fact]
    public void A_date_above_12_proves_more_than_the_order_of_the_lines() =>
        Assert.Equal("2024-02-01", Read(null, "1/2/24", "1/3/24", "2/1/24", "13/3/24").Diary.Incidents[1].When.ToString());

    [Fact]
    public void Dots_mean_that_the_day_is_first()
    {
        var result = Read(null, "02.03.24");

        Assert.Equal(["2024-03-02 unwanted-messages 1"], result.Entries());
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("21:10")]
    [InlineData("9:10 PM")]
    public void Without_any_proof_the_day_is_first_with_one_warning(string time)
    {
        var result = Chat.Of($"02/03/2024, {time} - R: a\n02/03/2024, {time} - R: b\n");

        Assert.Equal(["2024-03-02 unwanted-messages 2"], result.Entries());
        Assert.Equal([("SRA0530", ProblemSeverity.Warning)], result.Problems.Select(problem => (problem.Code, problem.Severity)));
        Assert.Contains("--dates", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_the_same_in_both_orders_needs_no_warning() => Assert.Empty(Read(null, "03/03/2024").Problems);

    [Theory]
    [InlineData(DateOrder.DayFirst, "2024-03-02 unwanted-messages 1")]
    [InlineData(DateOrder.MonthFirst, "2024-02-03 unwanted-messages 1")]
    public void An_order_that_is_given_counts(DateOrder order, string expected)
    {
        Assert.Equal([expected], Read(order, "02/03/2024").Entries());
        Assert.Equal([expected], Read(order, "02.03.2024").Entries());
        Assert.Empty(Read(order, "02/03/2024").Problems);
    }

    [Fact]
    public void An_order_that_is_given_has_no_say_over_dates_with_the_year_first() =>
        Assert.Equal(["2024-03-02 unwanted-messages 1"], Read(DateOrder.MonthFirst, "2024/03/02").Entries().Concat(Read(DateOrder.DayFirst, "2024/03/02").Entries()).Distinct());

    [Theory]
    [InlineData(DateOrder.DayFirst, "2/13/23")]
    [InlineData(DateOrder.MonthFirst, "13/2/23")]
    public void An_order_that_the_dates_exclude_refuses_the_file_once(DateOrder order, string date)
    {
        var result = Read(order, "1/4/23", date, date);

        Assert.Equal(["SRA0531"], result.Problems());
        Assert.Empty(result.Diary.Incidents);
    }

    [Fact]
    public void An_order_that_is_given_decides_between_dates_that_contradict_each_other()
    {
        var result = Read(DateOrder.DayFirst, "13/03/2024", "02/03/2024", "03/14/2024");

        Assert.Equal(["2024-03-02 unwanted-messages 1", "2024-03-13 unwanted-messages 1"], result.Entries());
        Assert.Equal([("SRA0508", 3)], result.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void A_year_of_two_digits_that_stands_first_is_refused()
    {
        var result = Read(null, "24/3/12", "24/3/28", "24/4/11", "24/5/10");

        Assert.Equal(["SRA0531"], result.Problems());
        Assert.Empty(result.Diary.Incidents);
    }

    private static ImportResult Read(DateOrder? order, params string[] dates) =>
        Chat.Of(Encoding.UTF8.GetBytes(string.Concat(dates.Select(date => $"{date}, 21:10 - R: a\n"))), ["R"], order);
}
