using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>Every rule of the screen in the language of a peer, read from the instrument file.</summary>
internal static class ScreenRules
{
    internal static IReadOnlyList<ScreenRule> In(ConditionText language)
    {
        using var file = JsonDocument.Parse(InstrumentJson.Write(StalkingScreen.Instrument));
        return
        [
            .. from rule in file.RootElement.GetProperty("rules").EnumerateArray()
               select new ScreenRule(
                   rule.GetProperty("code").GetString()!,
                   Enum.Parse<RiskLevel>(rule.GetProperty("grade").GetString()!, ignoreCase: true),
                   language.Of(rule.GetProperty("when"))),
        ];
    }
}

/// <summary>A rule with its condition in some language.</summary>
internal sealed record ScreenRule(string Code, RiskLevel Level, string Condition);
