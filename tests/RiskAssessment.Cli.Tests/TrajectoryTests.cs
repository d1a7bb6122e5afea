using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class TrajectoryTests
{
    [Fact]
    public void The_rising_case_would_first_have_been_High_when_the_physical_approaches_began()
    {
        var run = StalkingRisk.Run(["trajectory", StalkingRisk.Case("rising"), "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var root = JsonDocument.Parse(run.Bytes).RootElement;
        Assert.Equal(
            ["separation", "r01", "r02", "r03", "r04", "r05", "r06", "r07", "r08", "r09", "r10", "end"],
            root.GetProperty("steps").EnumerateArray().Select(step =>
                step.TryGetProperty("incident", out var incident) ? incident.GetString() : step.TryGetProperty("milestone", out var milestone) ? milestone.GetString() : "end"));
        Assert.Equal(("high", "2023-02-20T08:00Z"), (root.GetProperty("peak").GetProperty("level").GetString(), root.GetProperty("peak").GetProperty("at").GetString()));
    }

    [Fact]
    public void A_case_whose_signs_are_in_the_past_is_shown_as_lapsed_and_not_as_improved()
    {
        const string Case = """
            { "formatVersion": "1.0", "asOf": "2024-12-01T12:00Z", "answers": { "relationship": "former-intimate", "controlling": "yes", "fear-of-serious-harm": "no" },
              "diary": { "coverage": "complete",
                "milestones": [ { "kind": "separation", "on": "2024-01-15T12:00Z" } ],
                "incidents": [
                { "id": "a", "when": "2024-01-01T12:00Z", "behaviours": ["unwanted-messages"] },
                { "id": "b", "when": "2024-02-01T12:00Z", "behaviours": ["turning-up-at-home"] },
                { "id": "c", "when": "2024-06-01T12:00Z", "behaviours": ["unwanted-messages"] } ] } }
            """;
        var text = StalkingRisk.Run(["trajectory", "-"], System.Text.Encoding.UTF8.GetBytes(Case)).Output;
        Assert.Contains("Peak: High, first on 2024-02-01 12:00.", text, StringComparison.Ordinal);
        Assert.Contains("not an improvement", text, StringComparison.Ordinal);
    }
}
