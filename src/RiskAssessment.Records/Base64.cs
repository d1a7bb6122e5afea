namespace RiskAssessment.Records;

/// <summary>Base 64 of which each value has one form only: no white space, and no bit that is left over is set.</summary>
internal static class Base64
{
    internal static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[text.Length];
        var isRead = Convert.TryFromBase64String(text, buffer, out var count);
        bytes = buffer[..(isRead ? count : 0)];
        return isRead && Convert.ToBase64String(bytes) == text;
    }

    /// <summary>Hashes, one a line, up to the first line that is not one.</summary>
    internal static List<byte[]> Hashes(IEnumerable<string> lines)
    {
        var hashes = new List<byte[]>();
        foreach (var line in lines)
        {
            if (!TryDecode(line, out var hash) || hash.Length != 32)
                break;
            hashes.Add(hash);
        }
        return hashes;
    }
}
