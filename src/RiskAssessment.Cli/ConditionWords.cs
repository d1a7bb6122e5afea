using System.Globalization;
using RiskAssessment.Instruments;
using static RiskAssessment.Cli.QuestionnairePhrases;
using Range = RiskAssessment.Instruments.Range;

namespace RiskAssessment.Cli;

/// <summary>Conditions in words, with the codes of what they ask.</summary>
internal static class ConditionWords
{
    internal static string Of(Condition condition, Questionnaire questionnaire)
    {
        var say = questionnaire.Say;
        return condition switch
        {
            AllCondition all => $"{say(All)}: {Parts(all, questionnaire)}",
            AnyCondition any => $"{say(Any)}: {Parts(any, questionnaire)}",
            AtLeastCondition some => $"{say(AtLeast)} {some.Count} {say(QuestionnairePhrases.Of)}: {Parts(some, questionnaire)}",
            NotCondition not => $"{say(Not)} ({Of(not.Part, questionnaire)})",
            ItemCondition item => $"{item.Item} {say(Is)} {string.Join($" {say(Or)} ", item.Options)}",
            CountCondition count => $"{count.Item} {Bound(count.Range, say)}",
            ScoreCondition score => $"{score.Score} {Bound(score.Range, say)}",
            FactCondition fact => $"{fact.Fact} {(fact.Trend is { } trend ? $"{say(Is)} {EnumCodes<Trend>.Of(trend)}" : Bound(fact.Range, say))}",
            _ => condition.ToString()!,
        };
    }

    private static string Parts(GroupCondition group, Questionnaire questionnaire) =>
        string.Join("; ", group.Parts.Select(part => part is GroupCondition ? $"({Of(part, questionnaire)})" : Of(part, questionnaire)));

    private static string Bound(Range range, Func<LocalizedText, string> say) =>
        double.IsPositiveInfinity(range.High) ? $"{say(AtLeast)} {Number(range.Low)}"
        : double.IsNegativeInfinity(range.Low) ? $"{say(AtMost)} {Number(range.High)}"
        : $"{say(From)} {Number(range.Low)} {say(To)} {Number(range.High)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
