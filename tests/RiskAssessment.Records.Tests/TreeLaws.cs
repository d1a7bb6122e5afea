using System.Security.Cryptography;
using FsCheck.Fluent;
using RiskAssessment.Tests.Laws;

namespace RiskAssessment.Records.Tests;

/// <summary>Laws of the tree, against the definitions of RFC 6962 written out plainly.</summary>
public sealed class TreeLaws
{
    private const int Most = 300;

    [Law]
    public bool The_root_is_the_one_that_RFC_6962_defines(byte seed)
    {
        var leaves = Leaves(seed);
        var tree = new TreeHasher();
        leaves.ForEach(tree.Add);
        return tree.Root().SequenceEqual(Root(leaves)) && tree.Size == leaves.Count;
    }

    [Law]
    public bool Every_entry_is_proved_at_its_index_and_at_no_other(byte seed, int some)
    {
        var leaves = Leaves((byte)(seed | 1));
        var (size, index) = (leaves.Count, Math.Abs(some % leaves.Count));
        var proof = MerkleTree.RootsOf(MerkleTree.InclusionProof(index, size), leaves);
        var root = Root(leaves);
        return MerkleTree.IsIncluded(index, size, leaves[index], proof, root)
            && Enumerable.Range(-1, size + 2).Where(other => other != index).All(other => !MerkleTree.IsIncluded(other, size, leaves[index], proof, root))
            && !MerkleTree.IsIncluded(index, size, leaves[(index + 1) % size], proof, root) | size == 1
            && Changed(proof).All(changed => !MerkleTree.IsIncluded(index, size, leaves[index], changed, root));
    }

    [Law]
    public bool Every_beginning_of_a_log_is_consistent_with_it_and_no_other_log_is(byte seed, int some)
    {
        var leaves = Leaves((byte)(seed | 1));
        var (size, earlier) = (leaves.Count, 1 + Math.Abs(some % leaves.Count));
        var proof = MerkleTree.RootsOf(MerkleTree.ConsistencyProof(earlier, size), leaves);
        var (before, after) = (Root(leaves[..earlier]), Root(leaves));
        byte[][] otherLeaves = [.. leaves[..(earlier - 1)], SHA256.HashData([1, 2, 3])];
        return MerkleTree.IsConsistent(earlier, size, proof, before, after)
            && !MerkleTree.IsConsistent(earlier, size, proof, Root([.. otherLeaves]), after)
            && (earlier == size || (!MerkleTree.IsConsistent(earlier, size, proof, after, before) && Changed(proof).All(changed => !MerkleTree.IsConsistent(earlier, size, changed, before, after))));
    }

    /// <summary>The same proof with a bit flipped, a hash less, and a hash more.</summary>
    private static IEnumerable<IReadOnlyList<byte[]>> Changed(IReadOnlyList<byte[]> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            var flipped = proof.Select(hash => hash.ToArray()).ToList();
            flipped[i][i % 32] ^= 1;
            yield return flipped;
        }
        if (proof.Count > 0)
            yield return proof.Skip(1).ToList();
        yield return [.. proof, new byte[32]];
    }

    private static List<byte[]> Leaves(byte seed) => [.. Enumerable.Range(0, seed * Most / 255).Select(i => MerkleTree.LeafHash([seed, (byte)i, (byte)(i >> 8)]))];

    /// <summary>MTH of RFC 6962, section 2.1.</summary>
    private static byte[] Root(List<byte[]> leaves)
    {
        if (leaves.Count == 0)
            return SHA256.HashData([]);
        if (leaves.Count == 1)
            return leaves[0];
        var half = 1;
        while (half * 2 < leaves.Count)
            half *= 2;
        return SHA256.HashData([1, .. Root(leaves[..half]), .. Root(leaves[half..])]);
    }
}
