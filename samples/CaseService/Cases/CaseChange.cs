using System.Text;
using System.Text.Json.Serialization;
using RiskAssessment;

namespace CaseService;

/// <summary>A change of a case that a client asks for. It can be sent to the process where the case is being worked on.</summary>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Expected">The sequence number that the client saw last; null if any will do.</param>
/// <param name="Key">Makes the request one that is carried out once, however often it is sent; null for none.</param>
[JsonDerivedType(typeof(EventsChange), "events")]
[JsonDerivedType(typeof(JudgementChange), "judgement")]
[JsonDerivedType(typeof(CountersignatureChange), "countersignature")]
[JsonDerivedType(typeof(ImportChange), "import")]
internal abstract record CaseChange(string CaseId, Actor Actor, int? Expected, string? Key)
{
    /// <summary>What is asked, so that a key is not used for two things.</summary>
    internal byte[] Content => [.. Encoding.UTF8.GetBytes($"{GetType().Name}\n{Expected}\n{Actor.By}\n"), .. Body];

    /// <summary>The body of the request.</summary>
    protected abstract ReadOnlySpan<byte> Body { get; }

    /// <summary>Makes the longer history. It may be called several times.</summary>
    /// <param name="history">The one that is there; <see langword="null"/> for a new case.</param>
    /// <param name="now">The instant.</param>
    /// <param name="service">The engine.</param>
    /// <exception cref="CaseNotFoundException">There is no such case, and the change does not make one.</exception>
    /// <exception cref="InvalidInputException">The events cannot follow.</exception>
    internal abstract CaseHistory After(CaseHistory? history, DateTimeOffset now, AssessmentService service);

    /// <summary>The answer to the client.</summary>
    /// <param name="appended">What was appended, as JSON.</param>
    internal virtual byte[] Answer(string appended) => Encoding.UTF8.GetBytes(appended);
}

/// <summary>Events as a client sends them.</summary>
internal sealed record EventsChange(string CaseId, Actor Actor, int? Expected, string? Key, byte[] Lines) : CaseChange(CaseId, Actor, Expected, Key)
{
    protected override ReadOnlySpan<byte> Body => Lines;

    internal override CaseHistory After(CaseHistory? history, DateTimeOffset now, AssessmentService service) => SentEvents.After(history, CaseId, Lines, Actor, now);
}

/// <summary>A judgement.</summary>
internal sealed record JudgementChange(string CaseId, Actor Actor, int? Expected, string? Key, JudgementRequest Judgement) : CaseChange(CaseId, Actor, Expected, Key)
{
    protected override ReadOnlySpan<byte> Body => Encoding.UTF8.GetBytes($"{Judgement.Level}\n{Judgement.BeforeSeeing}\n{Judgement.Why}");

    internal override CaseHistory After(CaseHistory? history, DateTimeOffset now, AssessmentService service) =>
        service.Judge(history ?? throw new CaseNotFoundException(CaseId), Judgement.Level, now, Actor.By, Judgement.Why, Judgement.BeforeSeeing);
}

/// <summary>A countersignature.</summary>
internal sealed record CountersignatureChange(string CaseId, Actor Actor, int? Expected, string? Key, CountersignatureRequest Countersignature) : CaseChange(CaseId, Actor, Expected, Key)
{
    protected override ReadOnlySpan<byte> Body => Encoding.UTF8.GetBytes($"{Countersignature.Agrees}\n{Countersignature.Judgement}\n{Countersignature.Why}");

    internal override CaseHistory After(CaseHistory? history, DateTimeOffset now, AssessmentService service) =>
        service.Countersign(history ?? throw new CaseNotFoundException(CaseId), Countersignature.Agrees!.Value, now, Actor.By, Countersignature.Why!, Countersignature.Judgement);
}
