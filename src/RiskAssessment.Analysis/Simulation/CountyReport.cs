using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>What one person of a made-up county recorded of one case in one go, for example during one call.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class CountyReport
{
    internal CountyReport(string caseReference, IReadOnlyList<CaseEvent> events) => (CaseReference, Events) = (caseReference, events);

    /// <summary>The reference of the case.</summary>
    public string CaseReference { get; }

    /// <summary>
    /// The events, at least one, all recorded by the same person on the same day. Their sequence numbers ascend without a gap, and the first follows
    /// <see cref="Expected"/>.
    /// </summary>
    public IReadOnlyList<CaseEvent> Events { get; }

    /// <summary>The sequence number of the last event that the case had before this report; 0 for a new case.</summary>
    public int Expected => Events[0].Sequence - 1;

    /// <summary>Who recorded it, for example <c>handler-3</c>.</summary>
    public string By => Events[0].By;

    /// <summary>The instant at which the last of its events was recorded, when the report is complete.</summary>
    public DateTimeOffset Recorded => Events[^1].Recorded;

    /// <summary>The case, who recorded it, when, and how many events; nothing that people wrote.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{CaseReference} {By} {Recorded:yyyy-MM-dd'T'HH:mm:sszzz}: {Events.Count} events after {Expected}");
}
