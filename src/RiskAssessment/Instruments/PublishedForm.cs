namespace RiskAssessment.Instruments;

/// <summary>The bytes by which a publication is identified, and their hash, which is worked out when it is first asked for.</summary>
/// <remarks>How to hash is told by the room that knows the format.</remarks>
internal sealed class PublishedForm(byte[] canonical, Func<byte[], string> hash)
{
    internal byte[] Canonical { get; } = canonical;

    internal string Sha256 => field ??= hash(Canonical);
}
