namespace RiskAssessment;

/// <summary>A piece of evidence that somebody keeps: a reference to it, and what shows later that it is the same.</summary>
/// <remarks>Immutable; equality is by value. Personal data. The library never opens what it refers to.</remarks>
/// <example>
/// <code>
/// var clip = new EvidenceItem("clip 1") { Kind = "video", HeldBy = "victim", Sha256 = new string('0', 64) };
/// var incident = new Incident("i1", EdtfDate.Day(2018, 3, 2), Behaviour.Of("following")) { Evidence = [clip, "photo 3"] };
/// </code>
/// </example>
[PersonalData]
public sealed record EvidenceItem
{
    private const int HashDigits = 64;

    /// <summary>Makes a piece of evidence of which only the reference is known; the properties hold the rest.</summary>
    /// <param name="reference">How whoever keeps it finds it, as free text.</param>
    public EvidenceItem(string reference) => Reference = NotNull.Of(reference);

    /// <summary>The kinds that are known. Any other word is accepted, with a warning in files.</summary>
    public static IReadOnlyList<string> KnownKinds { get; } =
    [
        "photo", "video", "audio", "screenshot", "message", "call-log", "e-mail", "letter", "object", "document", "statement", "medical-record", "device", "other",
    ];

    /// <summary>How whoever keeps it finds it, as free text.</summary>
    [PersonalData]
    public string Reference { get; }

    /// <summary>The SHA-256 of its content, as 64 lower-case hexadecimal digits; <see langword="null"/> (the default) if it is not known.</summary>
    /// <exception cref="ArgumentException">The value does not have 64 hexadecimal digits. Upper-case digits become lower-case.</exception>
    [PersonalData]
    public string? Sha256
    {
        get;
        init => field = value is null || IsHash(value) ? Lower(value) : throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(value));
    }

    /// <summary>What it is, as a word; <see langword="null"/> (the default) if that is not said. <see cref="KnownKinds"/> has those that are known.</summary>
    [PersonalData]
    public string? Kind { get; init; }

    /// <summary>Who keeps it, as free text; <see langword="null"/> (the default) if that is not said.</summary>
    [PersonalData]
    public string? HeldBy { get; init; }

    /// <summary>Makes a piece of evidence of which only the reference is known.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The piece of evidence.</returns>
    public static EvidenceItem FromString(string reference) => new(reference);

    /// <summary>Makes a piece of evidence of which only the reference is known.</summary>
    /// <param name="reference">The reference.</param>
    public static implicit operator EvidenceItem(string reference) => new(reference);

    /// <summary>Its kind, where that is known; no text that people wrote.</summary>
    public override string ToString() => Kind is { } kind && KnownKinds.Contains(kind) ? kind : "evidence";

    internal static bool IsHash(string text) => text.Length == HashDigits && text.All(IsHexDigit);

    private static bool IsHexDigit(char digit) => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static string? Lower(string? hash) => hash is null ? null : string.Concat(hash.Select(digit => digit is >= 'A' and <= 'F' ? (char)(digit | ' ') : digit));
}
