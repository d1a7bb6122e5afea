namespace RiskAssessment.Instruments;

/// <summary>The bytes by which a publication is identified, and their hash. Both come from the room that knows the format.</summary>
internal sealed record PublishedForm(byte[] Canonical, string Sha256);
