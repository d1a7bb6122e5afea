using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <summary>
/// An append-only log of assessments, judgements and what was done with them, which shows years later who knew what, when, and whether anything was changed. A Merkle tree (RFC 6962) over
/// salted commitments, with signed checkpoints (C2SP).
/// </summary>
/// <remarks>
/// <para>
/// A record is durable before <see cref="Append(IReadOnlyList{Record})"/> returns, whole or not at all. Opening a log computes all hashes anew: a million records take seconds.
/// </para>
/// <para>Safe to share between threads; several processes may use the same log at once.</para>
/// </remarks>
/// <example>
/// <code>
/// using System.Security.Cryptography;
/// using RiskAssessment.Records;
///
/// using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
/// var log = RecordLog.InFolder("records", new RecordLogOptions { Key = NoteKey.Of("example.org/records", ecdsa) });
///
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// var caseFile = new CaseFile { Reference = "2018/0417", AsOf = DateTimeOffset.UtcNow, Answers = new AnswerSheet(("threats", Answer.Yes)) };
/// var appended = log.Append(Record.OfAssessment(caseFile, service.Assess(caseFile)));
///
/// Console.WriteLine(log.Prove(appended.Leaves[0].Index));
/// Console.WriteLine(log.Verify().IsIntact);
/// </code>
/// </example>
public sealed partial class RecordLog
{
    private const string CaseKey = "case.key";
    private const int SaltLength = 32;

    internal static readonly Problem DamagedCheckpoint = new(RecordProblem.NotALog, "$.checkpoint", "The checkpoint is damaged: it is not a signed note. Restore it from a backup.");

    private readonly IRecordStorage _storage;
    private readonly RecordLogOptions _options;
    private readonly object _lock = new();

    /// <summary>The last state of the log that was found stored, and the one that was to follow it: a host may undo a change with the rest of its transaction.</summary>
    private State _stored = new(new TreeHasher(), null);
    private State? _next;

    /// <summary>Opens a log, or a new one that the first record makes. Nothing is read yet.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="options">How it is kept; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The origin is not allowed in a checkpoint.</exception>
    public RecordLog(IRecordStorage storage, RecordLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        (_storage, _options) = (storage, options ?? new RecordLogOptions());
        if (_options.Origin is { } origin && !NoteKey.IsName(origin))
            throw new ArgumentException("The origin of a log must not be empty and must have no white space, control character or plus sign.", nameof(options));
    }

    /// <summary>Opens a log in a folder, or a new one that the first record makes.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How it is kept; <see langword="null"/> for the defaults.</param>
    /// <returns>The log.</returns>
    public static RecordLog InFolder(string path, RecordLogOptions? options = null) => new(new RecordFolder(path), options);

    /// <summary>Reads the last checkpoint.</summary>
    /// <returns>The checkpoint; <see langword="null"/> if there is no log yet. Its signature is not checked.</returns>
    /// <exception cref="RecordLogException">The checkpoint is damaged.</exception>
    public Checkpoint? ReadCheckpoint() => Parsed(_storage.ReadCheckpoint());

    /// <summary>Appends a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Its leaf, and the checkpoint that covers it.</returns>
    /// <exception cref="InvalidInputException">A leaf would be too long, or what the record refers to is not in the log, or the log is signed and there is no key.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">It could not be stored. It is not in the log.</exception>
    public AppendedRecords Append(Record record) => Append([record]);

    /// <summary>Appends records at once, all or none, which is faster than one at a time.</summary>
    /// <param name="records">The records, in the order in which they are to be in the log.</param>
    /// <returns>Their leaves in the same order, and the checkpoint that covers them.</returns>
    /// <exception cref="InvalidInputException">A leaf would be too long, or what a record refers to is not in the log, or the log is signed and there is no key.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">They could not be stored. Where the last step failed they may be in the log all the same, all of them; otherwise none is.</exception>
    public AppendedRecords Append(IReadOnlyList<Record> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Append(_ => records);
    }

    /// <summary>The same of records that are about each other, so that they must know their places.</summary>
    /// <param name="records">Gets the index of the first record, and gives the records. Nobody else changes the log meanwhile. An exception that it throws ends it, and nothing is appended.</param>
    /// <returns>Their leaves in the same order, and the checkpoint that covers them.</returns>
    /// <exception cref="InvalidInputException">A leaf would be too long, or what a record refers to is not in the log, or the log is signed and there is no key.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">They could not be stored. Where the last step failed they may be in the log all the same, all of them; otherwise none is.</exception>
    public AppendedRecords Append(Func<long, IReadOnlyList<Record>> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return AppendPending(size => [.. records(size).Select((record, i) => Pending.Of(record, size + i))]);
    }

    /// <summary>The leaves of the log, in its order, as the last checkpoint covers them.</summary>
    /// <param name="first">The index of the first.</param>
    /// <returns>The leaves; none if there is no log yet.</returns>
    /// <exception cref="RecordLogException">A leaf is damaged. It is thrown when the enumeration comes to it.</exception>
    public IEnumerable<RecordLeaf> Leaves(long first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        return LeavesUntil(first, ReadCheckpoint()?.Size ?? 0);
    }

    /// <summary>The leaves of a case, in the order of the log.</summary>
    /// <param name="caseReference">The reference of the case.</param>
    /// <returns>The leaves; none if there is none.</returns>
    /// <exception cref="RecordLogException">A leaf is damaged. It is thrown when the enumeration comes to it.</exception>
    public IEnumerable<RecordLeaf> LeavesOf(string caseReference)
    {
        ArgumentNullException.ThrowIfNull(caseReference);
        if (_storage.ReadContent(CaseKey) is not { } key)
            return [];
        var code = CaseCodeOf(caseReference, key);
        var searched = Encoding.UTF8.GetBytes(code);
        var size = ReadCheckpoint()?.Size ?? 0;
        return RawLeaves(0, size).Where(leaf => leaf.Utf8.Span.IndexOf(searched) >= 0).Select(leaf => Read(leaf.Utf8, leaf.Index)).Where(leaf => leaf.CaseCode == code);
    }

    /// <summary>The content of a record: the salt of 32 bytes, and the body, which is canonical JSON. Its SHA-256 is the commitment of the leaf.</summary>
    /// <param name="leaf">The leaf of the record.</param>
    /// <returns>The bytes; <see langword="null"/> if it has none, or it was erased. They are not checked.</returns>
    public byte[]? ContentOf(RecordLeaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.Commitment is null ? null : _storage.ReadContent(leaf.ContentName);
    }

    /// <summary>The body of a record, which says all of it: canonical JSON in UTF-8.</summary>
    /// <param name="leaf">The leaf of the record.</param>
    /// <returns>The body; <see langword="null"/> if it has none, or it was erased.</returns>
    /// <exception cref="RecordLogException">It is not what the leaf is committed to.</exception>
    public ReadOnlyMemory<byte>? BodyOf(RecordLeaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        if (ContentOf(leaf) is not { } content)
            return null;
        return leaf.IsCommittedTo(content) && content.Length >= SaltLength
            ? content.AsMemory(SaltLength)
            : throw new RecordLogException(At(leaf.Index, RecordProblem.OtherContent, "Its content was changed: the hash is not the one in the log."));
    }

    /// <summary>Proves that a record is in the log, without showing any other.</summary>
    /// <param name="index">The index of the record.</param>
    /// <returns>The proof, up to the last checkpoint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    /// <exception cref="RecordLogException">The log is damaged.</exception>
    public InclusionProof Prove(long index)
    {
        var checkpoint = Existing(index);
        var hashes = MerkleTree.RootsOf(MerkleTree.InclusionProof(index, checkpoint.Size), HashesUntil(checkpoint.Size));
        return new InclusionProof(LeavesUntil(index, index + 1).First(), hashes, checkpoint);
    }

    /// <summary>Proves that the log still begins with the records that it had at an earlier checkpoint.</summary>
    /// <param name="size">The size of the earlier checkpoint.</param>
    /// <returns>The proof, up to the last checkpoint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The log has never been as large.</exception>
    /// <exception cref="RecordLogException">The log is damaged.</exception>
    public ConsistencyProof ProveSince(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var checkpoint = ReadCheckpoint() ?? throw new ArgumentOutOfRangeException(nameof(size));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, checkpoint.Size);
        return new ConsistencyProof(size, size == 0 ? [] : MerkleTree.RootsOf(MerkleTree.ConsistencyProof(size, checkpoint.Size), HashesUntil(checkpoint.Size)), checkpoint);
    }

    /// <summary>The path of a record, for a problem.</summary>
    internal static Problem At(long index, string code, string message) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"$[{index}]"), message);

    internal static Problem CutAt(long size, long expected) =>
        At(size, RecordProblem.Cut, string.Create(CultureInfo.InvariantCulture, $"The log ends after {size} of {expected} records. Restore it from a backup."));

    private AppendedRecords AppendPending(Func<long, IReadOnlyList<Pending>> choose)
    {
        AppendedRecords? appended = null;
        lock (_lock)
        {
            _storage.Change(stored =>
            {
                var tree = Current(stored, out var origin);
                var key = _storage.ReadContent(CaseKey);
                var (contents, leaves) = (new List<KeyValuePair<string, ReadOnlyMemory<byte>>>(), new List<RecordLeaf>());
                if (key is null)
                    contents.Add(new(CaseKey, key = RandomNumberGenerator.GetBytes(SaltLength)));
                var pending = choose(tree.Size);
                foreach (var one in pending)
                {
                    var leaf = one.LeafOf(tree.Size, one.CaseCode ?? (one.CaseReference is { } reference ? CaseCodeOf(reference, key) : null), _options.Clock.GetUtcNow(), out var content);
                    leaves.Add(leaf);
                    tree.Add(leaf.Hash());
                    if (content is not null)
                        contents.Add(new(leaf.ContentName, content));
                    if (one.Instrument is { } instrument && !contents.Exists(other => other.Key == InstrumentName(instrument.Sha256)))
                        contents.Add(new(InstrumentName(instrument.Sha256), InstrumentJson.Write(instrument)));
                }
                appended = new AppendedRecords(leaves, Checkpoint.Of(origin, tree, _options.Key));
                _next = new State(tree, appended.Checkpoint);
                return new RecordChange(appended.Checkpoint.ToString())
                {
                    First = tree.Size - leaves.Count,
                    Leaves = [.. leaves.Select(leaf => leaf.Utf8)],
                    Contents = contents,
                    Erased = [.. pending.Select(one => one.ErasedName).OfType<string>()],
                };
            });
        }
        return appended!;
    }

    /// <summary>The tree of the log as it is, to which records may be appended.</summary>
    private TreeHasher Current(string? stored, out string origin)
    {
        origin = _options.Origin ?? _options.Key?.Name ?? $"risk-assessment-records/{Hex.Of(RandomNumberGenerator.GetBytes(8))}";
        if (Parsed(stored) is not { } checkpoint)
            return _stored.Checkpoint is not { } lost ? new TreeHasher() : throw new RecordLogException(CutAt(0, lost.Size));
        origin = checkpoint.Origin;
        if (_next is { } next && next.Is(checkpoint))
            _stored = next;
        else if (!_stored.Is(checkpoint))
            _stored = CatchUp(checkpoint);
        return new TreeHasher(_stored.Tree);
    }

    /// <summary>Reads what others have appended.</summary>
    private State CatchUp(Checkpoint checkpoint)
    {
        if (_options.Origin is { } expected && expected != checkpoint.Origin)
            throw new RecordLogException(new Problem(RecordProblem.OtherLog, "$.checkpoint", "The log has another origin than the one that was asked for."));
        if (checkpoint.IsSigned && _options.Key is null)
            throw new InvalidInputException([new Problem(RecordProblem.KeyNeeded, "$.checkpoint", "The log is signed. Give the key, so that it stays so.")]);
        if (checkpoint.IsSigned && !checkpoint.IsSignedBy(_options.Key!))
            throw new RecordLogException(new Problem(RecordProblem.NotSigned, "$.checkpoint", "The last checkpoint is not signed by this key. Give the key of the log."));
        if (_stored.Tree.Size > checkpoint.Size)
            throw new RecordLogException(CutAt(checkpoint.Size, _stored.Tree.Size));
        var tree = new TreeHasher(_stored.Tree);
        foreach (var (utf8, _) in RawLeaves(tree.Size, checkpoint.Size))
            tree.Add(MerkleTree.LeafHash(utf8.Span));
        return tree.Root().AsSpan().SequenceEqual(checkpoint.Root)
            ? new State(tree, checkpoint)
            : throw new RecordLogException(new Problem(RecordProblem.OtherRoot, "$", "The records are not those of the checkpoint. Verify the log, and restore it from a backup."));
    }

    private static Checkpoint? Parsed(string? note) =>
        note is null ? null : Checkpoint.TryParse(note, out var checkpoint) ? checkpoint : throw new RecordLogException(DamagedCheckpoint);

    private Checkpoint Existing(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var checkpoint = ReadCheckpoint() ?? throw new ArgumentOutOfRangeException(nameof(index), "There is no log.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, checkpoint.Size);
        return checkpoint;
    }

    private IEnumerable<(ReadOnlyMemory<byte> Utf8, long Index)> RawLeaves(long first, long end)
    {
        foreach (var leaf in _storage.ReadLeaves(first, end - first))
            yield return (leaf, first++);
        if (first < end)
            throw new RecordLogException(CutAt(first, end));
    }

    private IEnumerable<RecordLeaf> LeavesUntil(long first, long end) => RawLeaves(first, end).Select(leaf => Read(leaf.Utf8, leaf.Index));

    private IEnumerable<byte[]> HashesUntil(long size) => RawLeaves(0, size).Select(leaf => MerkleTree.LeafHash(leaf.Utf8.Span));

    private static RecordLeaf Read(ReadOnlyMemory<byte> utf8, long index)
    {
        if (!RecordLeaf.TryRead(utf8, out var leaf, out var fault))
            throw new RecordLogException(At(index, RecordProblem.NotARecord, $"It {fault}"));
        return leaf.Index == index
            ? leaf
            : throw new RecordLogException(At(index, RecordProblem.OutOfOrder, string.Create(CultureInfo.InvariantCulture, $"Here is record {leaf.Index}: records were removed, repeated or put in another order.")));
    }

    private static string InstrumentName(string sha256) => $"instruments/{sha256}.json";

    private static string CaseCodeOf(string reference, byte[] key) => Hex.Of(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(reference)).AsSpan(0, 16));

    /// <summary>The log at one time.</summary>
    private sealed record State(TreeHasher Tree, Checkpoint? Checkpoint)
    {
        internal bool Is(Checkpoint other) => Checkpoint?.ToString() == other.ToString();
    }

    /// <summary>A record that has no index yet.</summary>
    private sealed class Pending
    {
        private Record? _record;

        internal RecordKind Kind { get; init; }

        internal long? About { get; init; }

        internal string? By { get; init; }

        internal string? Why { get; init; }

        internal DateTimeOffset? RecordedAt { get; init; }

        internal string? CaseCode { get; init; }

        internal string? CaseReference => _record?.CaseReference;

        internal string? ErasedName { get; init; }

        internal Instrument? Instrument => _record?.Assessment?.Instrument;

        internal static Pending Of(Record record, long index)
        {
            ArgumentNullException.ThrowIfNull(record);
            foreach (var other in (long?[])[record.Supersedes, record.About])
            {
                if (other is { } number && (number < 0 || number >= index))
                    throw new InvalidInputException([NoSuchRecord(number)]);
            }
            return new Pending { _record = record, Kind = record.Kind, About = record.About, RecordedAt = record.RecordedAt };
        }

        internal RecordLeaf LeafOf(long index, string? caseCode, DateTimeOffset now, out byte[]? content)
        {
            content = _record is null ? null : [.. RandomNumberGenerator.GetBytes(SaltLength), .. _record.Body];
            var assessment = _record?.Assessment;
            return new RecordLeaf
            {
                Index = index,
                Kind = Kind,
                Id = Hex.Of(RandomNumberGenerator.GetBytes(16)),
                RecordedAt = (RecordedAt ?? now).ToUniversalTime(),
                Commitment = content is null ? null : Hex.Of(SHA256.HashData(content)),
                CaseCode = caseCode,
                AsOf = assessment?.AsOf.ToUniversalTime(),
                InstrumentId = assessment?.Instrument.Id,
                InstrumentVersion = assessment?.Instrument.Version,
                InstrumentSha256 = assessment?.Instrument.Sha256,
                Engine = assessment is null ? null : Assessment.EngineVersion,
                Supersedes = _record?.Supersedes,
                About = About,
                By = By,
                Why = Why,
            }.Written();
        }
    }

    private static Problem NoSuchRecord(long index) => new(RecordProblem.NoSuchRecord, "$", string.Create(CultureInfo.InvariantCulture, $"The log has no record {index}."));
}

/// <summary>What was appended to a log.</summary>
/// <remarks>Immutable; equality is identity. Personal data as far as the leaves are.</remarks>
[PersonalData]
public sealed class AppendedRecords
{
    internal AppendedRecords(IReadOnlyList<RecordLeaf> leaves, Checkpoint checkpoint) => (Leaves, Checkpoint) = (leaves, checkpoint);

    /// <summary>The leaves of the records, in the order in which they were given.</summary>
    public IReadOnlyList<RecordLeaf> Leaves { get; }

    /// <summary>The checkpoint of the log with them.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>How many, and the checkpoint in its short form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Leaves.Count} records; {Checkpoint.ShortForm}");
}
