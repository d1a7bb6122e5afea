using System.Text;

namespace RiskAssessment.Json;

/// <summary>Finds the first byte that is no UTF-8.</summary>
internal static class Utf8Check
{
    internal static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    internal static int FirstInvalid(byte[] utf8)
    {
#if !NETSTANDARD2_0
        if (System.Text.Unicode.Utf8.IsValid(utf8))
            return -1;
#endif
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(utf8);
            return -1;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Max(0, Math.Min(exception.Index, utf8.Length - 1));
        }
    }
}
