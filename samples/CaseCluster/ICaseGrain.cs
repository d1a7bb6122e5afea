using Orleans.Concurrency;

namespace CaseCluster;

/// <summary>
/// A case that is being worked on. Questions, changes and answers are the JSON of the service, so that silos of two versions understand each other, and what is
/// unknown to one of them is ignored.
/// </summary>
[Alias("case-service.case")]
internal interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Answers a <see cref="CaseService.CaseQuestion"/>.</summary>
    [AlwaysInterleave]
    [ResponseTimeout(GrainCases.Patience)]
    [Alias("ask")]
    Task<CaseReply> Ask(byte[] question, CancellationToken stop);

    /// <summary>Carries out a <see cref="CaseService.CaseChange"/>.</summary>
    [ResponseTimeout(GrainCases.Patience)]
    [Alias("change")]
    Task<CaseReply> Change(byte[] change, CancellationToken stop);
}

/// <summary>What a grain answers.</summary>
/// <param name="Last">The sequence number of the last event of the case.</param>
/// <param name="Body">The answer; null if it is refused.</param>
/// <param name="Failure">Why it is refused: a <see cref="CaseFailure"/> as JSON; null if it is not.</param>
[GenerateSerializer, Immutable, Alias("case-service.reply")]
internal sealed record CaseReply([property: Id(0)] int Last, [property: Id(1)] byte[]? Body, [property: Id(2)] byte[]? Failure);
