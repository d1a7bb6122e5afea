using System.Text;
using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class LintTests
{
    /// <summary>One rule more, which says what another says already.</summary>
    private static readonly string WithOutdoneRule = OwnInstrument.Json.Replace(
        "\"rules\": [",
        "\"rules\": [\n    { \"code\": \"again\", \"grade\": \"red\", \"when\": { \"item\": \"times\", \"atLeast\": 5 }, \"because\": \"It happened very often.\" },",
        StringComparison.Ordinal);

    [Fact]
    public void An_instrument_without_fault_has_nothing_said_of_it()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        AssertRan(StalkingRisk.Run(["lint", file.Name]), 0, "0 errors, 0 warnings.\n");
    }

    [Fact]
    public void A_warning_has_its_place_and_refuses_nothing()
    {
        using var file = new TemporaryFile(WithOutdoneRule);
        AssertRan(
            StalkingRisk.Run(["lint", file.Name]),
            0,
            "$.rules[0] (line 12, column 5): warning SRA0152: Rule 'again' is always outdone: whenever it fires, rule 'many-times' fires too, at its level or above. Take it out, or raise its level.\n"
            + "0 errors, 1 warning.\n");
    }

    [Fact]
    public void Standard_input_is_read_and_JSON_written()
    {
        var run = StalkingRisk.Run(["lint", "-", "--format", "json"], Encoding.UTF8.GetBytes(WithOutdoneRule));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Bytes);
        var problem = Assert.Single(report.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            ("SRA0152", "warning", "$.rules[0]", 12, 5),
            (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString(), problem.GetProperty("path").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Errors_are_told_by_the_exit_code_and_are_all_that_is_said()
    {
        using var file = new TemporaryFile(OwnInstrument.WithCycle);
        var run = StalkingRisk.Run(["lint", file.Name]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error SRA0103", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_JSON_is_an_error_too() =>
        Assert.Equal(1, StalkingRisk.Run(["lint", "-"], "{"u8.ToArray()).ExitCode);

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_its_name()
    {
        var run = StalkingRisk.Run(["lint", "no-such-instrument.json"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no-such-instrument.json", run.Error, StringComparison.Ordinal);
    }

    private static void AssertRan(Run run, int exitCode, string output) => Assert.Equal((exitCode, output, ""), (run.ExitCode, run.Output, run.Error));
}
