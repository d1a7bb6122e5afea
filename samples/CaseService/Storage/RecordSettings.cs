using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>How the log of records is kept; section <c>Records</c> of the configuration.</summary>
/// <param name="Key">The key that signs checkpoints, or checks them; <see langword="null"/> for none.</param>
/// <param name="CanSign">Whether the key has its private part.</param>
/// <param name="Origin">The name of the log; <see langword="null"/> for the one that it has, or one at random.</param>
internal sealed record RecordSettings(NoteKey? Key, bool CanSign, string? Origin)
{
    /// <summary>The setting with the file of the key.</summary>
    internal const string KeySetting = "Records:Key";

    /// <summary>The setting with the name of the log.</summary>
    internal const string OriginSetting = "Records:Origin";

    /// <summary>Reads the settings, and the key.</summary>
    /// <exception cref="StartRefusedException">They are not valid, or the key cannot be read.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The key is used until the process ends.")]
    internal static RecordSettings From(IConfiguration configuration)
    {
        var origin = configuration[OriginSetting];
        if (origin is not null && (origin.Length == 0 || origin.Contains('+', StringComparison.Ordinal) || origin.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))))
            throw new StartRefusedException($"{OriginSetting} is the name of the log of records, such as example.org/records: not empty, without white space and without a plus sign.");
        if (configuration[KeySetting] is not { } file)
            return new RecordSettings(null, false, origin);
        if (origin is null)
            throw new StartRefusedException($"{KeySetting} needs {OriginSetting}, the name of the log in every signature, such as example.org/records.");
        var ecdsa = Read(file);
        try
        {
            return new RecordSettings(NoteKey.Of(origin, ecdsa), CanSignBy(ecdsa), origin);
        }
        catch (ArgumentException)
        {
            ecdsa.Dispose();
            throw NotAKey();
        }
    }

    private static ECDsa Read(string file)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(File.ReadAllText(file));
            return ecdsa;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            ecdsa.Dispose();
            throw NotAKey();
        }
    }

    private static bool CanSignBy(ECDsa key)
    {
        try
        {
            return key.SignData([], HashAlgorithmName.SHA256).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static StartRefusedException NotAKey() =>
        new($"{KeySetting} is a file that this user can read, in PEM form, with one EC key over P-256 that is not encrypted: openssl ecparam -name prime256v1 -genkey -noout.");
}
