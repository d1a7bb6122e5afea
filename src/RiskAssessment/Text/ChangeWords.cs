using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Changes that would reach a grade, in words.</summary>
internal static class ChangeWords
{
    /// <summary>The nearest set of changes in one sentence, or that there is none.</summary>
    internal static string Nearest(Report report, WhyNotResult whyNot) => report.Say(
        WhyNotPhrases.Nearest,
        report.Say(whyNot.Grade.Label),
        whyNot.Nearest.Count > 0 ? Of(report, whyNot.Nearest[0].Changes) : report.Say(whyNot.IsDecided ? WhyNotPhrases.ThreeAreNotEnough : WhyNotPhrases.NotDecided));

    /// <summary>What is needed, and what it is now.</summary>
    internal static string Of(Report report, IReadOnlyList<NeededChange> changes) => string.Join("; ", changes.Select(change => Of(report, change)));

    private static string Of(Report report, NeededChange change) => change.Item is { } item
        ? $"{item.Code}: {Needed(report, change)} ({NowOf(report, item, change)})"
        : $"{report.Say(change.Fact!.Label)}: {Needed(report, change)} ({report.Say(WhyNotPhrases.Now, FactWords.Value(report, change.Fact.Code))})";

    private static string Needed(Report report, NeededChange change) =>
        change.Numbers is not { } numbers ? Listed(change.Answers.Select(answer => Label(report, change.Item!, answer)))
        : change.Fact is { IsTrend: true } ? Listed(Within(numbers, -1, 1).Select(trend => report.Say(QuestionnairePhrases.TrendName((Trend)trend))))
        : change.Fact?.Scale == FactScale.Flag ? Listed(Within(numbers, 0, 1).Select(flag => report.Say(FactWords.Flag(flag > 0))))
        : report.Say(numbers);

    private static IEnumerable<int> Within(Interval numbers, int least, int most) =>
        Enumerable.Range(least, most - least + 1).Where(number => number >= numbers.Low && number <= numbers.High);

    private static string NowOf(Report report, Item item, NeededChange change) => change.NowOpen switch
    {
        null => report.Say(WhyNotPhrases.Now, Label(report, item, change.NowAnswered!)),
        OpenState.Unknown => report.Say(ReportPhrases.AskedNotKnown),
        OpenState.Declined => report.Say(ReportPhrases.Declined),
        _ => report.Say(ReportPhrases.NotAsked),
    };

    private static string Label(Report report, Item item, Answer answer) =>
        answer.IsNotApplicable ? report.Say(QuestionnairePhrases.NotApplicable)
        : answer.Count is not null ? answer.Code
        : report.Say(item.Options.First(option => option.Code == answer.Option).Label);

    private static string Listed(IEnumerable<string> choices) => string.Join(" / ", choices);
}
