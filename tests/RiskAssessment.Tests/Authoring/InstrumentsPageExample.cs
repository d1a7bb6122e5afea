using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Authoring;

/// <summary>The example of docs/instruments.md, compiled and run here; a test compares the two texts.</summary>
public sealed class InstrumentsPageExample
{
    [Fact]
    public void The_example_is_the_instrument_on_the_page()
    {
        var builder = new InstrumentBuilder("door-screen", "1.0.0")
        {
            Title = new("Door screen"),
            Grades = [new("low", RiskLevel.Standard, new("Low")), new("raised", RiskLevel.High, new("Raised")) { ReviewDays = 7 }],
            Sections = [new("home", new("At home"))],
            Items =
            [
                new("at-the-door", "home", ItemKind.YesNo, new("Has this person come to your door?"))
                {
                    IsCritical = true,
                    Weight = 2,
                    ObservedBy = [new("yes", Condition.FactAtLeast("approach.count", 1))],
                },
                new("times", "home", ItemKind.Count, new("How many times?")) { AskWhen = Condition.ItemIs("at-the-door", "yes") },
                new("how-near", "home", ItemKind.Choice, new("How near did they come?"), new("street", 0, new("The street")), new("inside", 3, new("Inside"))),
            ],
            Scores = [new("total", new("Total")) { Missing = MissingRule.Interval }],
            Sufficiency = new() { CriticalAnswered = true, ScoredPercent = 50 },
            Rules =
            [
                new("often", "raised", Condition.ItemAtLeast("times", 3), new("They come again and again.")),
                new("heavy", "raised", Condition.ScoreAtLeast("total", 4), new("What was said adds up.")) { IsFloor = true },
            ],
            Actions = [new("visit", ActionAudience.Officer, ActionUrgency.SameDay, new("Visit the victim.")) { Grades = ["raised"] }],
            Caveats = [new("An example, for no use.")],
        };
        var instrument = builder.Build(); // or TryBuild, for the problems: as a file is checked

        Assert.Equal(3, instrument.Items.Count);
        Assert.Equal(instrument.Sha256, InstrumentJson.Read(File()).Sha256);
    }

    [Fact]
    public void The_page_shows_the_example_as_it_is_built_here()
    {
        var page = System.IO.File.ReadAllText(Path.Combine(Docs.Root, "docs/instruments.md")).Split("```csharp\n")[1].Split("```")[0];
        var here = System.IO.File.ReadAllText(Path.Combine(Docs.Root, "tests/RiskAssessment.Tests/Authoring/InstrumentsPageExample.cs"));
        Assert.Contains(Trimmed(page), Trimmed(here), StringComparison.Ordinal);
    }

    /// <summary>The same instrument, written by hand.</summary>
    private static byte[] File() =>
        """
        {
          "formatVersion": "1.0", "id": "door-screen", "version": "1.0.0", "title": "Door screen",
          "grades": [ { "code": "low", "level": "standard", "label": "Low" }, { "code": "raised", "level": "high", "label": "Raised", "reviewDays": 7 } ],
          "sections": [ { "code": "home", "label": "At home" } ],
          "items": [
            { "code": "at-the-door", "section": "home", "type": "yes-no", "prompt": "Has this person come to your door?", "critical": true, "weight": 2,
              "observedBy": { "fact": "approach.count", "atLeast": 1 } },
            { "code": "times", "section": "home", "type": "count", "prompt": "How many times?", "askWhen": { "item": "at-the-door", "is": "yes" } },
            { "code": "how-near", "section": "home", "type": "choice", "prompt": "How near did they come?",
              "options": [ { "code": "street", "weight": 0, "label": "The street" }, { "code": "inside", "weight": 3, "label": "Inside" } ] }
          ],
          "scores": [ { "code": "total", "label": "Total", "missing": "interval" } ],
          "sufficiency": { "criticalAnswered": true, "scoredPercent": 50 },
          "rules": [
            { "code": "often", "grade": "raised", "when": { "item": "times", "atLeast": 3 }, "because": "They come again and again." },
            { "code": "heavy", "grade": "raised", "floor": true, "when": { "score": "total", "atLeast": 4.0 }, "because": "What was said adds up." }
          ],
          "actions": [ { "code": "visit", "for": "officer", "urgency": "same-day", "grades": ["raised"], "text": "Visit the victim." } ],
          "caveats": [ "An example, for no use." ]
        }
        """u8.ToArray();

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
