using RiskAssessment.Authoring;
using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Histories;

/// <summary>A small instrument with a floor, and histories for it. Reviews are due after 28 days, 7 days and 1 day.</summary>
internal static class Judged
{
    internal static readonly DateTimeOffset Start = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    internal static readonly Instrument Instrument = Of("1.0.0");

    internal static readonly Instrument Later = Of("2.0.0");

    internal static readonly AssessmentService Service = new([Instrument, Later], TimeProvider.System);

    /// <summary>With no complete diary nobody knows how many threats there are; the level is undetermined until both critical items are answered.</summary>
    internal static CaseHistory Opened(Coverage? coverage = Coverage.Complete) =>
        CaseHistory.Open(new CaseOpened("one", Some.London) { Coverage = coverage, Instrument = new InstrumentIdentity("judged", "1.0.0") }, Start, "officer-1");

    /// <summary>A case of the given answers, recorded when it was opened.</summary>
    internal static CaseHistory With(params (string Item, bool IsYes)[] answers) =>
        answers.Aggregate(Opened(), (history, answer) => history.Append(new ItemAnswered(answer.Item, answer.IsYes ? Answer.Yes : Answer.No), Start, "officer-1"));

    internal static CaseHistory Add(this CaseHistory history, CaseChange change, double days, string? why = "Because.") => history.Append(change, Start.AddDays(days), "officer-1", why);

    internal static CaseHistory Judge(this CaseHistory history, RiskLevel level, double days = 1, string by = "officer-1", string? why = "Because.", bool beforeSeeing = false) =>
        Service.Judge(history, level, Start.AddDays(days), by, why, beforeSeeing);

    internal static CaseHistory Countersign(this CaseHistory history, bool agrees, double days = 2, string by = "officer-2", string? why = "Because.", int? judgement = null) =>
        Service.Countersign(history, agrees, Start.AddDays(days), by, why, judgement);

    internal static JudgedAssessment On(this CaseHistory history, double days) => Service.JudgedAssessmentOf(history, Start.AddDays(days));

    internal static string[] Refused(Action act) => [.. Xunit.Assert.Throws<InvalidInputException>(act).Problems.Select(problem => problem.Code)];

    private static Instrument Of(string version) => new InstrumentBuilder("judged", version)
    {
        Title = new("Judged"),
        Grades = [new("low", RiskLevel.Standard, new("Low")) { ReviewDays = 28 }, new("mid", RiskLevel.Medium, new("Mid")) { ReviewDays = 7 }, new("top", RiskLevel.High, new("Top")) { ReviewDays = 1 }],
        UndeterminedReviewDays = 2,
        Sections = [new("all", new("All"))],
        Items =
        [
            new("followed", "all", ItemKind.YesNo, new("Followed?")) { IsCritical = true },
            new("beaten", "all", ItemKind.YesNo, new("Beaten?")) { IsCritical = true },
            new("threatened", "all", ItemKind.YesNo, new("Threatened?")) { ObservedBy = [new Observation("yes", Condition.FactAtLeast("threats.count", 1))] },
        ],
        Scores = [new Score("total", new("Total"))],
        Sufficiency = new() { CriticalAnswered = true },
        Rules =
        [
            new("followed-about", "mid", Condition.ItemIs("followed", "yes"), new("Followed.")) { IsFloor = true },
            new("hurt", "top", Condition.ItemIs("beaten", "yes"), new("Beaten.")),
            new("said-so", "top", Condition.FactAtLeast("threats.count", 2), new("Threatened twice.")),
            new("near-often", "mid", Condition.FactAtLeast("approach.last-28-days", 3), new("Came close in the last four weeks.")),
        ],
    }.Build();
}
