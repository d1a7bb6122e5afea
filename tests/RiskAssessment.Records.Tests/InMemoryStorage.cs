using System.Security.Cryptography;
using System.Text;

namespace RiskAssessment.Records.Tests;

/// <summary>A host's own store. Its host may also change what was recorded, and cover it up as well as it can without the key.</summary>
internal sealed class InMemoryStorage : IRecordStorage
{
    private readonly List<ReadOnlyMemory<byte>> _leaves = [];
    private readonly Dictionary<string, byte[]> _contents = [];
    private string? _checkpoint;

    public string? ReadCheckpoint() => _checkpoint;

    public IEnumerable<ReadOnlyMemory<byte>> ReadLeaves(long first, long count) => _leaves.Skip((int)first).Take((int)count);

    public byte[]? ReadContent(string name) => _contents.GetValueOrDefault(name);

    public void Change(Func<string?, RecordChange?> decide)
    {
        lock (_leaves)
        {
            if (decide(_checkpoint) is not { } change)
                return;
            if (change.First != _leaves.Count)
                throw new InvalidOperationException("The first leaf is not the next one.");
            _leaves.AddRange(change.Leaves);
            foreach (var (name, bytes) in change.Contents)
                _contents[name] = bytes.ToArray();
            foreach (var name in change.Erased)
                _contents.Remove(name);
            _checkpoint = change.Checkpoint;
        }
    }

    /// <summary>Puts another text in the place of one in every leaf and body, and makes commitments and checkpoint anew.</summary>
    internal void Rewrite(string old, string other)
    {
        var tree = new TreeHasher();
        for (var i = 0; i < _leaves.Count; i++)
        {
            var text = Encoding.UTF8.GetString(_leaves[i].Span);
            if (RecordLeaf.TryRead(_leaves[i], out var leaf, out _) && leaf.Commitment is { } commitment && _contents.TryGetValue(leaf.ContentName, out var content))
            {
                byte[] changed = [.. content.AsSpan(0, 32), .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.AsSpan(32)).Replace(old, other, StringComparison.Ordinal))];
                _contents[leaf.ContentName] = changed;
                text = text.Replace(commitment, Convert.ToHexStringLower(SHA256.HashData(changed)), StringComparison.Ordinal);
            }
            _leaves[i] = Encoding.UTF8.GetBytes(text.Replace(old, other, StringComparison.Ordinal));
            tree.Add(MerkleTree.LeafHash(_leaves[i].Span));
        }
        _checkpoint = Checkpoint.Of(_checkpoint!.Split('\n')[0], tree, key: null).ToString();
    }
}
