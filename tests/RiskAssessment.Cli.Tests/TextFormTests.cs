using System.Text;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class TextFormTests
{
    [Fact]
    public void Welsh_is_marked_in_Welsh_as_awaiting_review()
    {
        var output = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--lang", "cy"]).Output;
        Assert.Contains("Lefel y pryder: UCHEL", output, StringComparison.Ordinal);
        Assert.Contains("aros am adolygiad", output, StringComparison.Ordinal);
    }

    [Fact]
    public void English_is_not_marked_as_awaiting_review() =>
        Assert.DoesNotContain("awaits", StalkingRisk.Run(["assess", StalkingRisk.Case("rising")]).Output, StringComparison.Ordinal);

    [Fact]
    public void The_parts_are_in_the_order_in_which_they_are_needed()
    {
        var output = StalkingRisk.Run(["assess", StalkingRisk.Case("every-corner-partial")]).Output;
        string[] parts = ["Level of concern", "\nWHY", "\nWHERE DIARY AND ANSWERS DISAGREE", "\nWHAT TO ASK NEXT", "\nTHE PATTERN", "\nWHAT TO DO", "\nWHAT TO MIND"];
        var places = parts.Select(part => output.IndexOf(part, StringComparison.Ordinal)).ToArray();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void What_was_left_out_as_later_is_named() =>
        Assert.Contains("Left out, since they lie after that instant: x10, 2025-04-20.", StalkingRisk.Run(["assess", StalkingRisk.Case("every-corner-partial")]).Output, StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_the_diary_raised_is_seen_in_the_diary_and_not_answered()
    {
        const string Case = """
            { "formatVersion": "1.0", "asOf": "2024-01-02T00:00Z", "answers": { "threats": "no" },
              "diary": { "incidents": [ { "id": "a", "when": "2024-01-01", "behaviours": ["threat-of-harm"] } ] } }
            """;
        var output = StalkingRisk.Run(["assess", "-"], Encoding.UTF8.GetBytes(Case)).Output;
        Assert.Contains("Rests on: threats (seen in the diary); incident a.", output, StringComparison.Ordinal);
        Assert.Contains("threats: answered No, but the diary shows Yes, which is used (incident a).", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_never_printed()
    {
        const string Case = """
            { "formatVersion": "1.0", "asOf": "2024-01-02T00:00Z", "answers": { "threats": { "answer": "yes", "by": "MARKED", "note": "MARKED" } },
              "diary": { "incidents": [
                { "id": "a", "when": "2024-01-01", "behaviours": ["following"], "note": "MARKED", "place": "MARKED", "evidence": ["MARKED"],
                  "reported": "2024-01-01", "reportedTo": "MARKED" } ] } }
            """;
        var run = StalkingRisk.Run(["assess", "-"], Encoding.UTF8.GetBytes(Case));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("MARKED", run.Output, StringComparison.Ordinal);
    }
}
