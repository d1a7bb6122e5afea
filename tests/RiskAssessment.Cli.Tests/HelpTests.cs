using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData]
    [InlineData("assess", "a.json", "--no-such-option")]
    [InlineData("assess", "a.json", "--lang", "de")]
    [InlineData("assess", "a.json", "--lang")]
    [InlineData("assess", "a.json", "--as-of", "yesterday")]
    [InlineData("assess", "a.json", "--known-at", "2018-04-17")]
    [InlineData("compare", "a.json", "--earlier-as-of", "2018")]
    [InlineData("judge", "a.jsonl", "--level", "high", "--by", "me", "--at", "2018-04-17")]
    [InlineData("due")]
    [InlineData("assess", "-", "--instrument", "-")]
    [InlineData("why-not", "a.json", "--level", "standard")]
    [InlineData("questions", "extra")]
    [InlineData("lint")]
    [InlineData("schema")]
    public void Wrong_usage_is_answered_with_what_is_wrong_and_the_right_usage(params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("stalking-risk: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:\n  stalking-risk", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("trajectory")]
    [InlineData("why-not")]
    [InlineData("compare")]
    [InlineData("judge")]
    [InlineData("countersign")]
    [InlineData("due")]
    [InlineData("report")]
    [InlineData("redact")]
    [InlineData("ask")]
    [InlineData("import")]
    [InlineData("code")]
    [InlineData("questions")]
    [InlineData("lint")]
    [InlineData("schema")]
    public void Help_of_each_command_has_an_example_of_it(string command)
    {
        var run = StalkingRisk.Run([command, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Examples:\n  stalking-risk {command}", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Help_of_the_tool_names_every_command()
    {
        var output = StalkingRisk.Run(["--help"]).Output;
        Assert.All(["assess", "trajectory", "why-not", "compare", "judge", "countersign", "due", "batch", "extent", "evaluate", "impact", "simulate", "report", "redact", "ask", "import", "code", "questions", "lint", "schema"], command => Assert.Contains($"\n  {command}", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_is_the_version_and_nothing_else() =>
        Assert.Matches(@"^\d+\.\d+\.\d+[^+\s]*\n$", StalkingRisk.Run(["--version"]).Output.ReplaceLineEndings("\n"));

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_file_not_a_response_file() =>
        Assert.Contains("'@case.json'", StalkingRisk.Run(["assess", "@case.json"]).Error, StringComparison.Ordinal);
}
