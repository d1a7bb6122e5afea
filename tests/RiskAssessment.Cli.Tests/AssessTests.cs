using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class AssessTests
{
    [Fact]
    public void A_case_gives_JSON_on_standard_output_and_nothing_on_standard_error()
    {
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("high", JsonDocument.Parse(run.Bytes).RootElement.GetProperty("level").GetString());
    }

    [Fact]
    public void Standard_input_gives_the_same_result_as_the_file() =>
        Assert.Equal(
            StalkingRisk.Run(["assess", StalkingRisk.Case("every-corner"), "--format", "json"]).Bytes,
            StalkingRisk.Run(["assess", "-", "--format", "json"], File.ReadAllBytes(StalkingRisk.Case("every-corner"))).Bytes);

    [Theory]
    [InlineData("C", "Pacific/Kiritimati")]
    [InlineData("tr_TR.UTF-8", "Pacific/Honolulu")]
    [InlineData("ar_SA.UTF-8", "Pacific/Kiritimati")]
    public void Language_and_time_zone_of_the_machine_do_not_change_the_result(string language, string zone)
    {
        foreach (var name in new[] { "every-corner", "nothing-known" })
            foreach (var format in new[] { "json", "text" })
            {
                string[] arguments = ["assess", StalkingRisk.Case(name), "--format", format];
                Assert.Equal(
                    StalkingRisk.Run(arguments, null, ("LANG", "en_GB.UTF-8"), ("TZ", "Europe/London")).Bytes,
                    StalkingRisk.Run(arguments, null, ("LANG", language), ("LC_ALL", language), ("TZ", zone)).Bytes);
            }
    }

    [Fact]
    public void Text_in_a_pipe_is_plain_and_at_most_80_columns_wide()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(StalkingRisk.Case("rising"))!, "*.json").Where(file => !file.Contains("expected", StringComparison.Ordinal)))
        {
            var run = StalkingRisk.Run(["assess", file, "--lang", "cy"]);
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain('\u001b', run.Output);
            Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        }
    }

    [Fact]
    public void Undetermined_says_that_it_is_not_Standard()
    {
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("nothing-known")]);
        Assert.Contains("UNDETERMINED", run.Output, StringComparison.Ordinal);
        Assert.Contains("not Standard", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_of_assesses_at_another_instant()
    {
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--as-of", "2023-01-10T09:00", "--format", "json"]);
        Assert.Contains("\"asOf\":\"2023-01-10T09:00Z\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"level\":\"high\",\"grade\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_other_than_the_one_of_the_case_is_refused()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--instrument", file.Name]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("SRA0306", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_are_printed_with_both_wordings_in_both_languages()
    {
        var (english, welsh) = (StalkingRisk.Run(["questions"]), StalkingRisk.Run(["questions", "--lang", "cy"]));
        Assert.Equal((0, 0), (english.ExitCode, welsh.ExitCode));
        Assert.All(StalkingScreen.Instrument.Items, item => Assert.Contains(item.Code, english.Output, StringComparison.Ordinal));
        Assert.NotEqual(english.Output, welsh.Output);
    }

    [Theory]
    [InlineData("case")]
    [InlineData("assessment")]
    [InlineData("instrument")]
    public void Schemas_are_printed(string which) =>
        Assert.Equal($"urn:risk-assessment:{which}:1.0", JsonDocument.Parse(StalkingRisk.Run(["schema", which]).Bytes).RootElement.GetProperty("$id").GetString());

    [Theory]
    [InlineData("asses")]
    [InlineData("assess")]
    [InlineData("assess", "a", "b")]
    [InlineData("assess", "a", "--format", "xml")]
    [InlineData("assess", "a", "--as-of", "2024-01-01")]
    [InlineData("import", "a", "--zone", "localtime")]
    [InlineData("schema", "cases")]
    public void Wrong_usage_ends_with_64_and_says_so_on_standard_error(params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }
}
