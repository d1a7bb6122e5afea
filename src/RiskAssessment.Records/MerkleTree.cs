using System.Security.Cryptography;

namespace RiskAssessment.Records;

/// <summary>The hashes of a Merkle tree of RFC 6962 (SHA-256), and the checks of its proofs, for whoever checks a proof without the log.</summary>
/// <remarks>
/// A tree of size n is over the entries 0 to n - 1. A subtree is over the entries from a start to an end (exclusive) where the start is a multiple of the smallest
/// power of two that is not less than their number. Whatever a stranger gives to the checks, they return <see langword="false"/> and throw nothing.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// var entry = "an entry"u8;
/// byte[] leaf = MerkleTree.LeafHash(entry);
/// // A tree of one entry has the hash of its leaf as its root, and an empty proof.
/// Console.WriteLine(MerkleTree.IsIncluded(0, 1, leaf, [], leaf));
/// </code>
/// </example>
public static class MerkleTree
{
    /// <summary>The hash of an entry: SHA-256 of the byte 0 and the entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }

    /// <summary>Whether a proof shows that an entry is in a tree.</summary>
    /// <param name="index">The index of the entry, from 0.</param>
    /// <param name="size">The size of the tree.</param>
    /// <param name="leafHash">The hash of the entry.</param>
    /// <param name="proof">The hashes of the proof, from the sibling of the leaf to the child of the root.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsIncluded(long index, long size, byte[] leafHash, IReadOnlyList<byte[]> proof, byte[] root) =>
        IsIncludedInSubtree(index, 0, size, leafHash, proof, root);

    /// <summary>Whether a proof shows that an entry is in a subtree.</summary>
    /// <param name="index">The index of the entry in the whole tree, from 0.</param>
    /// <param name="start">The first entry of the subtree.</param>
    /// <param name="end">The end of the subtree, exclusive.</param>
    /// <param name="leafHash">The hash of the entry.</param>
    /// <param name="proof">The hashes of the proof, from the sibling of the leaf to the child of the root.</param>
    /// <param name="root">The root of the subtree.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsIncludedInSubtree(long index, long start, long end, byte[] leafHash, IReadOnlyList<byte[]> proof, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(leafHash);
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(root);
        if (!IsSubtree(start, end) || index < start || index >= end || leafHash.Length != SHA256.HashSizeInBytes)
            return false;
        var (node, last, hash) = (index - start, end - start - 1, leafHash);
        foreach (var other in proof)
        {
            if (last == 0)
                return false;
            var isRight = IsRight(node) || node == last;
            hash = isRight ? NodeHash(other, hash) : NodeHash(hash, other);
            // The last node of a level that has no sibling rises to where it has one.
            while (isRight && !IsRight(node) && node != 0)
                (node, last) = (node >> 1, last >> 1);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a proof shows that a tree is the beginning of a larger one, so that nothing in it was changed, removed or put in.</summary>
    /// <param name="earlierSize">The size of the smaller tree, at least 1. One without entries is the beginning of every tree, and proves nothing.</param>
    /// <param name="laterSize">The size of the larger tree.</param>
    /// <param name="proof">The hashes of the proof; none where both trees have the same size.</param>
    /// <param name="earlierRoot">The root of the smaller tree.</param>
    /// <param name="laterRoot">The root of the larger tree.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsConsistent(long earlierSize, long laterSize, IReadOnlyList<byte[]> proof, byte[] earlierRoot, byte[] laterRoot) =>
        IsSubtreeConsistent(0, earlierSize, laterSize, proof, earlierRoot, laterRoot) && earlierSize > 0;

    /// <summary>Whether a proof shows that a subtree is a part of a tree.</summary>
    /// <param name="start">The first entry of the subtree.</param>
    /// <param name="end">The end of the subtree, exclusive.</param>
    /// <param name="size">The size of the tree.</param>
    /// <param name="proof">The hashes of the proof.</param>
    /// <param name="subtreeRoot">The root of the subtree.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsSubtreeConsistent(long start, long end, long size, IReadOnlyList<byte[]> proof, byte[] subtreeRoot, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(subtreeRoot);
        ArgumentNullException.ThrowIfNull(root);
        if (start >= 0 && start == end && end <= size)
            return proof.Count == 0 && subtreeRoot.AsSpan().SequenceEqual(SHA256.HashData([]));
        if (!IsSubtree(start, end) || end > size)
            return false;
        var (first, node, last) = (start, end - 1, size - 1);
        // Up to the largest complete tree that ends the subtree: its hash is where both roots are built from.
        while (first != node && (node == last || IsRight(node)))
            (first, node, last) = (first >> 1, node >> 1, last >> 1);
        if (first != node && proof.Count == 0)
            return false;
        var isWhole = first == node;
        var (inner, outer) = isWhole ? (subtreeRoot, subtreeRoot) : (proof[0], proof[0]);
        foreach (var other in proof.Skip(isWhole ? 0 : 1))
        {
            if (last == 0)
                return false;
            if (IsRight(node) || node == last)
            {
                if (first < node)
                    inner = NodeHash(other, inner);
                outer = NodeHash(other, outer);
                while (!IsRight(node) && node != 0)
                    (first, node, last) = (first >> 1, node >> 1, last >> 1);
            }
            else
            {
                outer = NodeHash(outer, other);
            }
            (first, node, last) = (first >> 1, node >> 1, last >> 1);
        }
        return last == 0 && inner.AsSpan().SequenceEqual(subtreeRoot) && outer.AsSpan().SequenceEqual(root);
    }

    /// <summary>The hash of a node: SHA-256 of the byte 1 and its two children.</summary>
    internal static byte[] NodeHash(byte[] left, byte[] right)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([1]);
        hash.AppendData(left);
        hash.AppendData(right);
        return hash.GetHashAndReset();
    }

    /// <summary>The subtrees whose roots are the proof that an entry is in a tree, in the order of the proof.</summary>
    internal static List<(long Start, long End)> InclusionProof(long index, long size)
    {
        var proof = new List<(long, long)>();
        AddPath(index, 0, size, proof);
        return proof;
    }

    /// <summary>The subtrees whose roots are the proof that a tree is the beginning of a larger one, in the order of the proof.</summary>
    internal static List<(long Start, long End)> ConsistencyProof(long earlierSize, long laterSize)
    {
        var proof = new List<(long, long)>();
        AddSubproof(earlierSize, 0, laterSize, isWhole: true, proof);
        return proof;
    }

    /// <summary>The roots of subtrees, of which none overlaps another, in one pass over the hashes of the leaves.</summary>
    internal static IReadOnlyList<byte[]> RootsOf(IReadOnlyList<(long Start, long End)> subtrees, IEnumerable<byte[]> leafHashes)
    {
        var roots = new byte[subtrees.Count][];
        var (waiting, index, tree) = (new Queue<int>(Enumerable.Range(0, subtrees.Count).OrderBy(i => subtrees[i].Start)), 0L, new TreeHasher());
        foreach (var hash in leafHashes)
        {
            if (waiting.Count == 0)
                break;
            var (start, end) = subtrees[waiting.Peek()];
            if (index >= start)
                tree.Add(hash);
            if (++index == end)
                (roots[waiting.Dequeue()], tree) = (tree.Root(), new TreeHasher());
        }
        return waiting.Count == 0 ? roots : throw new ArgumentException("There are fewer leaves than the subtrees cover.", nameof(leafHashes));
    }

    private static void AddPath(long index, long start, long end, List<(long, long)> proof)
    {
        if (end - start <= 1)
            return;
        var middle = start + SplitOf(end - start);
        if (index < middle)
            AddPath(index, start, middle, proof);
        else
            AddPath(index, middle, end, proof);
        proof.Add(index < middle ? (middle, end) : (start, middle));
    }

    private static void AddSubproof(long earlierEnd, long start, long end, bool isWhole, List<(long, long)> proof)
    {
        if (earlierEnd == end)
        {
            if (!isWhole)
                proof.Add((start, end));
            return;
        }
        var middle = start + SplitOf(end - start);
        var isLeft = earlierEnd <= middle;
        if (isLeft)
            AddSubproof(earlierEnd, start, middle, isWhole, proof);
        else
            AddSubproof(earlierEnd, middle, end, isWhole: false, proof);
        proof.Add(isLeft ? (middle, end) : (start, middle));
    }

    /// <summary>The largest power of two that is less than a size of at least 2.</summary>
    private static long SplitOf(long size) => (long)(System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)size) / 2);

    private static bool IsSubtree(long start, long end) =>
        start >= 0 && start < end && (ulong)start % System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0;

    private static bool IsRight(long node) => (node & 1) == 1;
}
