using System.Globalization;
using RiskAssessment.Patterns;
using static RiskAssessment.Instruments.QuestionnairePhrases;

namespace RiskAssessment.Instruments;

/// <summary>Conditions in words: with codes, or in a form that can be followed on paper.</summary>
internal sealed class ConditionWords : ConditionVisitor<string>
{
    private readonly Questionnaire _questionnaire;
    private readonly bool _onPaper;

    private ConditionWords(Questionnaire questionnaire, bool onPaper) => (_questionnaire, _onPaper) = (questionnaire, onPaper);

    /// <summary>With codes, for people who review an instrument.</summary>
    internal static string Of(Condition condition, Questionnaire questionnaire) => condition.Accept(new ConditionWords(questionnaire, onPaper: false));

    /// <summary>With question numbers and printed answers, for people who fill in a form.</summary>
    internal static string OnPaper(Condition condition, Questionnaire questionnaire) => condition.Accept(new ConditionWords(questionnaire, onPaper: true));

    internal override string Of(GroupCondition condition)
    {
        var parts = string.Join("; ", condition.Parts.Select(part => part is GroupCondition ? $"({part.Accept(this)})" : part.Accept(this)));
        return condition.Name switch
        {
            "all" => $"{Say(All)}: {parts}",
            "any" => $"{Say(Any)}: {parts}",
            _ => $"{Say(AtLeast)} {condition.Least} {Say(QuestionnairePhrases.Of)}: {parts}",
        };
    }

    internal override string Of(NotCondition condition) => $"{Say(Not)} ({condition.Part.Accept(this)})";

    internal override string Of(ItemCondition condition) =>
        $"{ItemName(condition.Item)} {Say(Is)} {string.Join($" {Say(Or)} ", condition.Options.Select(option => OptionName(condition.Item, option)))}";

    internal override string Of(CountCondition condition) => $"{ItemName(condition.Item)} {Say(Is)} {Bound(condition.Range)}";

    internal override string Of(ScoreCondition condition) => $"{ScoreName(condition.Score)} {Say(Is)} {Bound(condition.Range)}";

    internal override string Of(FactCondition condition) =>
        $"{FactName(condition.Fact)} {Say(Is)} {(condition.Trend is { } trend ? Say(TrendName(trend)) : Bound(condition.Range))}";

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
