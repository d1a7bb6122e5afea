using System.Text;

namespace RiskAssessment.Import;

/// <summary>A file as UTF-8, whatever it was written in.</summary>
/// <remarks>
/// A byte order mark decides. Without one: UTF-16 if every second byte of the beginning is zero, else UTF-8 if it is valid, else
/// Windows-1252, which older spreadsheets write and in which every byte is a character.
/// </remarks>
internal sealed class TextFile
{
    private const int Sample = 4_096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private TextFile(byte[] utf8, string encoding) => (Utf8, Encoding) = (utf8, encoding);

    internal byte[] Utf8 { get; }

    internal string Encoding { get; }

    internal static TextFile Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Utf8OrOlder(file[3..]);
        if (file.StartsWith<byte>([0xFF, 0xFE]))
            return Converted(file[2..], System.Text.Encoding.Unicode);
        if (file.StartsWith<byte>([0xFE, 0xFF]))
            return Converted(file[2..], System.Text.Encoding.BigEndianUnicode);
        var (even, odd) = Zeros(file[..Math.Min(file.Length, Sample)]);
        if (odd > even * 10 && odd * 5 > Math.Min(file.Length, Sample))
            return Converted(file, System.Text.Encoding.Unicode);
        if (even > odd * 10 && even * 5 > Math.Min(file.Length, Sample))
            return Converted(file, System.Text.Encoding.BigEndianUnicode);
        return Utf8OrOlder(file);
    }

    private static TextFile Utf8OrOlder(ReadOnlySpan<byte> file)
    {
        try
        {
            Strict.GetCharCount(file);
            return new TextFile(file.ToArray(), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return Converted(file, CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? System.Text.Encoding.Latin1);
        }
    }

    private static TextFile Converted(ReadOnlySpan<byte> file, Encoding encoding) =>
        new(Strict.GetBytes(encoding.GetString(file)), encoding.WebName);

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        return (even, odd);
    }
}
