using System.IO.Compression;
using System.Text;

namespace RiskAssessment.Import.Files;

/// <summary>Recognises files by their first bytes, and containers by the names in them.</summary>
internal static class Signatures
{
    private const int MostEntries = 10_000;

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[][] Images =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "BM"u8.ToArray(), [(byte)'I', (byte)'I', 42, 0], [(byte)'M', (byte)'M', 0, 42],
    ];

    private static readonly string[] ImageBrands = ["heic", "heix", "heim", "mif1", "msf1", "avif"];

    private static readonly byte[][] Archives =
    [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "Rar!"u8.ToArray(), [0x1F, 0x8B], "BZh"u8.ToArray(), [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'],
    ];

    internal static bool IsImage(EvidenceFile file) =>
        Array.Exists(Images, start => file.Head.AsSpan().StartsWith(start) && !(start.Length == 2 && !IsBitmap(file.Head)))
        || (file.Head.Length > 12 && file.Head.AsSpan(4, 4).SequenceEqual("ftyp"u8) && Array.Exists(ImageBrands, brand => Encoding.Latin1.GetString(file.Head, 8, 4) == brand))
        || (file.Head.Length > 12 && file.Head.AsSpan().StartsWith("RIFF"u8) && file.Head.AsSpan(8, 4).SequenceEqual("WEBP"u8));

    internal static bool IsPdf(EvidenceFile file) => file.Head.AsSpan(0, Math.Min(file.Head.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    internal static bool IsRtf(EvidenceFile file) => file.Head.AsSpan().StartsWith("{\\rtf"u8);

    internal static bool IsWord(EvidenceFile file) =>
        Holds(file, "word/") || (Holds(file, "content.xml") && MimeType(file).Contains("opendocument.text", StringComparison.Ordinal)) || HasStream(file, "WordDocument");

    internal static bool IsWorkbook(EvidenceFile file) =>
        Holds(file, "xl/") || IsOpenDocument(file) || HasStream(file, "Workbook") || HasStream(file, "Book");

    /// <summary>Whether this is an OpenDocument spreadsheet.</summary>
    internal static bool IsOpenDocument(EvidenceFile file) => MimeType(file).Contains("opendocument.spreadsheet", StringComparison.Ordinal);

    internal static bool IsArchive(EvidenceFile file) =>
        IsZip(file) || Array.Exists(Archives, start => file.Head.AsSpan().StartsWith(start)) || (file.Head.Length > 262 && file.Head.AsSpan(257, 5).SequenceEqual("ustar"u8));

    internal static bool IsHtml(EvidenceFile file)
    {
        var text = file.HeadText.AsSpan().TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<", StringComparison.Ordinal) && text.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    internal static bool IsZip(EvidenceFile file) => file.Head.AsSpan().StartsWith("PK\u0003\u0004"u8) || file.Head.AsSpan().StartsWith("PK\u0005\u0006"u8);

    /// <summary>The names in a zip file, at most 10,000; none if it is damaged or no zip file.</summary>
    internal static IReadOnlyList<string> NamesIn(EvidenceFile file)
    {
        if (!IsZip(file))
            return [];
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read, leaveOpen: true);
            return [.. zip.Entries.Take(MostEntries).Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static bool Holds(EvidenceFile file, string start) => NamesIn(file).Any(name => name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>What an OpenDocument file says that it is; its first entry is not compressed.</summary>
    private static string MimeType(EvidenceFile file) =>
        IsZip(file) && file.Head.AsSpan(0, Math.Min(file.Head.Length, 200)).IndexOf("mimetype"u8) >= 0 ? Encoding.Latin1.GetString(file.Head, 0, Math.Min(file.Head.Length, 200)) : "";

    /// <summary>Whether an old Office file has a stream of this name: the names stand in it as UTF-16.</summary>
    private static bool HasStream(EvidenceFile file, string name)
    {
        if (!file.Head.AsSpan().StartsWith(OldOffice) || file.ReadAll() is not { } bytes)
            return false;
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + "\0")) >= 0;
    }

    private static bool IsBitmap(byte[] head) => head.Length > 26 && head[6] == 0 && head[7] == 0 && head[8] == 0 && head[9] == 0;
}
