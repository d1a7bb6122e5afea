namespace RiskAssessment.Json;

/// <summary>Finds the first byte that is not UTF-8.</summary>
internal static class Utf8Check
{
    internal static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>The offset of the first byte of the first sequence that is not well formed (Unicode, table 3-7), or -1.</summary>
    internal static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
#if !NETSTANDARD2_0
        if (System.Text.Unicode.Utf8.IsValid(utf8))
            return -1;
#endif
        for (var at = 0; at < utf8.Length;)
        {
            var length = LengthOf(utf8, at);
            if (length == 0)
                return at;
            at += length;
        }
        return -1;
    }

    /// <summary>The bytes of the sequence that begins here; 0 where none does.</summary>
    private static int LengthOf(ReadOnlySpan<byte> utf8, int at)
    {
        var first = utf8[at];
        if (first < 0x80)
            return 1;
        var length = first switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || at + length > utf8.Length)
            return 0;
        var (least, most) = first switch
        {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };
        if (utf8[at + 1] < least || utf8[at + 1] > most)
            return 0;
        for (var i = 2; i < length; i++)
            if ((utf8[at + i] & 0xC0) != 0x80)
                return 0;
        return length;
    }
}
