using System.Buffers.Binary;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>The export in the layout of tlog-tiles, read as the specification says it.</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void The_root_of_the_checkpoint_follows_from_the_tiles_and_the_tiles_from_the_entries(int size)
    {
        using var folder = new TemporaryFolder();
        var store = new InMemoryStorage();
        var log = new RecordLog(store);
        log.Append([.. Enumerable.Repeat(Some.Assessment(), size)]);
        log.ExportTiles(folder.Path);
        Assert.True(Checkpoint.TryParse(File.ReadAllText(folder.In("checkpoint")), out var checkpoint));
        Assert.Equal(log.ReadCheckpoint()!.ToString(), checkpoint.ToString());

        var hashes = new List<byte[]>();
        for (var number = 0; number * 256 < size; number++)
        {
            var width = Math.Min(256, size - (number * 256));
            var suffix = width == 256 ? $"{number:D3}" : $"{number:D3}.p/{width}";
            var bundle = File.ReadAllBytes(folder.In($"tile/entries/{suffix}")).AsMemory();
            var tile = File.ReadAllBytes(folder.In($"tile/0/{suffix}"));
            Assert.Equal(width * 32, tile.Length);
            for (var i = 0; i < width; i++)
            {
                var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
                var hash = MerkleTree.LeafHash(bundle.Span.Slice(2, length));
                Assert.Equal(hash, tile[(i * 32)..((i + 1) * 32)]);
                hashes.Add(hash);
                bundle = bundle[(2 + length)..];
            }
            Assert.True(bundle.IsEmpty);
        }
        var tree = new TreeHasher();
        hashes.ForEach(tree.Add);
        Assert.Equal(checkpoint.RootHash, Convert.ToHexStringLower(tree.Root()));

        var full = size / 256;
        var upper = folder.In($"tile/1/000.p/{full}");
        Assert.Equal(full > 0, File.Exists(upper));
        for (var number = 0; number < full; number++)
        {
            var part = new TreeHasher();
            hashes.GetRange(number * 256, 256).ForEach(part.Add);
            Assert.Equal(part.Root(), File.ReadAllBytes(upper)[(number * 32)..((number + 1) * 32)]);
        }
        Assert.Equal((size + 255) / 256 * 2 + (full > 0 ? 1 : 0) + 1, folder.Files().Count());
    }
}
