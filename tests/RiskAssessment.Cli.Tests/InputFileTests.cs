using System.Text;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class InputFileTests
{
    [Fact]
    public void Another_instrument_is_used_if_a_file_names_one()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        var run = Assess("""{ "formatVersion": "1.0", "answers": { "followed": "yes" } }""", "--instrument", file.Name);
        Assert.Contains("own-screen 2.1.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("Level of concern: RED", run.Output, StringComparison.Ordinal);
        Assert.Contains("Band of UK policing: High.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other-screen", "2.0.0")]
    [InlineData("stalking-screen", "9.9.9")]
    public void A_case_for_an_instrument_that_is_not_registered_names_those_that_are(string id, string version)
    {
        var run = Assess($$"""{ "formatVersion": "1.0", "instrument": { "id": "{{id}}", "version": "{{version}}" }, "answers": {} }""");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Registered: stalking-screen 2.0.0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_problems_of_instrument_and_case_are_reported_together_and_can_be_distinguished()
    {
        using var file = new TemporaryFile(OwnInstrument.WithCycle);
        var run = Assess("""{ "formatVersion": "2.0", "answers": {} }""", "--instrument", file.Name);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file.Name}: $.items", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n$.formatVersion", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("no-such-folder/case.json")]
    public void A_file_that_cannot_be_read_is_named(string name)
    {
        var run = StalkingRisk.Run(["assess", name]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"The file '{name}' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_65_MiB_is_refused_by_its_name()
    {
        using var file = new TemporaryFile(new string(' ', 65 * 1024 * 1024));
        var run = StalkingRisk.Run(["assess", file.Name]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"The file '{file.Name}' is larger than the limit of 64 MiB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Untrusted_text_does_not_reach_the_terminal_as_an_escape_sequence()
    {
        var run = Assess("""{ "formatVersion": "1.0", "answers": { "\u001b[2J\u009b31m": "yes" } }""");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(run.Error, letter => letter is '\u001b' or '\u009b');
    }

    private static Run Assess(string json, params string[] options) => StalkingRisk.Run(["assess", "-", .. options], Encoding.UTF8.GetBytes(json));
}
