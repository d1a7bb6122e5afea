using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RiskAssessment.Records;

/// <summary>
/// Shows that one record is in a log, without showing any other: the record's leaf, its index, the hashes up to the root, and the checkpoint. One text file, as C2SP's
/// tlog-proof has it, with the leaf as its extra data.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data as far as the leaf is: it has no name and no text of the case.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// var key = NoteKey.FromPem("example.org/records", File.ReadAllText("public.pem"));
/// if (InclusionProof.TryParse(File.ReadAllText("record-17.tlog-proof"), out var proof))
/// {
///     Console.WriteLine(proof.IsValid(key));
///     Console.WriteLine(proof.Covers(File.ReadAllBytes("record-17")));
/// }
/// </code>
/// </example>
[PersonalData]
public sealed class InclusionProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string IndexOf = "index ";

    internal InclusionProof(RecordLeaf leaf, IReadOnlyList<byte[]> hashes, Checkpoint checkpoint) => (Leaf, Hashes, Checkpoint) = (leaf, hashes, checkpoint);

    /// <summary>The leaf of the record.</summary>
    public RecordLeaf Leaf { get; }

    /// <summary>The checkpoint of the log in which the record is.</summary>
    public Checkpoint Checkpoint { get; }

    internal IReadOnlyList<byte[]> Hashes { get; }

    /// <summary>Reads a proof.</summary>
    /// <param name="text">The text.</param>
    /// <param name="proof">The proof; <see langword="null"/> if the text is not one, or has no leaf.</param>
    /// <returns>Whether it is one. It says nothing about whether the proof is right.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out InclusionProof? proof)
    {
        ArgumentNullException.ThrowIfNull(text);
        proof = null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !Checkpoint.TryParse(text[(end + 2)..], out var checkpoint))
            return false;
        if (text[..end].Split('\n') is not [Header, var extra, var index, .. var lines] || !extra.StartsWith(Extra, StringComparison.Ordinal) || !Base64.TryDecode(extra[Extra.Length..], out var bytes))
            return false;
        if (!RecordLeaf.TryRead(bytes, out var leaf, out _) || index != IndexOf + leaf.Index.ToString(CultureInfo.InvariantCulture))
            return false;
        var hashes = Base64.Hashes(lines);
        proof = hashes.Count == lines.Length ? new InclusionProof(leaf, hashes, checkpoint) : null;
        return proof is not null;
    }

    /// <summary>Whether the record is in the log that the key signed.</summary>
    /// <param name="key">The key of the log; <see langword="null"/> to look at the hashes alone, which proves something only to who has the checkpoint from elsewhere.</param>
    /// <returns>Whether it is.</returns>
    public bool IsValid(NoteKey? key) =>
        (key is null || Checkpoint.IsSignedBy(key)) && MerkleTree.IsIncluded(Leaf.Index, Checkpoint.Size, Leaf.Hash(), Hashes, Checkpoint.Root);

    /// <summary>Whether some content is that of the record.</summary>
    /// <param name="content">The salt and the body, as <see cref="RecordLog.ContentOf"/> gives them.</param>
    /// <returns>Whether its hash is the commitment of the leaf.</returns>
    public bool Covers(ReadOnlySpan<byte> content) => Leaf.IsCommittedTo(content);

    /// <summary>The text of the proof, to be kept in a file with the ending <c>.tlog-proof</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Header).Append('\n');
        text.Append(Extra).Append(Convert.ToBase64String(Leaf.Utf8.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{IndexOf}{Leaf.Index}\n");
        foreach (var hash in Hashes)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }
}
