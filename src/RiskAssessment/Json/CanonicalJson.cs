using System.Globalization;
using System.Security.Cryptography;

namespace RiskAssessment.Json;

/// <summary>The canonical form of JSON (RFC 8785): documents that differ only in white space and in the order of keys give the same bytes.</summary>
/// <remarks>
/// Numbers of more than 15 significant digits, or beyond 1e21, or nearer to 0 than 1e-6, are refused: within these limits the canonical
/// form of a number follows from its own digits, and no runtime writes it differently.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Converts a document to its canonical form.</summary>
    /// <param name="utf8">The document, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <returns>The canonical form in UTF-8, without a byte order mark.</returns>
    /// <exception cref="InvalidInputException">
    /// The document is not JSON, has a key twice, or has a number outside the limits. The exception has every problem.
    /// </exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8)
    {
        var input = new JsonInput(utf8, isCode: static _ => false);
        var canonical = input.Tree is null ? [] : CanonicalWriter.Write(input);
        return input.ProblemCount == 0 ? canonical : throw new InvalidInputException(input.Problems());
    }

    /// <summary>In lower-case hexadecimal.</summary>
    internal static string Sha256(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
