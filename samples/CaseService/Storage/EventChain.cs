using System.Security.Cryptography;
using System.Text;

namespace CaseService;

/// <summary>
/// Each event is stored with a hash of itself and of the hash before it, so that an event that was changed, removed or put elsewhere in the file is found when
/// the case is read.
/// </summary>
internal static class EventChain
{
    internal static byte[] Start(string caseId) => SHA256.HashData(Encoding.UTF8.GetBytes(caseId));

    internal static byte[] Next(byte[] before, string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(Encoding.UTF8.GetBytes(body));
        return hash.GetHashAndReset();
    }
}
