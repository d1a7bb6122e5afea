using System.Text.Json;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>The test vectors of transparency-dev/merkle (Apache-2.0), one a line: proofs that are right, and what must be refused.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("inclusion", 98)]
    [InlineData("consistency", 98)]
    [InlineData("subtreeinclusion", 204)]
    [InlineData("subtreeconsistency", 118)]
    public void Every_proof_is_accepted_or_refused_as_the_vectors_say(string kind, int count)
    {
        var vectors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vectors", kind + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(count, vectors.Count);
        var wrong = vectors.Where(vector => IsAccepted(kind, vector) == vector.GetProperty("wantErr").GetBoolean()).Select(vector => vector.GetProperty("name").GetString());
        Assert.Empty(wrong);
        Assert.Contains(vectors, vector => vector.GetProperty("wantErr").GetBoolean());
        Assert.Contains(vectors, vector => !vector.GetProperty("wantErr").GetBoolean());
    }

    private static bool IsAccepted(string kind, JsonElement vector) => kind switch
    {
        "inclusion" => MerkleTree.IsIncluded(Number(vector, "leafIdx"), Number(vector, "treeSize"), Bytes(vector, "leafHash"), Proof(vector), Bytes(vector, "root")),
        "consistency" => MerkleTree.IsConsistent(Number(vector, "size1"), Number(vector, "size2"), Proof(vector), Bytes(vector, "root1"), Bytes(vector, "root2")),
        "subtreeinclusion" => MerkleTree.IsIncludedInSubtree(
            Number(vector, "leafIdx"), Number(vector, "start"), Number(vector, "end"), Bytes(vector, "leafHash"), Proof(vector), Bytes(vector, "root")),
        _ => MerkleTree.IsSubtreeConsistent(
            Number(vector, "start"), Number(vector, "end"), Number(vector, "size"), Proof(vector), Bytes(vector, "root1"), Bytes(vector, "root2")),
    };

    /// <summary>The vectors have numbers without a sign; one above the largest of ours is no size.</summary>
    private static long Number(JsonElement vector, string name) => vector.GetProperty(name).GetUInt64() is var number && number <= long.MaxValue ? (long)number : -1;

    private static byte[] Bytes(JsonElement vector, string name) => vector.GetProperty(name).GetBytesFromBase64();

    private static List<byte[]> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(hash => hash.GetBytesFromBase64())] : [];
}
