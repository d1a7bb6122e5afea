using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskAssessment.Records;

/// <summary>A key that signs checkpoints, or checks their signatures: ECDSA over P-256 with SHA-256, or any other that the host brings, such as one in a hardware module.</summary>
/// <remarks>
/// As C2SP's signed notes have it (signature type 2 for ECDSA). The private key stays the host's: it is neither stored nor disposed of here. Safe to share between threads
/// where the key of the host is.
/// </remarks>
/// <example>
/// <code>
/// using System.Security.Cryptography;
/// using RiskAssessment.Records;
///
/// using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
/// var key = NoteKey.Of("example.org/records", ecdsa);
/// Console.WriteLine(key.VerifierKey);
/// </code>
/// </example>
public sealed class NoteKey
{
    private const byte EcdsaType = 2;

    private readonly Func<byte[], byte[]> _sign;
    private readonly Func<byte[], byte[], bool> _verify;

    /// <summary>Creates a key of any kind.</summary>
    /// <param name="name">The name of the key: not empty, without white space or a plus sign. It should be the origin of the log.</param>
    /// <param name="id">The four bytes that tell it from other keys of this name, as the specification of its kind says.</param>
    /// <param name="verifierKey">The key as others check it, in C2SP's form; <see langword="null"/> if it has none.</param>
    /// <param name="sign">Signs a text.</param>
    /// <param name="verify">Whether the second argument is the signature of the first. It returns <see langword="false"/> for any bytes that are not.</param>
    /// <exception cref="ArgumentException">The name is not allowed in a note.</exception>
    public NoteKey(string name, int id, string? verifierKey, Func<byte[], byte[]> sign, Func<byte[], byte[], bool> verify)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(verify);
        if (!IsName(name))
            throw new ArgumentException("The name of a key must not be empty and must have no white space, control character or plus sign.", nameof(name));
        (Name, Id, VerifierKey, _sign, _verify) = (name, id, verifierKey, sign, verify);
    }

    /// <summary>The name of the key.</summary>
    public string Name { get; }

    /// <summary>Four bytes that tell it from other keys of the same name.</summary>
    public int Id { get; }

    /// <summary>The key as others check it: its name, its id and the public key, in one line (C2SP's vkey); <see langword="null"/> if the host gave none.</summary>
    public string? VerifierKey { get; }

    /// <summary>Creates a key from one of .NET's.</summary>
    /// <param name="name">The name of the key: not empty, without white space or a plus sign. It should be the origin of the log.</param>
    /// <param name="key">The key, over the curve P-256. A public one can only check. It must live as long as this one is used.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The name is not allowed in a note, or the curve is another one.</exception>
    public static NoteKey Of(string name, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(key);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        if (key.KeySize != 256 || parameters.Curve.Oid?.Value is { } oid && oid != ECCurve.NamedCurves.nistP256.Oid.Value)
            throw new ArgumentException("The key must be over the curve P-256.", nameof(key));
        var spki = key.ExportSubjectPublicKeyInfo();
        var id = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(spki));
        return new NoteKey(
            name,
            id,
            $"{name}+{id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([EcdsaType, .. spki])}",
            text => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
            (text, signature) => key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <summary>Creates a key from a PEM text, with a private key to sign or a public one to check, as <c>openssl ecparam -name prime256v1 -genkey</c> writes it.</summary>
    /// <param name="name">The name of the key: not empty, without white space or a plus sign. It should be the origin of the log.</param>
    /// <param name="pem">The text.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The name is not allowed in a note, the text has no key or several, or the curve is another one.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The key lives as long as what uses it.")]
    public static NoteKey FromPem(string name, string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return Of(name, key);
        }
        catch (CryptographicException exception)
        {
            key.Dispose();
            throw new ArgumentException("The text has no EC key that can be read. An encrypted key must be decrypted first.", nameof(pem), exception);
        }
        catch (ArgumentException)
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>The name and the id.</summary>
    public override string ToString() => $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}";

    /// <summary>The line of a signature, without its line feed.</summary>
    /// <exception cref="InvalidInputException">The key has no private part, or its device refused.</exception>
    internal string Sign(string text)
    {
        byte[] signature;
        try
        {
            signature = _sign(Encoding.UTF8.GetBytes(text));
        }
        catch (CryptographicException)
        {
            throw new InvalidInputException([new Problem(RecordProblem.KeyNeeded, "$.checkpoint", "The key cannot sign: it has no private part, or its device refused. Give the private key.")]);
        }
        var bytes = new byte[4 + signature.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Id);
        signature.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }

    internal bool IsSignature(string text, ReadOnlySpan<byte> signature) => _verify(Encoding.UTF8.GetBytes(text), signature.ToArray());

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '+');
}
