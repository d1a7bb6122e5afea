using RiskAssessment;

namespace CaseService;

/// <summary>A case as it is stored: its events, folded, and where it stands by them.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="History">The events.</param>
/// <param name="Chain">The hash that covers all events.</param>
/// <param name="Standing">What is stored of where it stands; <see langword="null"/> if nothing is, or it is damaged.</param>
internal sealed record StoredCase(string Id, CaseHistory History, byte[] Chain, StoredStanding? Standing)
{
    /// <summary>Where it stands, if that was worked out from these events.</summary>
    internal Standing? Current => Standing?.Sequence == History.LastSequence ? Standing.Standing : null;
}
