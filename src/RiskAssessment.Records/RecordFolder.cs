using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.Versioning;
using System.Text;

namespace RiskAssessment.Records;

/// <summary>A log in a folder: one file of leaves, the checkpoint, and a file for each content.</summary>
/// <remarks>
/// <para>
/// <c>entries.log</c> has a line for each record: the CRC-32C of the leaf in hexadecimal, a space, and the leaf. <c>checkpoint</c> is the last checkpoint. <c>bodies/ID</c> is the salt (32
/// bytes) and the body of a record, so that its SHA-256 is the commitment of its leaf. <c>instruments/SHA256.json</c> is an instrument that was used. <c>case.key</c> is the secret
/// of the case codes. All files can be read by their owner only.
/// </para>
/// <para>Safe to share between threads, and between processes on one machine. The folder must not be on a network drive without locks.</para>
/// </remarks>
public sealed class RecordFolder : IRecordStorage
{
    private const string Unfinished = ".new";
    private const int ChecksumLength = 9;
    private const int LineLength = ChecksumLength + RecordLeaf.MostBytes + 1;

    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _path;
    private End _lastEnd = new(0, 0);

    /// <summary>Creates the storage. Nothing is read or written yet.</summary>
    /// <param name="path">The folder. It is made by the first change if it does not exist.</param>
    public RecordFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
    }

    /// <summary>Where a process ended that was appending: what was written and never acknowledged. Each is a file of lines as in <c>entries.log</c>.</summary>
    /// <returns>The names of the files, in the order of their names; empty if there is none.</returns>
    public IReadOnlyList<string> SetAsideFiles() =>
        Directory.Exists(_path) ? [.. Directory.EnumerateFiles(_path, "set-aside-*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>How many bytes follow the records of the last checkpoint.</summary>
    internal long TailLength()
    {
        using var entries = OpenEntries();
        return entries is null ? 0 : entries.Length - EndOf(ReadCheckpoint()).Offset;
    }

    /// <inheritdoc/>
    public string? ReadCheckpoint()
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(In(Names.Checkpoint)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            throw new RecordLogException(new Problem(RecordProblem.NotALog, "$.checkpoint", "The checkpoint is damaged: it is not UTF-8. Restore it from a backup."));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOnlyMemory<byte>> ReadLeaves(long first, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        var known = _lastEnd;
        var (index, offset) = known.Size <= first ? known : new End(0, 0);
        foreach (var line in LinesFrom(offset).Take((int)Math.Min(first - index + count, int.MaxValue)))
        {
            if (index >= first)
                yield return LeafOf(line, index);
            index++;
        }
    }

    /// <inheritdoc/>
    public byte[]? ReadContent(string name)
    {
        try
        {
            return File.ReadAllBytes(In(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Change(Func<string?, RecordChange?> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        MakeFolder(_path);
        using var held = Lock();
        var checkpoint = ReadCheckpoint();
        var end = EndOf(checkpoint);
        using var entries = Create(In(Names.Entries), FileMode.OpenOrCreate, FileAccess.ReadWrite);
        SetAsideAfter(entries, end);
        if (decide(checkpoint) is not { } change)
            return;
        var written = new List<string>();
        var isUnderWay = false;
        try
        {
            var length = AppendLeaves(entries, end, change);
            WriteContents(change, written);
            isUnderWay = true;
            ReplaceCheckpoint(change.Checkpoint);
            _lastEnd = new End(end.Size + change.Leaves.Count, end.Offset + length);
        }
        catch (Exception) when (!isUnderWay)
        {
            // Nothing was acknowledged. What cannot be cleaned up now does not count, and is set aside by the next change.
            CleanUp(entries, end, written);
            throw;
        }
        Erase(change.Erased);
    }

    private string In(string name) => Path.Combine(_path, name);

    private End EndOf(string? checkpoint)
    {
        if (checkpoint is null)
            return new End(0, 0);
        if (!Checkpoint.TryParse(checkpoint, out var parsed))
            throw new RecordLogException(RecordLog.DamagedCheckpoint);
        var known = _lastEnd;
        var (size, offset) = known.Size <= parsed.Size ? known : new End(0, 0);
        foreach (var line in LinesFrom(offset))
        {
            if (size == parsed.Size)
                break;
            (size, offset) = (size + 1, offset + line.Length + 1);
        }
        return size == parsed.Size ? new End(size, offset) : throw new RecordLogException(RecordLog.CutAt(size, parsed.Size));
    }

    /// <summary>The lines without their line feeds; what follows the last line feed is not a line.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> LinesFrom(long offset)
    {
        using var stream = OpenEntries();
        if (stream is null)
            yield break;
        stream.Position = offset;
        var (buffer, held) = (new byte[64 * 1024], 0);
        for (int count; (count = stream.Read(buffer, held, buffer.Length - held)) > 0;)
        {
            held += count;
            var start = 0;
            for (int length; (length = Array.IndexOf(buffer, (byte)'\n', start, held - start) - start) >= 0; start += length + 1)
                yield return buffer.AsSpan(start, length).ToArray();
            // A line that is too long is none; it stays so, however it goes on.
            if (start == 0 && held == buffer.Length)
                yield break;
            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
        }
    }

    private static ReadOnlyMemory<byte> LeafOf(ReadOnlyMemory<byte> line, long index)
    {
        var isWhole = line.Length is > ChecksumLength and < LineLength && Strict.GetBytes(ChecksumOf(line.Span[ChecksumLength..])).AsSpan().SequenceEqual(line.Span[..ChecksumLength]);
        return isWhole
            ? line[ChecksumLength..]
            : throw new RecordLogException(RecordLog.At(index, RecordProblem.DamagedLine, "Its line is damaged: the checksum is not that of the record. Restore the log from a backup."));
    }

    /// <summary>The CRC-32C (Castagnoli), and a space.</summary>
    private static string ChecksumOf(ReadOnlySpan<byte> leaf)
    {
        var crc = uint.MaxValue;
        for (; leaf.Length >= sizeof(ulong); leaf = leaf[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(leaf));
        foreach (var one in leaf)
            crc = BitOperations.Crc32C(crc, one);
        return (~crc).ToString("x8", CultureInfo.InvariantCulture) + " ";
    }

    /// <summary>The lines to read; <see langword="null"/> if there is no such file.</summary>
    private FileStream? OpenEntries()
    {
        try
        {
            return new FileStream(In(Names.Entries), new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void SetAsideAfter(FileStream entries, End end)
    {
        if (entries.Length == end.Offset)
            return;
        entries.Position = end.Offset;
        using (var aside = Create(In(string.Create(CultureInfo.InvariantCulture, $"set-aside-{end.Size:D12}")), FileMode.Append))
        {
            entries.CopyTo(aside);
            aside.Flush(flushToDisk: true);
        }
        FolderSync.Flush(_path);
        entries.SetLength(end.Offset);
        entries.Flush(flushToDisk: true);
    }

    private static long AppendLeaves(FileStream entries, End end, RecordChange change)
    {
        using var lines = new MemoryStream();
        foreach (var leaf in change.Leaves)
        {
            lines.Write(Strict.GetBytes(ChecksumOf(leaf.Span)));
            lines.Write(leaf.Span);
            lines.WriteByte((byte)'\n');
        }
        entries.Position = end.Offset;
        entries.Write(lines.GetBuffer(), 0, (int)lines.Length);
        entries.Flush(flushToDisk: true);
        return lines.Length;
    }

    private void WriteContents(RecordChange change, List<string> written)
    {
        foreach (var (name, bytes) in change.Contents)
        {
            if (ReadContent(name) is { } old && old.AsSpan().SequenceEqual(bytes.Span))
                continue;
            var path = In(name);
            MakeFolder(Path.GetDirectoryName(path)!);
            written.Add(path);
            using var stream = Create(path, FileMode.Create);
            stream.Write(bytes.Span);
            stream.Flush(flushToDisk: true);
        }
        foreach (var folder in written.Select(path => Path.GetDirectoryName(path)!).Distinct().ToList())
            FolderSync.Flush(folder);
    }

    private void ReplaceCheckpoint(string checkpoint)
    {
        var path = In(Names.Checkpoint);
        using (var stream = Create(path + Unfinished, FileMode.Create))
        {
            stream.Write(Strict.GetBytes(checkpoint));
            stream.Flush(flushToDisk: true);
        }
        File.Move(path + Unfinished, path, overwrite: true);
        FolderSync.Flush(_path);
    }

    private void Erase(IReadOnlyList<string> names)
    {
        foreach (var name in names)
            File.Delete(In(name));
        foreach (var folder in names.Select(name => Path.GetDirectoryName(In(name))!).Distinct())
            FolderSync.Flush(folder);
    }

    private static void CleanUp(FileStream entries, End end, List<string> written)
    {
        try
        {
            entries.SetLength(end.Offset);
            foreach (var path in written)
                File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to tell.
        }
    }

    private static FileStream Create(string path, FileMode mode, FileAccess access = FileAccess.Write, FileShare share = FileShare.ReadWrite | FileShare.Delete)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>One change at a time: between processes by two kinds of locks, since .NET takes no notice where the first one is not there.</summary>
    private FileStream Lock()
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(5))
        {
            FileStream? stream = null;
            try
            {
                stream = Create(In(Names.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (!OperatingSystem.IsMacOS() && !OperatingSystem.IsIOS() && !OperatingSystem.IsTvOS())
                    LockFirstByte(stream);
                return stream;
            }
            catch (IOException) when (waited < LockTime)
            {
                stream?.Dispose();
                Thread.Sleep(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    [UnsupportedOSPlatform("macos")]
    [UnsupportedOSPlatform("ios")]
    [UnsupportedOSPlatform("tvos")]
    private static void LockFirstByte(FileStream stream) => stream.Lock(0, 1);

    private static class Names
    {
        internal const string Entries = "entries.log";
        internal const string Checkpoint = "checkpoint";
        internal const string Lock = "lock";
    }

    /// <summary>How many lines there are up to an offset.</summary>
    private sealed record End(long Size, long Offset);
}
