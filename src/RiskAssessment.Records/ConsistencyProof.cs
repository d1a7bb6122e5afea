using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RiskAssessment.Records;

/// <summary>
/// Shows that a log still begins with the records that it had at an earlier checkpoint: nothing was changed, removed or put in between. A text as C2SP's tlog-witness sends it:
/// the earlier size, the hashes, and the later checkpoint.
/// </summary>
/// <remarks>Immutable; equality is identity.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// var key = NoteKey.FromPem("example.org/records", File.ReadAllText("public.pem"));
/// if (Checkpoint.TryParse(File.ReadAllText("checkpoint-of-last-year"), out var earlier))
///     Console.WriteLine(ConsistencyProof.TryParse(File.ReadAllText("proof"), out var proof) ? proof.IsValid(earlier, key) : "not a proof");
/// </code>
/// </example>
public sealed class ConsistencyProof
{
    private const string Old = "old ";

    internal ConsistencyProof(long earlierSize, IReadOnlyList<byte[]> hashes, Checkpoint later) => (EarlierSize, Hashes, Later) = (earlierSize, hashes, later);

    /// <summary>The size of the earlier checkpoint.</summary>
    public long EarlierSize { get; }

    /// <summary>The later checkpoint.</summary>
    public Checkpoint Later { get; }

    internal IReadOnlyList<byte[]> Hashes { get; }

    /// <summary>Reads a proof.</summary>
    /// <param name="text">The text.</param>
    /// <param name="proof">The proof; <see langword="null"/> if the text is not one.</param>
    /// <returns>Whether it is one. It says nothing about whether the proof is right.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConsistencyProof? proof)
    {
        ArgumentNullException.ThrowIfNull(text);
        proof = null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !Checkpoint.TryParse(text[(end + 2)..], out var later) || text[..end].Split('\n') is not [var old, .. var lines])
            return false;
        if (!old.StartsWith(Old, StringComparison.Ordinal) || !long.TryParse(old.AsSpan(Old.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return false;
        var hashes = Base64.Hashes(lines);
        proof = hashes.Count == lines.Length ? new ConsistencyProof(size, hashes, later) : null;
        return proof is not null;
    }

    /// <summary>Whether the log of the later checkpoint begins with that of an earlier one.</summary>
    /// <param name="earlier">The earlier checkpoint, from wherever it was kept.</param>
    /// <param name="key">The key of the log, which must have signed both; <see langword="null"/> to look at the hashes alone.</param>
    /// <returns>Whether it does. The checkpoints must be of the same origin. Every log begins with one without records.</returns>
    public bool IsValid(Checkpoint earlier, NoteKey? key)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Size == EarlierSize && earlier.Origin == Later.Origin && (key is null || (earlier.IsSignedBy(key) && Later.IsSignedBy(key)))
            && MerkleTree.IsSubtreeConsistent(0, earlier.Size, Later.Size, Hashes, earlier.Root, Later.Root);
    }

    /// <summary>The text of the proof.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Old}{EarlierSize}\n");
        foreach (var hash in Hashes)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Later).ToString();
    }
}
