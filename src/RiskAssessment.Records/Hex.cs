namespace RiskAssessment.Records;

/// <summary>Lower-case hexadecimal, on .NET 8 too.</summary>
internal static class Hex
{
    internal static string Of(ReadOnlySpan<byte> bytes)
    {
#if NET9_0_OR_GREATER
        return Convert.ToHexStringLower(bytes);
#else
        return string.Concat(Convert.ToHexString(bytes).Select(char.ToLowerInvariant));
#endif
    }

    /// <summary>Whether a text is so many bytes.</summary>
    internal static bool Is(string text, int bytes) => text.Length == 2 * bytes && text.All(char.IsAsciiHexDigitLower);
}
