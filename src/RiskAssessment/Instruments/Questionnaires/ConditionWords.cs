using System.Globalization;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;
using static RiskAssessment.QuestionnairePhrases;
using Range = RiskAssessment.Instruments.Range;

namespace RiskAssessment;

/// <summary>Conditions in words: with the codes of what they ask, or as somebody with a sheet of paper can follow them.</summary>
internal sealed class ConditionWords
{
    private readonly Questionnaire _questionnaire;
    private readonly bool _onPaper;

    private ConditionWords(Questionnaire questionnaire, bool onPaper) => (_questionnaire, _onPaper) = (questionnaire, onPaper);

    /// <summary>With codes, for people who review an instrument.</summary>
    internal static string Of(Condition condition, Questionnaire questionnaire) => new ConditionWords(questionnaire, onPaper: false).Of(condition);

    /// <summary>With the numbers of questions and the answers as they are printed, for people who fill a form in.</summary>
    internal static string OnPaper(Condition condition, Questionnaire questionnaire) => new ConditionWords(questionnaire, onPaper: true).Of(condition);

    private string Of(Condition condition) => condition switch
    {
        AllCondition all => $"{Say(All)}: {Parts(all)}",
        AnyCondition any => $"{Say(Any)}: {Parts(any)}",
        AtLeastCondition some => $"{Say(AtLeast)} {some.Count} {Say(QuestionnairePhrases.Of)}: {Parts(some)}",
        NotCondition not => $"{Say(Not)} ({Of(not.Part)})",
        ItemCondition item => $"{ItemName(item.Item)} {Say(Is)} {string.Join($" {Say(Or)} ", item.Options.Select(option => OptionName(item.Item, option)))}",
        CountCondition count => $"{ItemName(count.Item)} {Say(Is)} {Bound(count.Range)}",
        ScoreCondition score => $"{ScoreName(score.Score)} {Say(Is)} {Bound(score.Range)}",
        FactCondition fact => $"{FactName(fact.Fact)} {Say(Is)} {(fact.Trend is { } trend ? EnumCodes<Trend>.Of(trend) : Bound(fact.Range))}",
        _ => condition.ToString()!,
    };

    private string Parts(GroupCondition group) =>
        string.Join("; ", group.Parts.Select(part => part is GroupCondition ? $"({Of(part)})" : Of(part)));

    private string ItemName(string code) => _onPaper ? $"{Say(QuestionNumber)} {_questionnaire.Instrument.Program.Items[code] + 1}" : code;

    private string OptionName(string item, string option) =>
        _onPaper ? $"“{Say(_questionnaire.Instrument.Item(item).Options.First(known => known.Code == option).Label)}”" : option;

    private string ScoreName(string code) => _onPaper ? $"“{Say(_questionnaire.Instrument.Scores.First(score => score.Code == code).Label)}”" : code;

    private string FactName(string code) => _onPaper ? $"“{Say(PatternFactTable.ByCode[code].Label)}” ({Say(InTheDiary)})" : code;

    private string Bound(Range range) =>
        double.IsPositiveInfinity(range.High) ? $"{Say(AtLeast)} {Number(range.Low)}"
        : double.IsNegativeInfinity(range.Low) ? $"{Say(AtMost)} {Number(range.High)}"
        : $"{Say(From)} {Number(range.Low)} {Say(To)} {Number(range.High)}";

    private string Say(LocalizedText text) => _questionnaire.Say(text);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
