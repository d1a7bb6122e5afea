using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <summary>What the log itself holds of a record, for ever: its kind, when, by which instrument and engine, and the commitment to its content. No name and no reference of a case.</summary>
/// <remarks>
/// Immutable; equality is identity. Canonical JSON of at most 2 KB. The content itself, which is personal data, lies beside the log with a random salt and can be erased; nothing
/// about it can be guessed from the leaf. Personal data of the host's staff: who erased or held something.
/// </remarks>
[PersonalData]
public sealed class RecordLeaf
{
    /// <summary>The most bytes of a leaf.</summary>
    internal const int MostBytes = 2048;

    /// <summary>The most characters of a reason, which stays in the log for ever.</summary>
    internal const int MostReason = 500;

    private const string Version = "1.0";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] Codes = ["assessment", "judgement", "amendment", "sharing", "erasure", "hold", "release"];

    /// <summary>The index of the record in the log, from 0.</summary>
    public long Index { get; internal init; }

    /// <summary>What the record is of.</summary>
    public RecordKind Kind { get; internal init; }

    /// <summary>The id of the record: 32 hexadecimal digits at random.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>When it was recorded, by the clock of the host, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; internal init; }

    /// <summary>The SHA-256 of the salt and the body, in hexadecimal; <see langword="null"/> if the record has no content.</summary>
    public string? Commitment { get; internal init; }

    /// <summary>
    /// What is the same for all records of a case: an HMAC of its reference by a secret of the host, in hexadecimal. Without the secret it tells nothing. <see langword="null"/>
    /// for a case without a reference.
    /// </summary>
    public string? CaseCode { get; internal init; }

    /// <summary>The instant as of which a case was assessed, in UTC; <see langword="null"/> for other records.</summary>
    public DateTimeOffset? AsOf { get; internal init; }

    /// <summary>The id of the instrument; <see langword="null"/> if the record is not of an assessment.</summary>
    public string? InstrumentId { get; internal init; }

    /// <summary>The version of the instrument; <see langword="null"/> if the record is not of an assessment.</summary>
    public string? InstrumentVersion { get; internal init; }

    /// <summary>The SHA-256 of the instrument's canonical form, in hexadecimal; <see langword="null"/> if the record is not of an assessment.</summary>
    public string? InstrumentSha256 { get; internal init; }

    /// <summary>The version of the engine that computed the assessment; <see langword="null"/> if the record is not of one.</summary>
    public string? Engine { get; internal init; }

    /// <summary>The index of the record that this one takes the place of; <see langword="null"/> for none.</summary>
    public long? Supersedes { get; internal init; }

    /// <summary>The index of the record that this one is about: the assessment that was judged, the record that was erased or is held; <see langword="null"/> for none.</summary>
    public long? About { get; internal init; }

    /// <summary>Who erased, held or released: an opaque id of the host's; <see langword="null"/> for other kinds, whose content says it.</summary>
    [PersonalData]
    public string? By { get; internal init; }

    /// <summary>Why something was erased, held or released; <see langword="null"/> for other kinds. It stays for ever, so it must not name anybody.</summary>
    [PersonalData]
    public string? Why { get; internal init; }

    /// <summary>The leaf as it is hashed: canonical JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; private set; }

    /// <summary>The index, the kind and the id.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index} {Code} {Id}");

    /// <summary>The code of the kind, as it is in the leaf.</summary>
    internal string Code => Codes[(int)Kind];

    internal byte[] Hash() => MerkleTree.LeafHash(Utf8.Span);

    internal bool IsCommittedTo(ReadOnlySpan<byte> content) => Commitment == Hex.Of(SHA256.HashData(content));

    internal string ContentName => ContentNameOf(Id);

    internal static string ContentNameOf(string id) => "bodies/" + id;

    internal static string CodeOf(RecordKind kind) => Codes[(int)kind];

    internal static bool TryGetKind(string? code, out RecordKind kind)
    {
        var index = Array.IndexOf(Codes, code);
        kind = (RecordKind)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Writes the leaf, and checks its size.</summary>
    /// <exception cref="InvalidInputException">It is too large, because a reason or an id is too long.</exception>
    internal RecordLeaf Written()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", Version);
            json.WriteNumber("index", Index);
            json.WriteString("kind", Code);
            json.WriteString("id", Id);
            json.WriteString("recordedAt", TextOf(RecordedAt));
            WriteText(json, "commitment", Commitment);
            WriteText(json, "case", CaseCode);
            WriteText(json, "asOf", AsOf is { } asOf ? TextOf(asOf) : null);
            if (InstrumentId is not null)
            {
                json.WriteStartObject("instrument");
                json.WriteString("id", InstrumentId);
                json.WriteString("version", InstrumentVersion);
                json.WriteString("sha256", InstrumentSha256);
                json.WriteEndObject();
            }
            WriteText(json, "engine", Engine);
            WriteNumber(json, "supersedes", Supersedes);
            WriteNumber(json, "about", About);
            WriteText(json, "by", By);
            WriteText(json, "why", Why);
            json.WriteEndObject();
        }
        Utf8 = CanonicalJson.Canonicalize(buffer.WrittenSpan);
        return Utf8.Length <= MostBytes ? this : throw new InvalidInputException([new(RecordProblem.TooLong, "$", "The record is too long for a leaf of 2 KB. Shorten the reason or the id.")]);
    }

    /// <summary>Reads a leaf. What is wrong with it is said in words.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out RecordLeaf? leaf, [NotNullWhen(false)] out string? fault)
    {
        (leaf, fault) = (null, "is not a record: it is not canonical JSON.");
        if (utf8.Length > MostBytes)
            return false;
        try
        {
            if (!CanonicalJson.Canonicalize(utf8.Span).AsSpan().SequenceEqual(utf8.Span))
                return false;
        }
        catch (InvalidInputException)
        {
            return false;
        }
        using var document = JsonDocument.Parse(utf8);
        var json = document.RootElement;
        if (json.ValueKind != JsonValueKind.Object || TextIn(json, "formatVersion") is not { } version)
            return false;
        fault = "is of a format that this version does not know. Use a newer version.";
        if (version != Version || !TryGetKind(TextIn(json, "kind"), out var kind))
            return false;
        fault = "lacks something that a record of its kind has.";
        var instrument = json.TryGetProperty("instrument", out var named) && named.ValueKind == JsonValueKind.Object ? named : default;
        var read = new RecordLeaf
        {
            Index = NumberIn(json, "index") ?? -1,
            Kind = kind,
            Id = TextIn(json, "id") ?? "",
            RecordedAt = InstantIn(json, "recordedAt") ?? default,
            Commitment = TextIn(json, "commitment"),
            CaseCode = TextIn(json, "case"),
            AsOf = InstantIn(json, "asOf"),
            InstrumentId = TextIn(instrument, "id"),
            InstrumentVersion = TextIn(instrument, "version"),
            InstrumentSha256 = TextIn(instrument, "sha256"),
            Engine = TextIn(json, "engine"),
            Supersedes = NumberIn(json, "supersedes"),
            About = NumberIn(json, "about"),
            By = TextIn(json, "by"),
            Why = TextIn(json, "why"),
        };
        // Written again it must be the same, so that there is nothing in it that this version does not know.
        if (!read.IsComplete() || !read.Written().Utf8.Span.SequenceEqual(utf8.Span))
            return false;
        (leaf, fault) = (read, null);
        return true;
    }

    private bool IsComplete() =>
        Hex.Is(Id, 16) && Index >= 0 && Kind switch
        {
            RecordKind.Assessment => HasContent && InstrumentId is not null && InstrumentVersion is not null && Hex.Is(InstrumentSha256 ?? "", 32) && Engine is not null && AsOf is not null,
            RecordKind.Erasure or RecordKind.Hold or RecordKind.Release => Commitment is null && About < Index && By is not null && Why is not null,
            _ => HasContent,
        } && !(Supersedes >= Index) && !(About >= Index);

    private bool HasContent => Hex.Is(Commitment ?? "", 32);

    private static string TextOf(DateTimeOffset instant) => instant.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }

    private static string? TextIn(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? NumberIn(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number : null;

    private static DateTimeOffset? InstantIn(JsonElement json, string name) =>
        DateTimeOffset.TryParseExact(TextIn(json, name), InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
