#if !NETSTANDARD2_0
using System.Numerics;
using System.Runtime.Intrinsics;
#endif
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Finds where a text of a document ends, and what it says where it has escapes.</summary>
internal static class PlainText
{
    /// <summary>The bytes up to the closing quotation mark; -1 where it is missing, or a control character stands before it.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> text, out bool isEscaped)
    {
        isEscaped = false;
        var at = 0;
        while (true)
        {
            var next = IndexOfEnd(text.Slice(at));
            at += next;
            if (next < 0 || text[at] < (byte)' ')
                return -1;
            if (text[at] == (byte)'"')
                return at;
            isEscaped = true;
            at += 2;
            if (at > text.Length)
                return -1;
        }
    }

    /// <summary>What a text with escapes says, as bytes; its quotation marks stand around it.</summary>
    internal static bool TryUnescape(ReadOnlySpan<byte> quoted, out ReadOnlySpan<byte> text)
    {
        var bytes = new byte[quoted.Length];
        text = bytes;
        try
        {
            var reader = new Utf8JsonReader(quoted);
            reader.Read();
            text = bytes.AsSpan(0, reader.CopyString(bytes));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The first quotation mark, backslash or control character.</summary>
    private static int IndexOfEnd(ReadOnlySpan<byte> text)
    {
        var at = 0;
#if !NETSTANDARD2_0
        for (; Vector128.IsHardwareAccelerated && at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            var part = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var ends = Vector128.Equals(part, Vector128.Create((byte)'"')) | Vector128.Equals(part, Vector128.Create((byte)'\\')) | Vector128.LessThan(part, Vector128.Create((byte)' '));
            if (ends != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
        }
#endif
        for (; at < text.Length; at++)
            if (text[at] is < (byte)' ' or (byte)'"' or (byte)'\\')
                return at;
        return -1;
    }
}
