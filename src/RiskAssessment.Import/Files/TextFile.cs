using System.Text;

namespace RiskAssessment.Import.Files;

/// <summary>Finds the encoding of a text.</summary>
/// <remarks>
/// A byte order mark decides. Without one: UTF-16 if every second byte of the beginning is zero, else UTF-8 if it is valid, else
/// Windows-1252, which older spreadsheets write and in which every byte is a character.
/// </remarks>
internal sealed class TextFile
{
    private const int Sample = 4_096;
    private const int Block = 81_920;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private TextFile(byte[] utf8, string encoding) => (Utf8, Encoding) = (utf8, encoding);

    internal byte[] Utf8 { get; }

    internal string Encoding { get; }

    private static Encoding Older => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? System.Text.Encoding.Latin1;

    /// <summary>A file as UTF-8, whatever it was written in.</summary>
    internal static TextFile Decode(byte[] file)
    {
        var encoding = EncodingOf(() => new MemoryStream(file, writable: false), file);
        var content = file.AsSpan(MarkLength(file));
        return encoding is UTF8Encoding ? new(content.ToArray(), encoding.WebName) : new(Strict.GetBytes(encoding.GetString(content)), encoding.WebName);
    }

    /// <summary>The beginning of a file as text; a character that is cut at its end is left out.</summary>
    internal static (string Text, string Encoding) DecodeHead(byte[] head)
    {
        var encoding = Marked(head) ?? (IsUtf8(head) ? Strict : Older);
        var decoder = (encoding is UTF8Encoding ? System.Text.Encoding.UTF8 : encoding).GetDecoder();
        var content = head.AsSpan(MarkLength(head));
        var text = new char[encoding.GetMaxCharCount(content.Length)];
        return (new string(text, 0, decoder.GetChars(content, text, flush: false)), encoding.WebName);
    }

    /// <summary>A text in which half a character outside the basic plane is a replacement character, because no file can hold it.</summary>
    internal static string WithoutHalves(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    /// <summary>The encoding of a whole file, by its bytes from the start.</summary>
    internal static Encoding EncodingOf(Func<Stream> open, byte[] head)
    {
        if (Marked(head) is { } marked)
            return marked;
        using var stream = open();
        var decoder = Strict.GetDecoder();
        var (bytes, text) = (new byte[Block], new char[Block + 1]);
        try
        {
            for (int count; (count = stream.Read(bytes)) > 0;)
                decoder.GetChars(bytes.AsSpan(0, count), text, flush: false);
            decoder.GetChars([], text, flush: true);
            return Strict;
        }
        catch (DecoderFallbackException)
        {
            return Older;
        }
    }

    /// <summary>UTF-16, by its mark or by its zeros; <see langword="null"/> for another encoding, or if UTF-8 must still be checked.</summary>
    private static Encoding? Marked(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xFF, 0xFE]))
            return System.Text.Encoding.Unicode;
        if (file.StartsWith<byte>([0xFE, 0xFF]))
            return System.Text.Encoding.BigEndianUnicode;
        var sample = file[..Math.Min(file.Length, Sample)];
        var (even, odd) = Zeros(sample);
        if (odd > even * 10 && odd * 5 > sample.Length)
            return System.Text.Encoding.Unicode;
        return even > odd * 10 && even * 5 > sample.Length ? System.Text.Encoding.BigEndianUnicode : null;
    }

    private static int MarkLength(ReadOnlySpan<byte> file) =>
        file.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : file.StartsWith<byte>([0xFF, 0xFE]) || file.StartsWith<byte>([0xFE, 0xFF]) ? 2 : 0;

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            _ = Strict.GetDecoder().GetCharCount(bytes, 0, bytes.Length, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        return (even, odd);
    }
}
