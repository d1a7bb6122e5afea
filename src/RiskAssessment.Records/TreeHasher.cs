using System.Security.Cryptography;

namespace RiskAssessment.Records;

/// <summary>The root of a Merkle tree that grows by one leaf at a time, from the roots of the complete trees that it consists of: as many as the size has bits.</summary>
internal sealed class TreeHasher
{
    private readonly List<byte[]> _roots;

    internal TreeHasher() => _roots = [];

    internal TreeHasher(TreeHasher other) => (_roots, Size) = ([.. other._roots], other.Size);

    internal long Size { get; private set; }

    internal void Add(byte[] leafHash)
    {
        for (var size = Size++; (size & 1) == 1; size >>= 1)
        {
            leafHash = MerkleTree.NodeHash(_roots[^1], leafHash);
            _roots.RemoveAt(_roots.Count - 1);
        }
        _roots.Add(leafHash);
    }

    internal byte[] Root()
    {
        if (_roots.Count == 0)
            return SHA256.HashData([]);
        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--)
            root = MerkleTree.NodeHash(_roots[i], root);
        return root;
    }
}
