namespace RiskAssessment.Instruments;

/// <summary>The bytes that identify a publication, and their hash. Both are made when they are first needed.</summary>
/// <remarks>The folder that implements the format supplies the functions.</remarks>
internal sealed class PublishedForm(Func<byte[]> canonical, Func<byte[], string> hash)
{
    internal byte[] Canonical => field ??= canonical();

    internal string Sha256 => field ??= hash(Canonical);
}
