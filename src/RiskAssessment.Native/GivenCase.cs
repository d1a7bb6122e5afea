using RiskAssessment.Json;
using RiskAssessment.Reporting;

namespace RiskAssessment.Native;

/// <summary>What a call is about: a case file, or a state of a history. What it comes to is written as the caller gets it.</summary>
/// <param name="Service">Assesses it.</param>
/// <param name="Case">The case; of a history, what was known at an instant, or all that was recorded.</param>
/// <param name="History">The history; <see langword="null"/> for a case file.</param>
internal sealed record GivenCase(AssessmentService Service, CaseFile Case, CaseHistory? History)
{
    /// <summary>The same as of an instant and as known at one; <see langword="null"/> for its own.</summary>
    internal GivenCase At(DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var state = knownAt is not { } at ? Case : History?.CaseAt(at) ?? Case with { KnownAt = at };
        return this with
        {
            Case = state with { AsOf = asOf ?? state.AsOf ?? throw new WrongCallException("'as_of_unix_ms' is RA_NOT_GIVEN, and the case has no asOf. Give an instant.") },
        };
    }

    internal byte[] Assess(string language) => AssessmentJson.Write(Service.Assess(Case), language);

    internal byte[] Trajectories() =>
        TrajectoryJson.Write(History is null ? Service.TrajectoriesOf(Case) : Service.TrajectoriesOf(History, Case.AsOf, Case.KnownAt));

    internal byte[] Compare(DateTimeOffset earlier, DateTimeOffset later) =>
        ComparisonJson.Write(Service.Compare(At(earlier, earlier).Case, At(later, later).Case));

    internal byte[] WhyNot(RiskLevel? level, string language)
    {
        var assessment = Service.Assess(Case);
        return WhyNotJson.Write(
            level is not { } asked ? assessment.WhyNot()
                : assessment.Instrument.Grades.Any(grade => grade.Level >= asked) ? assessment.WhyNot(asked)
                : throw new InvalidInputException([new("SRA0006", "$", $"No grade of instrument {assessment.Instrument} has the level '{asked}', or a higher one.")]),
            language);
    }

    internal byte[] Judgements(string language) => JudgementJson.Write(
        Service.JudgedAssessmentOf(
            History ?? throw new InvalidInputException([new("SRA0406", "$", "This is a case file, which has no judgements. Only a history has them.")]), Case.AsOf, Case.KnownAt),
        language);

    internal byte[] Review(DateTimeOffset now) =>
        ReviewJson.Write([History is null ? Service.ReviewOf(Case, now) : Service.ReviewOf(History, now)]);

    internal byte[] Report(SharingView view, string? marking, string language)
    {
        using var page = new StringWriter();
        new CaseReport(Service, Case, History, language) { View = view, Marking = marking }.WriteHtml(page);
        return System.Text.Encoding.UTF8.GetBytes(page.ToString());
    }
}
