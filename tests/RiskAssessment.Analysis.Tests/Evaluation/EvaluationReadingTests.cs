using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What is read of a table of cases, and what is refused.</summary>
public sealed class EvaluationReadingTests
{
    private static readonly EvaluationColumns All = Evaluated.Ranges with { Probability = "p", Raters = ["r1", "r2"], Groups = ["age"] };

    [Fact]
    public void Cells_are_read_whatever_their_case_and_order_and_an_empty_one_is_not_known()
    {
        var data = Evaluated.Read("age,p,lowest,highest,r1,r2,level,outcome,note\n\"18-25, or so\",0.25,medium,HIGH,Standard,undetermined,Medium,yes,x\n,,,,,,,,\n 26 ,1e-3,,,,,undetermined,FALSE,\n", All);
        Assert.Equal([2, 3, 4], data.Cases.Select(one => one.Line));
        var first = data.Cases[0];
        Assert.Equal((true, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.High, 0.25), (first.Outcome, first.Level, first.Lowest, first.Highest, first.Probability));
        Assert.Equal([RiskLevel.Standard, RiskLevel.Undetermined], first.Ratings);
        Assert.Equal(["18-25, or so"], first.Groups);
        var empty = data.Cases[1];
        Assert.Equal((null, null, null, null, null), (empty.Outcome, empty.Level, empty.Lowest, empty.Highest, empty.Probability));
        Assert.Equal([null, null], empty.Ratings);
        Assert.Equal([""], empty.Groups);
        Assert.Equal((false, RiskLevel.Undetermined, 0.001, "26"), (data.Cases[2].Outcome, data.Cases[2].Level, data.Cases[2].Probability, data.Cases[2].Groups[0]));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("Yes", true)]
    [InlineData("no", false)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("", null)]
    public void An_outcome_is_yes_or_no_or_empty(string written, bool? outcome) =>
        Assert.Equal(outcome, Assert.Single(Evaluated.Read($"outcome,level\n{written},high\n", Evaluated.Columns).Cases).Outcome);

    [Theory]
    [InlineData("2,high,,,,,,", "$.outcome")]
    [InlineData("NA,high,,,,,,", "$.outcome")]
    [InlineData("1,severe,,,,,,", "$.level")]
    [InlineData("1,3,,,,,,", "$.level")]
    [InlineData("1,high,undetermined,high,,,,", "$.lowest")]
    [InlineData("1,,high,medium,,,,", "$.lowest")]
    [InlineData("1,standard,medium,high,,,,", "$.level")]
    [InlineData("1,high,standard,medium,,,,", "$.level")]
    [InlineData("1,high,,,1.01,,,", "$.p")]
    [InlineData("1,high,,,-0.1,,,", "$.p")]
    [InlineData("1,high,,,NaN,,,", "$.p")]
    [InlineData("1,high,,,\"0,3\",,,", "$.p")]
    [InlineData("1,high,,,,low,,", "$.r1")]
    [InlineData("1,high", "$")]
    [InlineData("1,high,,,,,,,", "$")]
    public void A_row_that_cannot_be_used_is_a_problem_with_its_line(string row, string path)
    {
        var data = Evaluated.Read($"outcome,level,lowest,highest,p,r1,r2,age\n1,high,,,,,,\"two\nlines\"\n{row}\n0,high,,,,,,\n", All, out var problems);
        var problem = Assert.Single(problems);
        Assert.Equal(("SRA0903", path, 4), (problem.Code, problem.Path, problem.Line));
        Assert.Equal(2, data.Cases.Count);
    }

    [Fact]
    public void An_undetermined_level_may_have_any_range() =>
        Assert.Single(Evaluated.Read("outcome,level,lowest,highest\n1,undetermined,standard,high\n", Evaluated.Ranges).Cases);

    [Fact]
    public void Every_problem_is_told_up_to_a_hundred()
    {
        _ = Evaluated.Read("outcome,level\nmaybe,severe\n" + Evaluated.Times(120, "maybe,high"), Evaluated.Columns, out var problems);
        Assert.Equal(101, problems.Count);
        Assert.Equal(["$.level", "$.outcome"], problems.Take(2).Select(problem => problem.Path).Order());
        Assert.Equal(("SRA0099", "There are 22 more problems. Fix these first."), (problems[100].Code, problems[100].Message));
    }

    [Fact]
    public void Columns_that_are_not_there_or_twice_there_are_told_together()
    {
        var data = Evaluated.Read("outcome,outcome,Level\n1,1,high\n", Evaluated.Ranges, out var problems);
        Assert.Empty(data.Cases);
        Assert.Equal(["SRA0902", "SRA0902", "SRA0902", "SRA0902"], problems.Select(problem => problem.Code));
        Assert.Contains("more than one column 'outcome'", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("no column 'level'", problems[1].Message, StringComparison.Ordinal);
        Assert.NotEmpty(ProblemsOf(""));
        Assert.Throws<ArgumentException>(() => Evaluated.Read("", Evaluated.Columns with { Lowest = "lowest" }, out _));

        static IReadOnlyList<Problem> ProblemsOf(string csv)
        {
            _ = Evaluated.Read(csv, Evaluated.Columns, out var problems);
            return problems;
        }
    }

    [Theory]
    [InlineData("outcome,level,note\n1,high,\"open\n0,high,x\n0,high,x\n", 2)]
    [InlineData("outcome,level,\"note\n1,high,open\n0,high,x\n", 1)]
    public void A_quotation_mark_that_is_never_closed_swallows_no_rows_in_silence(string csv, int line)
    {
        _ = Evaluated.Read(csv, Evaluated.Columns, out var problems);
        Assert.Contains("never closed", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal(line, problems[0].Line);
    }

    [Fact]
    public void Semicolons_and_a_byte_order_mark_are_understood() =>
        Assert.True(Assert.Single(Evaluated.Read("\uFEFFoutcome;level\r\n1;high\r\n", Evaluated.Columns).Cases).Outcome);
}
