namespace RiskAssessment.Cli.Tests;

/// <summary>A small instrument of a host, in one language, with its own grades.</summary>
internal static class OwnInstrument
{
    internal const string Json =
        """
        {
          "formatVersion": "1.0", "id": "own-screen", "version": "2.1.0", "title": "Own screen", "description": "For tests.", "languages": ["en"], "sources": [],
          "grades": [ { "code": "green", "level": "standard", "label": "Green" }, { "code": "red", "level": "high", "label": "Red" } ],
          "sections": [ { "code": "all", "label": "All" } ],
          "items": [
            { "code": "followed", "section": "all", "type": "yes-no", "prompt": "Have you been *followed*?", "officerPrompt": "Establish any following." },
            { "code": "times", "section": "all", "type": "count", "prompt": "How often?", "askWhen": { "item": "followed", "is": "yes" } }
          ],
          "scores": [ { "code": "total", "label": "Total", "missing": "interval" } ],
          "sufficiency": { "criticalAnswered": true, "scoredPercent": 75 },
          "rules": [
            { "code": "followed-about", "grade": "red", "when": { "item": "followed", "is": "yes" }, "because": "The victim is followed.", "sources": [] },
            { "code": "many-times", "grade": "red", "when": { "item": "times", "atLeast": 3 }, "because": "It happened often.", "sources": [] }
          ],
          "actions": [], "caveats": [ "For tests only." ],
          "examples": [
            {
              "name": "Followed twice", "case": { "formatVersion": "1.0", "asOf": "2024-06-01T12:00Z", "answers": { "followed": "yes", "times": 2 } },
              "expect": { "grade": "red", "lowest": "red", "highest": "red" }
            }
          ]
        }
        """;

    /// <summary>The same with two rules that rest on the diary alone.</summary>
    internal static string WithFacts => Json.Replace(
        "{ \"code\": \"many-times\"",
        """
        { "code": "near-twice", "grade": "red", "when": { "fact": "approach.count", "atLeast": 2 }, "because": "The person came close twice.", "sources": [] },
            { "code": "after-warning", "grade": "red", "when": { "fact": "breaches.count", "atLeast": 1 }, "because": "It went on after a warning.", "sources": [] },
            { "code": "many-times"
        """,
        StringComparison.Ordinal);

    /// <summary>The same where both questions may not apply.</summary>
    internal static string WithMayNotApply => Json
        .Replace("\"type\": \"yes-no\"", "\"type\": \"yes-no\", \"mayNotApply\": true", StringComparison.Ordinal)
        .Replace("\"type\": \"count\"", "\"type\": \"count\", \"mayNotApply\": true", StringComparison.Ordinal);

    /// <summary>The same with two items whose conditions depend on each other.</summary>
    internal static string WithCycle => Json.Replace(
        "\"officerPrompt\"", "\"askWhen\": { \"item\": \"times\", \"atLeast\": 1 }, \"officerPrompt\"", StringComparison.Ordinal);
}
