using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using RiskAssessment;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>The log of records in the database, beside the cases: leaves, contents and the checkpoint are rows, and are written in the transaction of the caller.</summary>
internal sealed class RecordTables(Database database) : IRecordStorage
{
    /// <summary>The columns of a leaf.</summary>
    internal const string LeafColumns = "number, body, checksum, code";

    private const int PageSize = 1_000;
    private const int ChecksumBytes = 16;

    /// <summary>Contents of this kind have a name at random, so that none is there already.</summary>
    private const string Bodies = "bodies/";

    /// <summary>Verification reads contents on several threads.</summary>
    private readonly Lock _one = new();

    /// <summary>The connection to use, in a transaction: of a writer, or one that sees everything as of one instant.</summary>
    internal DbConnection? Connection { private get; set; }

    private DbConnection Open => Connection ?? throw new InvalidOperationException("The log of records is used in a transaction only.");

    public string? ReadCheckpoint()
    {
        lock (_one)
            return Open.Rows("SELECT note FROM record_checkpoint WHERE number = 0", row => row.GetString(0)) is [var note] ? note : null;
    }

    public IEnumerable<ReadOnlyMemory<byte>> ReadLeaves(long first, long count)
    {
        for (var end = first + count; first < end;)
        {
            var page = Page(first, Math.Min(first + PageSize, end));
            foreach (var (number, body, checksum) in page)
            {
                if (number != first)
                    yield break;
                if (!ChecksumOf(body).AsSpan().SequenceEqual(checksum))
                    throw new RecordLogException(new Problem("SRA1302", $"$[{number}]", "Its row is damaged: the checksum is not that of the record. Restore the database from a backup."));
                yield return body;
                first++;
            }
            if (page.Count == 0)
                yield break;
        }
    }

    public byte[]? ReadContent(string name)
    {
        lock (_one)
            return Open.Rows("SELECT content FROM record_content WHERE name = @name", row => row.Bytes(0), ("name", name)) is [var content] ? content : null;
    }

    /// <summary>What is written is durable when the transaction is.</summary>
    public void Change(Func<string?, RecordChange?> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        if (decide(ReadCheckpoint()) is not { } change)
            return;
        var connection = Open;
        if (change.Leaves.Count > 0)
        {
            // What the last checkpoint does not cover does not count.
            connection.Run("DELETE FROM record_leaf WHERE number >= @first", ("first", change.First));
            database.Add(connection, "record_leaf", LeafColumns, change.Leaves.Select((leaf, i) => Row(change.First + i, leaf.ToArray())));
        }
        object[][] contents = [.. change.Contents.Where(one => one.Key.StartsWith(Bodies, StringComparison.Ordinal) || ReadContent(one.Key) is null).Select(one => new object[] { one.Key, one.Value.ToArray() })];
        if (contents.Length > 0)
            database.Add(connection, "record_content", "name, content", contents);
        foreach (var name in change.Erased)
            connection.Run("DELETE FROM record_content WHERE name = @name", ("name", name));
        connection.Run("INSERT INTO record_checkpoint (number, note) VALUES (0, @note) ON CONFLICT (number) DO UPDATE SET note = excluded.note", ("note", change.Checkpoint));
    }

    /// <summary>What is the same for all records of a case; empty where a leaf has none.</summary>
    internal static string CodeOf(ReadOnlyMemory<byte> leaf)
    {
        using var json = JsonDocument.Parse(leaf);
        return json.RootElement.TryGetProperty("case", out var code) ? code.GetString()! : "";
    }

    private static object[] Row(long number, byte[] leaf) => [number, leaf, ChecksumOf(leaf), CodeOf(leaf)];

    private static byte[] ChecksumOf(byte[] leaf) => SHA256.HashData(leaf)[..ChecksumBytes];

    private List<(long Number, byte[] Body, byte[] Checksum)> Page(long first, long end)
    {
        lock (_one)
        {
            return Open.Rows(
                "SELECT number, body, checksum FROM record_leaf WHERE number >= @first AND number < @end ORDER BY number",
                row => (row.GetInt64(0), row.Bytes(1), row.Bytes(2)),
                ("first", first),
                ("end", end));
        }
    }
}
