namespace RiskAssessment.Instruments;

/// <summary>The bytes that identify a publication, and their hash, which is computed when it is first needed.</summary>
/// <remarks>The folder that implements the format supplies the hash function.</remarks>
internal sealed class PublishedForm(byte[] canonical, Func<byte[], string> hash)
{
    internal byte[] Canonical { get; } = canonical;

    internal string Sha256 => field ??= hash(Canonical);
}
