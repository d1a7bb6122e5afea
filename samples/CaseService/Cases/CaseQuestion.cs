using System.Text;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Reporting;

namespace CaseService;

/// <summary>What can be asked about a case.</summary>
internal enum CaseQuestionKind
{
    /// <summary>Every event.</summary>
    Events = 0,

    /// <summary>The assessment.</summary>
    Assessment = 1,

    /// <summary>The computed level beside the judgements.</summary>
    Judgement = 2,

    /// <summary>The level over time.</summary>
    Trajectories = 3,

    /// <summary>What changed between two instants.</summary>
    Comparison = 4,

    /// <summary>Why it does not have a level.</summary>
    WhyNot = 5,

    /// <summary>When it is to be looked at again.</summary>
    Review = 6,

    /// <summary>The page.</summary>
    Report = 7,
}

/// <summary>A question about a case. It can be sent to the process where the case is being worked on.</summary>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Kind">What is asked.</param>
internal sealed record CaseQuestion(string CaseId, CaseQuestionKind Kind)
{
    /// <summary>As of when; for a comparison, the later instant; null for now.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>What was recorded until then; null for everything.</summary>
    public EdtfDate? KnownAt { get; init; }

    /// <summary>The earlier instant of a comparison.</summary>
    public EdtfDate? Earlier { get; init; }

    /// <summary>The level that is asked about; null for the next one above.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>The language of texts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whom the page is for.</summary>
    public string View { get; init; } = "full";

    /// <summary>The protective marking of the page.</summary>
    public string? Marking { get; init; }

    /// <summary>The answer, byte for byte the library's.</summary>
    /// <exception cref="InvalidInputException">The question is not valid for the case.</exception>
    internal byte[] Answer(CaseHistory history, AssessmentService service, CancellationToken stop)
    {
        var (asOf, knownAt) = (InstantOf("asOf", AsOf, history), InstantOf("knownAt", KnownAt, history));
        return Kind switch
        {
            CaseQuestionKind.Events => HistoryJson.Write(history),
            CaseQuestionKind.Assessment => AssessmentJson.Write(service.Assess(history, asOf, knownAt), Language),
            CaseQuestionKind.Judgement => JudgementJson.Write(service.JudgedAssessmentOf(history, asOf, knownAt), Language),
            CaseQuestionKind.Trajectories => TrajectoryJson.Write(service.TrajectoriesOf(history, asOf, knownAt, stop)),
            CaseQuestionKind.Comparison => ComparisonJson.Write(service.Compare(history, InstantOf("earlier", Earlier, history)!.Value, InstantOf("later", AsOf, history))),
            CaseQuestionKind.WhyNot => WhyNotAnswer.Of(service.Assess(history, asOf, knownAt), Level, Language),
            CaseQuestionKind.Review => ReviewJson.Write([service.ReviewOf(history, now: null, stop)]),
            _ => Page(history, service, asOf, knownAt, stop),
        };
    }

    private byte[] Page(CaseHistory history, AssessmentService service, DateTimeOffset? asOf, DateTimeOffset? knownAt, CancellationToken stop)
    {
        if (!SharingView.TryGet(View, out var view))
            throw new InvalidInputException([new Problem("SRA1204", "$.for", $"'for' is one of: {string.Join(", ", SharingView.All.Select(one => one.Code))}.")]);
        var state = (knownAt is { } known ? history.CaseAt(known) : history.Case) with { AsOf = asOf };
        using var page = new StringWriter();
        new CaseReport(service, state, history, Language, stop) { View = view, Marking = Marking }.WriteHtml(page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>An instant, which is local to the case where it has no offset.</summary>
    private static DateTimeOffset? InstantOf(string name, EdtfDate? date, CaseHistory history) =>
        date is not { } given ? null
        : given.TryGetInstant(history.TimeZone, out var instant) ? instant
        : throw new InvalidInputException([new Problem("SRA0012", "$." + name, $"'{name}' is an instant, such as 2024-03-18T12:00:00Z; without an offset it is local to the case.")]);
}
