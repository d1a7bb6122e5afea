using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Values of facts in words. The Welsh awaits a fluent speaker's review.</summary>
internal static class FactWords
{
    private static readonly LocalizedText TooFew = Say("too few to say (at least {0} are needed)", "rhy ychydig i ddweud (mae angen o leiaf {0})");

    private static readonly LocalizedText Yes = Say("yes", "ydy");

    private static readonly LocalizedText No = Say("no", "nac ydy");

    internal static LocalizedText Flag(bool isSo) => isSo ? Yes : No;

    /// <summary>The value in words; a trend with its statistic.</summary>
    internal static string Value(Report report, string code)
    {
        var pattern = report.Assessment.Pattern;
        var fact = PatternFactTable.ByCode[code];
        var value = pattern[code];
        if (fact.Scale == FactScale.Flag && value.IsPoint)
            return report.Say(Flag(value.Low > 0));
        if (fact.Statistic is not { } statistic || !value.IsPoint)
            return report.Say(value);
        if (pattern.HasTooFewToSay(fact.Index))
            return report.Say(TooFew, fact.LeastCount);
        return $"{report.Say(QuestionnairePhrases.TrendName((Trend)value.Low))} ({report.Say(statistic.Label)} {report.Say(pattern[statistic.Code])})";
    }

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
