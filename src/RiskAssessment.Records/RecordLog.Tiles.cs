using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace RiskAssessment.Records;

/// <content>Export for other people's programs.</content>
public sealed partial class RecordLog
{
    private const int TileWidth = 256;

    /// <summary>Writes the log as static files in the layout of C2SP's tlog-tiles, for programs of others that check or mirror logs. It has the leaves, and no content.</summary>
    /// <param name="folder">The folder. It is made if it does not exist; files of an earlier export of the same log are replaced.</param>
    /// <exception cref="RecordLogException">There is no log, or it is damaged.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public void ExportTiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var checkpoint = ReadCheckpoint() ?? throw new RecordLogException(new Problem(RecordProblem.NotALog, "$.checkpoint", "There is no log: it has no checkpoint. Check the path."));
        var (levels, entries) = (new List<List<byte[]>>(), new List<ReadOnlyMemory<byte>>());
        foreach (var (utf8, index) in RawLeaves(0, checkpoint.Size))
        {
            entries.Add(utf8);
            if (entries.Count == TileWidth)
                WriteEntries(folder, index / TileWidth, entries);
            AddToTile(folder, levels, 0, index, MerkleTree.LeafHash(utf8.Span));
        }
        if (entries.Count > 0)
            WriteEntries(folder, checkpoint.Size / TileWidth, entries);
        var size = checkpoint.Size;
        for (var level = 0; level < levels.Count; level++, size /= TileWidth)
        {
            if (levels[level].Count > 0)
                WriteTile(folder, level, size / TileWidth, levels[level]);
        }
        Put(Path.Combine(folder, "checkpoint"), Encoding.UTF8.GetBytes(checkpoint.ToString()));
    }

    /// <summary>Adds a hash to the tile of its level. The root of a full tile is a hash of the level above.</summary>
    private static void AddToTile(string folder, List<List<byte[]>> levels, int level, long index, byte[] hash)
    {
        if (levels.Count == level)
            levels.Add([]);
        levels[level].Add(hash);
        if (levels[level].Count < TileWidth)
            return;
        var tree = new TreeHasher();
        levels[level].ForEach(tree.Add);
        WriteTile(folder, level, index / TileWidth, levels[level]);
        AddToTile(folder, levels, level + 1, index / TileWidth, tree.Root());
    }

    private static void WriteTile(string folder, int level, long number, List<byte[]> hashes)
    {
        Put(Path.Combine(folder, "tile", level.ToString(CultureInfo.InvariantCulture), PathOf(number, hashes.Count)), [.. hashes.SelectMany(hash => hash)]);
        hashes.Clear();
    }

    private static void WriteEntries(string folder, long number, List<ReadOnlyMemory<byte>> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
            bundle.Write(length);
            bundle.Write(entry.Span);
        }
        Put(Path.Combine(folder, "tile", "entries", PathOf(number, entries.Count)), bundle.ToArray());
        entries.Clear();
    }

    /// <summary>The number in groups of three digits, all but the last after an x; of a tile that is not full, with its width.</summary>
    private static string PathOf(long number, int width)
    {
        var path = (number % 1000).ToString("D3", CultureInfo.InvariantCulture);
        while ((number /= 1000) > 0)
            path = Path.Combine("x" + (number % 1000).ToString("D3", CultureInfo.InvariantCulture), path);
        return width == TileWidth ? path : Path.Combine(path + ".p", width.ToString(CultureInfo.InvariantCulture));
    }

    private static void Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
