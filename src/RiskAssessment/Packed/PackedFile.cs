using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Files of packed cases: 128 bytes that say what is in it, and the planes as they lie in memory, all little-endian.
/// docs/packed.md has every byte.
/// </summary>
/// <remarks>A file holds personal data, though without names, dates and notes.</remarks>
public static class PackedFile
{
    private const int HeaderBytes = 128;
    private const int HashBytes = 32;
    private const int AtVersion = 8;
    private const int AtPlanes = 12;
    private const int AtCases = 16;
    private const int AtCasesPerBlock = 24;
    private const int AtInstrument = 32;
    private const int AtChecksum = 64;
    private const uint Version = 1;
    private const int Chunk = 1 << 20;

    private const string NotPacked = "SRA0801";
    private const string OtherInstrument = "SRA0802";
    private const string Damaged = "SRA0803";

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("RISKPACK");

    /// <summary>Writes packed cases to a stream, which stays open.</summary>
    public static void Write(PackedCases cases, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(stream);
        ThrowIfBigEndian();
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(AtVersion), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(AtPlanes), (uint)cases.Layout.Planes);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(AtCases), cases.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(AtCasesPerBlock), PackedBlocks.CasesPerBlock);
        HashOf(cases.Instrument).CopyTo(header, AtInstrument);
        Checksum(header, cases).CopyTo(header, AtChecksum);
        stream.Write(header, 0, header.Length);
        foreach (var chunk in Chunks(cases))
            stream.Write(chunk.Bytes, 0, chunk.Length);
    }

    /// <summary>
    /// Opens a file and maps it into memory, so that a file larger than memory can be assessed. Its checksum is worked out first, which
    /// reads it once.
    /// </summary>
    /// <param name="path">The file. It must not be changed until the cases are disposed of.</param>
    /// <param name="instrument">The instrument for which it was packed.</param>
    /// <param name="cases">The cases, where there is no problem.</param>
    /// <param name="problems">Why the file is refused.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool TryOpen(string path, Instrument instrument, [NotNullWhen(true)] out PackedCases? cases, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(instrument);
        ThrowIfBigEndian();
        var header = new byte[HeaderBytes];
        long length;
        using (var stream = File.OpenRead(path))
        {
            length = stream.Length;
            if (ReadFully(stream, header) < HeaderBytes)
                length = 0;
        }
        var layout = new PackedLayout(instrument.Program);
        cases = null;
        if (Refusal(header, length, layout, instrument) is { } refusal)
        {
            problems = [refusal];
            return false;
        }
        var count = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(AtCases));
        var opened = count == 0 ? new PackedCases(instrument, layout, 0, []) : new PackedCases(instrument, layout, count, path, HeaderBytes);
        if (!Checksum(header, opened).AsSpan().SequenceEqual(header.AsSpan(AtChecksum, HashBytes)))
        {
            opened.Dispose();
            problems = [new Problem(Damaged, "file", "What is in it does not fit its checksum: it was damaged or changed after it was written. Pack the cases anew.")];
            return false;
        }
        (cases, problems) = (opened, []);
        return true;
    }

    private static Problem? Refusal(byte[] header, long length, PackedLayout layout, Instrument instrument)
    {
        if (length < HeaderBytes || !header.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            return new Problem(NotPacked, "file", "This is no file of packed cases.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(AtVersion)) is var version && version != Version)
            return new Problem(NotPacked, "file", $"It has version {version} of the format, and this reads version {Version}. Pack the cases anew.");
        if (!header.AsSpan(AtInstrument, HashBytes).SequenceEqual(HashOf(instrument)))
            return new Problem(OtherInstrument, "file", $"Its cases are packed for another instrument than {instrument} (sha256 {instrument.Sha256}). Open it with that one, or pack them anew.");
        var cases = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(AtCases));
        var isWhole = header.AsSpan(AtChecksum + HashBytes).SequenceEqual(new byte[HeaderBytes - AtChecksum - HashBytes])
            && cases >= 0
            && cases <= (length / sizeof(ulong) + 1) * PackedBlocks.CasesPerWord
            && BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(AtPlanes)) == layout.Planes
            && BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(AtCasesPerBlock)) == PackedBlocks.CasesPerBlock
            && length - HeaderBytes == PackedBlocks.Words(cases, layout.Planes) * sizeof(ulong);
        return isWhole ? null : new Problem(Damaged, "file", $"It has {length} bytes, and not as many as its {cases} cases take: it was cut short or changed. Pack the cases anew.");
    }

    /// <summary>Over the header but the checksum itself, and all planes.</summary>
    private static byte[] Checksum(byte[] header, PackedCases cases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header, 0, AtChecksum);
        foreach (var chunk in Chunks(cases))
            hash.AppendData(chunk.Bytes, 0, chunk.Length);
        return hash.GetHashAndReset();
    }

    private static IEnumerable<(byte[] Bytes, int Length)> Chunks(PackedCases cases)
    {
        var chunk = new byte[Chunk];
        for (long at = 0; at < cases.ByteCount; at += Chunk)
        {
            var length = (int)Math.Min(Chunk, cases.ByteCount - at);
            cases.CopyBytes(at, chunk, length);
            yield return (chunk, length);
        }
    }

    private static byte[] HashOf(Instrument instrument)
    {
        var hash = new byte[HashBytes];
        for (var i = 0; i < hash.Length; i++)
            hash[i] = Convert.ToByte(instrument.Sha256.Substring(2 * i, 2), 16);
        return hash;
    }

    private static int ReadFully(FileStream stream, byte[] header)
    {
        var read = 0;
        for (int count; read < header.Length && (count = stream.Read(header, read, header.Length - read)) > 0;)
            read += count;
        return read;
    }

    private static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Packed files are read and written on little-endian machines.");
    }
}
