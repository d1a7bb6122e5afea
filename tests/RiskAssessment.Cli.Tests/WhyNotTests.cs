using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class WhyNotTests
{
    [Fact]
    public void Json_is_that_of_the_library_for_the_next_level()
    {
        var run = StalkingRisk.Run(["why-not", StalkingRisk.Case("told-twice"), "--format", "json", "--lang", "cy"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var caseFile = CaseJson.Read(File.ReadAllBytes(StalkingRisk.Case("told-twice")));
        var assessment = caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), caseFile.AsOf!.Value);
        Assert.Equal(Encoding.UTF8.GetString(WhyNotJson.Write(assessment.WhyNot(RiskLevel.High), "cy")) + "\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("told-twice", null, "high", false)]
    [InlineData("told-twice", "medium", "medium", true)]
    [InlineData("nothing-known", null, "medium", false)]
    [InlineData("nothing-known", "high", "high", false)]
    [InlineData("rising", null, "high", true)]
    public void The_level_is_the_next_one_if_none_is_named(string name, string? level, string explained, bool isReached)
    {
        var run = StalkingRisk.Run(["why-not", StalkingRisk.Case(name), "--format", "json", .. level is null ? Array.Empty<string>() : ["--level", level]]);
        var root = JsonDocument.Parse(run.Bytes).RootElement;
        Assert.Equal((explained, isReached), (root.GetProperty("level").GetString(), root.GetProperty("reached").GetBoolean()));
    }

    [Fact]
    public void Text_has_the_nearest_sets_and_what_each_rule_lacks()
    {
        var text = StalkingRisk.Run(["why-not", StalkingRisk.Case("told-twice")]).Output;
        Assert.StartsWith("Why not High?\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("* weapon: Yes (not asked yet)", text, StringComparison.Ordinal);
        Assert.Contains("makes true: armed", text, StringComparison.Ordinal);
        Assert.Contains("more sets of changes.", text, StringComparison.Ordinal);
        Assert.Contains("- rising-both-ways (High): how often: rising (now: too few to say", text, StringComparison.Ordinal);
        Assert.Contains("It advises nothing", text, StringComparison.Ordinal);
        Assert.StartsWith("Pam nad Uchel?", StalkingRisk.Run(["why-not", StalkingRisk.Case("told-twice"), "--lang", "cy"]).Output, StringComparison.Ordinal);
        Assert.Contains("High is reached already.", StalkingRisk.Run(["why-not", StalkingRisk.Case("rising")]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_the_instrument_does_not_have_is_refused()
    {
        const string Case = """{ "formatVersion": "1.0", "asOf": "2024-06-01T12:00Z", "answers": { "followed": "no", "times": 1 } }""";
        using var high = new TemporaryFile(OwnInstrument.Json);
        var explained = StalkingRisk.Run(["why-not", "-", "--instrument", high.Name, "--level", "medium"], Encoding.UTF8.GetBytes(Case)).Output.ReplaceLineEndings("\n");
        Assert.Contains("- followed-about (Red): followed: Yes (now: No)\n", explained, StringComparison.Ordinal);
        Assert.Contains("- many-times (Red): followed: Yes (now: No); times: at least 3 (now: 1)\n", explained, StringComparison.Ordinal);
        using var low = new TemporaryFile(OwnInstrument.Json.Replace("\"level\": \"high\"", "\"level\": \"standard\"", StringComparison.Ordinal));
        var run = StalkingRisk.Run(["why-not", "-", "--instrument", low.Name, "--level", "high"], Encoding.UTF8.GetBytes(Case));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("SRA0006: No grade of instrument own-screen 2.1.0 has the level", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, StalkingRisk.Run(["why-not", "-", "--instrument", low.Name], Encoding.UTF8.GetBytes(Case)).ExitCode);
    }
}
