using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RiskAssessment.Records;

/// <summary>What a log was at some time: its origin, how many records it had, and the root of their tree. A signed note as C2SP's tlog-checkpoint has it.</summary>
/// <remarks>
/// Immutable; equality is identity. Whoever keeps a checkpoint, on paper too, can tell later whether the log still begins with the same records.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// if (Checkpoint.TryParse(File.ReadAllText("checkpoint"), out var checkpoint))
///     Console.WriteLine($"{checkpoint.Size} records, {checkpoint.ShortForm}");
/// </code>
/// </example>
public sealed class Checkpoint
{
    private const int ShortHexDigits = 20;
    private const int MostSignatures = 64;

    private readonly string[] _signatures;

    private Checkpoint(string origin, long size, byte[] root, string[] signatures)
    {
        (Origin, Size, Root, _signatures) = (origin, size, root, signatures);
        Text = string.Create(CultureInfo.InvariantCulture, $"{origin}\n{size}\n{Convert.ToBase64String(root)}\n");
    }

    /// <summary>What tells the log from others, such as <c>example.org/records</c>.</summary>
    public string Origin { get; }

    /// <summary>How many records there were.</summary>
    public long Size { get; }

    /// <summary>The root of the tree of the records, in lower-case hexadecimal.</summary>
    public string RootHash => Hex.Of(Root);

    /// <summary>The text that is signed: three lines, each with its line feed.</summary>
    public string Text { get; }

    /// <summary>Whether there is any signature. Whose it is, <see cref="IsSignedBy"/> says.</summary>
    public bool IsSigned => _signatures.Length > 0;

    /// <summary>
    /// The number of records and the first 80 bits of the root, such as <c>17 3f8a 19c2 77d0 4e11 9a0b</c>: short enough for a person to compare with what is on paper.
    /// </summary>
    public string ShortForm =>
        string.Create(CultureInfo.InvariantCulture, $"{Size} {string.Join(' ', RootHash[..ShortHexDigits].Chunk(4).Select(part => new string(part)))}");

    internal byte[] Root { get; }

    /// <summary>Reads a checkpoint, signed or not.</summary>
    /// <param name="note">The whole note, with its last line feed.</param>
    /// <param name="checkpoint">The checkpoint; <see langword="null"/> if the text is not one.</param>
    /// <returns>Whether it is one. Every byte counts: a text that is written in another way than here is not one.</returns>
    public static bool TryParse(string note, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        ArgumentNullException.ThrowIfNull(note);
        checkpoint = null;
        // Three lines, an empty one, and a line for each signature; the last line feed leaves one more that is empty.
        var lines = note.Split('\n');
        if (lines is not [{ Length: > 0 } origin, var size, var root, "", .. var signatures, ""] || origin.Any(char.IsControl) || signatures.Length > MostSignatures)
            return false;
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !Base64.TryDecode(root, out var hash) || hash.Length != 32)
            return false;
        if (!Array.TrueForAll(signatures, line => TryReadSignature(line, out _, out _, out _)))
            return false;
        checkpoint = new Checkpoint(origin, count, hash, signatures);
        return checkpoint.ToString() == note;
    }

    /// <summary>Whether a key signed it. Signatures of other keys are ignored.</summary>
    /// <param name="key">The key; a public one will do.</param>
    /// <returns>Whether there is a signature of this key, and every one of them is right.</returns>
    public bool IsSignedBy(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var isSigned = false;
        foreach (var line in _signatures)
        {
            if (!TryReadSignature(line, out var name, out var id, out var signature) || name != key.Name || id != key.Id)
                continue;
            if (!key.IsSignature(Text, signature))
                return false;
            isSigned = true;
        }
        return isSigned;
    }

    /// <summary>The whole note: the text, an empty line, and the signatures.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(_signatures.Select(line => line + "\n"))}";

    internal static Checkpoint Of(string origin, TreeHasher tree, NoteKey? key)
    {
        var unsigned = new Checkpoint(origin, tree.Size, tree.Root(), []);
        return key is null ? unsigned : new Checkpoint(origin, unsigned.Size, unsigned.Root, [key.Sign(unsigned.Text)]);
    }

    private static bool TryReadSignature(string line, [NotNullWhen(true)] out string? name, out int id, out byte[] signature)
    {
        (name, id, signature) = (null, 0, []);
        if (line.Split(' ') is not ["—", var by, var encoded] || !NoteKey.IsName(by) || !Base64.TryDecode(encoded, out var bytes) || bytes.Length <= 4)
            return false;
        (name, id, signature) = (by, BinaryPrimitives.ReadInt32BigEndian(bytes), bytes[4..]);
        return true;
    }
}
