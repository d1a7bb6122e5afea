using System.Text;
using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class LintTests
{
    /// <summary>One more rule, with the condition of another rule.</summary>
    private static readonly string WithOutdoneRule = OwnInstrument.Json.Replace(
        "\"rules\": [",
        "\"rules\": [\n    { \"code\": \"again\", \"grade\": \"red\", \"when\": { \"item\": \"times\", \"atLeast\": 5 }, \"because\": \"It happened very often.\" },",
        StringComparison.Ordinal);

    /// <summary>The level drops when a warning was given.</summary>
    private static readonly string CanDrop = OwnInstrument.Json
        .Replace("{ \"code\": \"times\"", "{ \"code\": \"warned\", \"section\": \"all\", \"type\": \"yes-no\", \"prompt\": \"Was he warned?\" },\n    { \"code\": \"times\"", StringComparison.Ordinal)
        .Replace("\"when\": { \"item\": \"followed\", \"is\": \"yes\" }", "\"when\": { \"all\": [ { \"item\": \"followed\", \"is\": \"yes\" }, { \"not\": { \"item\": \"warned\", \"is\": \"yes\" } } ] }", StringComparison.Ordinal)
        .Replace("\"followed\": \"yes\", \"times\": 2 }", "\"followed\": \"yes\", \"warned\": \"no\" }", StringComparison.Ordinal);

    [Fact]
    public void An_instrument_without_findings_gives_no_output()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        AssertRan(StalkingRisk.Run(["lint", file.Name]), 0, "0 errors, 0 warnings.\n");
    }

    [Fact]
    public void A_warning_has_its_place_and_does_not_fail()
    {
        using var file = new TemporaryFile(WithOutdoneRule);
        AssertRan(
            StalkingRisk.Run(["lint", file.Name]),
            0,
            "$.rules[0] (line 12, column 5): warning SRA0152: Rule 'again' is always overridden: whenever it fires, rule 'many-times' fires too, at its level or above. Remove it, or raise its level.\n"
            + "0 errors, 1 warning.\nTo get cases that show the warnings, add --cases FOLDER.\n");
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
    public void The_cases_that_show_a_warning_are_case_files_that_run()
    {
        using var file = new TemporaryFile(CanDrop);
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var run = StalkingRisk.Run(["lint", file.Name, "--cases", folder]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("For example 'red' with 'warned' no, but 'green' with 'warned' yes.", run.Output, StringComparison.Ordinal);
            Assert.EndsWith($"0 errors, 1 warning.\n2 cases written to {folder}.\n", run.Output, StringComparison.Ordinal);
            string[] written = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
            Assert.Equal(["SRA0157-warned-no.json", "SRA0157-warned-yes.json"], written.Select(Path.GetFileName));
            Assert.Equal(["red", "green"], written.Select(name => GradeOf(StalkingRisk.Run(["assess", name, "--instrument", file.Name, "--format", "json"]))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_cases_are_in_the_JSON_as_examples_of_the_instrument()
    {
        var run = StalkingRisk.Run(["lint", "-", "--format", "json"], Encoding.UTF8.GetBytes(CanDrop));
        using var report = JsonDocument.Parse(run.Bytes);
        var examples = Assert.Single(report.RootElement.GetProperty("problems").EnumerateArray()).GetProperty("examples");
        Assert.Equal(
            """{"name":"SRA0157 warned: yes","case":{"formatVersion":"1.0","asOf":"2024-01-01T12:00Z","answers":{"followed":"yes","times":0,"warned":"yes"}},"expect":{"grade":"green","lowest":"green","highest":"green"}}""",
            examples[1].GetRawText());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        using var file = new TemporaryFile(CanDrop);
        var run = StalkingRisk.Run(["lint", file.Name, "--cases", file.Name]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("SRA0402", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_give_the_exit_code_and_no_warnings()
    {
        using var file = new TemporaryFile(OwnInstrument.WithCycle);
        var run = StalkingRisk.Run(["lint", file.Name]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error SRA0103", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_does_not_hold_is_an_error()
    {
        using var file = new TemporaryFile(OwnInstrument.Json.Replace("\"lowest\": \"red\"", "\"lowest\": \"green\"", StringComparison.Ordinal));
        var run = StalkingRisk.Run(["lint", file.Name]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error SRA0160: The example 'Followed twice' expects green, and the instrument gives red.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_JSON_is_an_error_too() =>
        Assert.Equal(1, StalkingRisk.Run(["lint", "-"], "{"u8.ToArray()).ExitCode);

    [Fact]
    public void A_missing_file_is_refused_by_its_name()
    {
        var run = StalkingRisk.Run(["lint", "no-such-instrument.json"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no-such-instrument.json", run.Error, StringComparison.Ordinal);
    }

    private static string? GradeOf(Run run)
    {
        using var assessment = JsonDocument.Parse(run.Bytes);
        return assessment.RootElement.GetProperty("grade").GetProperty("code").GetString();
    }

    private static void AssertRan(Run run, int exitCode, string output) => Assert.Equal((exitCode, output, ""), (run.ExitCode, run.Output, run.Error));
}
