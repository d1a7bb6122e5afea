namespace RiskAssessment;

/// <summary>What an assessment says of the case beside its answers and its diary.</summary>
/// <param name="Reference">The host's reference of the case.</param>
/// <param name="Jurisdiction">The law that applies.</param>
/// <param name="KnownAt">The instant whose knowledge is used.</param>
/// <param name="NotKnownYet">How much was recorded later and is left out.</param>
internal readonly record struct AssessedCase(string? Reference, Jurisdiction? Jurisdiction = null, DateTimeOffset? KnownAt = null, int NotKnownYet = 0);
