using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import.Files;

/// <summary>A file of evidence: its beginning, from which its kind is told, and its content as bytes or as text.</summary>
internal sealed class EvidenceFile
{
    private const int HeadLength = 65_536;

    private readonly Stream _stream;
    private readonly IProgress<long>? _progress;
    private readonly Lazy<EvidenceKind?> _tableKind;

    private EvidenceFile(Stream stream, byte[] head, IProgress<long>? progress)
    {
        (_stream, _progress, Head) = (stream, progress, head);
        (HeadText, Encoding) = TextFile.DecodeHead(head);
        _tableKind = new Lazy<EvidenceKind?>(() => TextTable.KindOf(HeadText));
    }

    /// <summary>The first 64 KiB.</summary>
    internal byte[] Head { get; }

    /// <summary>The beginning as text, without a byte order mark.</summary>
    internal string HeadText { get; }

    /// <summary>The kind of table that the text begins with; <see langword="null"/> if it is none.</summary>
    internal EvidenceKind? TableKind => _tableKind.Value;

    /// <summary>The encoding of the text.</summary>
    internal string Encoding { get; private set; }

    /// <summary>The length in bytes.</summary>
    internal long Length => _stream.Length;

    /// <summary>A file in a stream, which stays open. One that cannot seek is copied to memory; <see langword="null"/> if it is then too large.</summary>
    internal static EvidenceFile? Of(Stream stream, IProgress<long>? progress)
    {
        if ((stream.CanSeek ? stream : InMemory(stream)) is not { } seekable)
            return null;
        seekable.Position = 0;
        var head = new byte[Math.Min(HeadLength, seekable.Length)];
        seekable.ReadExactly(head);
        return new EvidenceFile(seekable, head, progress);
    }

    /// <summary>Whether the beginning has a name, or a text, in double quotes, as JSON writes it.</summary>
    internal bool HasName(string name) => HeadText.Contains($"\"{name}\"", StringComparison.Ordinal);

    /// <summary>The content from the start. Closing it leaves the file open.</summary>
    internal Stream Open()
    {
        _stream.Position = 0;
        return new CountingStream(_stream, _progress);
    }

    /// <summary>The content as text from the start, in the encoding of the whole file.</summary>
    internal TextReader OpenText()
    {
        var encoding = TextFile.EncodingOf(Open, Head);
        Encoding = encoding.WebName;
        return new StreamReader(Open(), encoding, detectEncodingFromByteOrderMarks: true);
    }

    /// <summary>The whole content; <see langword="null"/> if it is larger than <see cref="Bounds.FileBytes"/>.</summary>
    internal byte[]? ReadAll()
    {
        if (Length > Bounds.FileBytes)
            return null;
        var bytes = new byte[Length];
        using var stream = Open();
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static MemoryStream? InMemory(Stream stream)
    {
        var copy = new MemoryStream();
        var block = new byte[HeadLength];
        for (int count; (count = stream.Read(block)) > 0;)
        {
            copy.Write(block, 0, count);
            if (copy.Length > Bounds.FileBytes)
                return null;
        }
        copy.Position = 0;
        return copy;
    }
}
