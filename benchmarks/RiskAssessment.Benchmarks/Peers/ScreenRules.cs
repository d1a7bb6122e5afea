using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>Every rule of the screen's overall grade in the language of a peer, read from the instrument file.</summary>
internal static class ScreenRules
{
    /// <summary>The items that each rule names.</summary>
    internal static IReadOnlyList<string[]> Items
    {
        get
        {
            using var file = JsonDocument.Parse(InstrumentJson.Write(StalkingScreen.Instrument));
            return [.. file.RootElement.GetProperty("rules").EnumerateArray().Select(rule => ItemsOf(rule.GetProperty("when")).Distinct().ToArray())];
        }
    }

    internal static IReadOnlyList<ScreenRule> In(ConditionText language)
    {
        using var file = JsonDocument.Parse(InstrumentJson.Write(StalkingScreen.Instrument));
        return
        [
            .. from rule in file.RootElement.GetProperty("rules").EnumerateArray()
               where !rule.TryGetProperty("overall", out var overall) || overall.GetBoolean()
               select new ScreenRule(
                   rule.GetProperty("code").GetString()!,
                   Enum.Parse<RiskLevel>(rule.GetProperty("grade").GetString()!, ignoreCase: true),
                   language.Of(rule.GetProperty("when"))),
        ];
    }

    private static IEnumerable<string> ItemsOf(JsonElement condition) =>
        from part in condition.EnumerateObject()
        from item in part switch
        {
            { Name: "item" } => [part.Value.GetString()!],
            { Value.ValueKind: JsonValueKind.Array, Name: not "in" } => part.Value.EnumerateArray().SelectMany(ItemsOf),
            _ => Enumerable.Empty<string>(),
        }
        select item;
}

/// <summary>A rule with its condition in some language.</summary>
internal sealed record ScreenRule(string Code, RiskLevel Level, string Condition);
