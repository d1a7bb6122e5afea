using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <content>Verification.</content>
public sealed partial class RecordLog
{
    private const int BlockSize = 1024;

    /// <summary>
    /// Checks everything: that the leaves are whole and in order, that their root is the one that was signed, that every content is what its leaf is committed to, and that every
    /// assessment, computed again by its instrument, gives the same bytes.
    /// </summary>
    /// <param name="earlier">Checkpoints that were kept elsewhere, such as on paper: the log must begin with each. <see langword="null"/> for none.</param>
    /// <param name="histories">Histories whose events the log has: each must be as it was when it was recorded. <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the work between two records.</param>
    /// <returns>What was found. It lists every problem, those of the log as a whole first, then in the order of the records; at most 1,000.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public RecordVerification Verify(IReadOnlyList<Checkpoint>? earlier = null, IReadOnlyList<CaseHistory>? histories = null, CancellationToken cancellationToken = default)
    {
        var found = new RecordVerification();
        try
        {
            if (ReadCheckpoint() is not { } checkpoint)
            {
                found.Add(new Problem(RecordProblem.NotALog, "$.checkpoint", "There is no log: it has no checkpoint. Check the path."));
                return found;
            }
            found.Checkpoint = checkpoint;
            CheckSignature(checkpoint, found);
            var state = CheckTree(checkpoint, earlier ?? [], found, cancellationToken);
            CheckContents(checkpoint.Size, state, found, cancellationToken);
            foreach (var history in histories ?? [])
                CheckHistory(history, found);
            CheckTail(found);
        }
        catch (RecordLogException exception)
        {
            found.Add(exception.Problem);
        }
        return found;
    }

    private void CheckSignature(Checkpoint checkpoint, RecordVerification found)
    {
        found.IsSignatureChecked = _options.Key is not null;
        if (_options.Origin is { } origin && origin != checkpoint.Origin)
            found.Add(new Problem(RecordProblem.OtherLog, "$.checkpoint", "The log has another origin than the one that was asked for."));
        if (_options.Key is { } key && !checkpoint.IsSignedBy(key))
            found.Add(new Problem(RecordProblem.NotSigned, "$.checkpoint", checkpoint.IsSigned ? "The checkpoint is not signed by this key, or was changed after it was signed." : "The checkpoint is not signed."));
    }

    /// <summary>One pass over the leaves: their form, their order, and the root.</summary>
    private ErasureState CheckTree(Checkpoint checkpoint, IReadOnlyList<Checkpoint> earlier, RecordVerification found, CancellationToken cancellationToken)
    {
        var (tree, state) = (new TreeHasher(), new ErasureState([], []));
        var kept = new Queue<Checkpoint>(earlier.OrderBy(one => one.Size));
        foreach (var leaf in LeavesUntil(0, checkpoint.Size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            CompareUpTo(tree, kept, checkpoint, found);
            tree.Add(leaf.Hash());
            state.Add(leaf);
        }
        CompareUpTo(tree, kept, checkpoint, found);
        if (!tree.Root().AsSpan().SequenceEqual(checkpoint.Root))
            found.Add(new Problem(RecordProblem.OtherRoot, "$", "The records are not those of the checkpoint: the root of their tree is another one."));
        foreach (var one in kept)
            found.Add(new Problem(RecordProblem.OtherRoot, "$", string.Create(CultureInfo.InvariantCulture, $"The log was cut: a checkpoint that was kept has {one.Size} records, and the log {checkpoint.Size}.")));
        return state;
    }

    private void CompareUpTo(TreeHasher tree, Queue<Checkpoint> kept, Checkpoint checkpoint, RecordVerification found)
    {
        while (kept.TryPeek(out var one) && one.Size == tree.Size)
        {
            kept.Dequeue();
            if (one.Origin != checkpoint.Origin)
                found.Add(new Problem(RecordProblem.OtherLog, "$", "A checkpoint that was kept is of another log."));
            else if (!tree.Root().AsSpan().SequenceEqual(one.Root))
                found.Add(new Problem(RecordProblem.OtherRoot, "$", string.Create(CultureInfo.InvariantCulture, $"The first {one.Size} records are not those of a checkpoint that was kept: the log was changed, or there are two of it.")));
            else if (_options.Key is { } key && !one.IsSignedBy(key))
                found.Add(new Problem(RecordProblem.NotSigned, "$", "A checkpoint that was kept is not signed by this key."));
        }
    }

    /// <summary>A second pass over the leaves: what each record holds. Blocks of records are checked by all processors.</summary>
    private void CheckContents(long size, ErasureState state, RecordVerification found, CancellationToken cancellationToken)
    {
        var services = new ConcurrentDictionary<string, AssessmentService?>();
        var key = _storage.ReadContent(CaseKey);
        var engines = new ConcurrentDictionary<string, long>();
        foreach (var block in LeavesUntil(0, size).Chunk(BlockSize))
        {
            var problems = block.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(leaf => (Leaf: leaf, Problem: FaultOf(leaf, state, services, engines, key))).ToList();
            foreach (var (leaf, problem) in problems)
            {
                found.Count(leaf.Kind, state.Erased.Contains(leaf.Index));
                if (problem is not null)
                    found.Add(problem);
            }
        }
        foreach (var (engine, count) in engines.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            found.Add(new Problem(RecordProblem.OtherEngine, "$", string.Create(CultureInfo.InvariantCulture, $"{count} assessments were computed by engine {engine}. They were compared with what engine {Assessment.EngineVersion} gives, without the version."))
            {
                Severity = ProblemSeverity.Warning,
            });
        }
    }

    private Problem? FaultOf(RecordLeaf leaf, ErasureState state, ConcurrentDictionary<string, AssessmentService?> services, ConcurrentDictionary<string, long> engines, byte[]? key)
    {
        var isErased = state.Erased.Contains(leaf.Index);
        if (leaf.Commitment is null)
            return null;
        if (ContentOf(leaf) is not { } content)
            return isErased ? null : At(leaf.Index, RecordProblem.NoContent, "Its content is missing, and no record says that it was erased.");
        if (isErased)
            return At(leaf.Index, RecordProblem.NotErased, "A record says that it was erased, but its content is still there. Erase it again.");
        if (!leaf.IsCommittedTo(content) || content.Length < SaltLength)
            return At(leaf.Index, RecordProblem.OtherContent, "Its content was changed: the hash is not the one in the log.");
        var body = content.AsMemory(SaltLength);
        return Contradiction(leaf, body, key) is { } fault
            ? At(leaf.Index, RecordProblem.Contradiction, $"Its content and its leaf contradict each other: {fault}.")
            : leaf.Kind == RecordKind.Assessment ? ReplayFault(leaf, body, services, engines) : null;
    }

    /// <summary>What the body says otherwise than the leaf.</summary>
    private string? Contradiction(RecordLeaf leaf, ReadOnlyMemory<byte> body, byte[]? key)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement;
            var reference = json.TryGetProperty("case", out var named) ? named.GetString() : null;
            if (json.GetProperty("kind").GetString() != leaf.Code)
                return "the kind";
            if (key is null ? leaf.CaseCode is not null : leaf.CaseCode != (reference is null ? null : CaseCodeOf(reference, key)))
                return "the case";
            if (leaf.Kind == RecordKind.Judgement)
                return IsOfWhatWasJudged(leaf, json.GetProperty("event")) ? null : "the assessment that was judged";
            if (leaf.Kind != RecordKind.Assessment)
                return null;
            var (result, instrument) = (json.GetProperty("result"), json.GetProperty("result").GetProperty("instrument"));
            return result.GetProperty("engine").GetString() != leaf.Engine ? "the engine"
                : instrument.GetProperty("id").GetString() != leaf.InstrumentId || instrument.GetProperty("version").GetString() != leaf.InstrumentVersion || instrument.GetProperty("sha256").GetString() != leaf.InstrumentSha256 ? "the instrument"
                : json.GetProperty("asOf").GetDateTimeOffset() != leaf.AsOf ? "the instant"
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return "it lacks what a record of its kind has";
        }
    }

    /// <summary>Whether the event of a judgement has the hash of the assessment that its record is about, as far as that is still there.</summary>
    private bool IsOfWhatWasJudged(RecordLeaf leaf, JsonElement judged)
    {
        if (leaf.About is not { } about || !judged.TryGetProperty("assessment", out var hash))
            return true;
        var other = LeavesUntil(about, about + 1).First();
        if (ContentOf(other) is not { } content || !other.IsCommittedTo(content))
            return true;
        using var document = JsonDocument.Parse(content.AsMemory(SaltLength));
        return document.RootElement.TryGetProperty("result", out var result) && Hex.Of(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(result.GetRawText()))) == hash.GetString();
    }

    private Problem? ReplayFault(RecordLeaf leaf, ReadOnlyMemory<byte> body, ConcurrentDictionary<string, AssessmentService?> services, ConcurrentDictionary<string, long> engines)
    {
        if (services.GetOrAdd(leaf.InstrumentSha256!, ServiceFor) is not { } service)
            return At(leaf.Index, RecordProblem.NoInstrument, "Its instrument is missing or was changed, so that it cannot be assessed again.");
        var fault = Replay.FaultOf(body, service, out var engine);
        if (engine is not null)
            engines.AddOrUpdate(engine, 1, (_, count) => count + 1);
        return fault is null ? null : At(leaf.Index, RecordProblem.OtherResult, engine is null ? $"{char.ToUpperInvariant(fault[0])}{fault[1..]}" : $"By engine {Assessment.EngineVersion}, and not by {engine} that computed it, {fault}");
    }

    private AssessmentService? ServiceFor(string sha256) =>
        _storage.ReadContent(InstrumentName(sha256)) is { } json && Hex.Of(SHA256.HashData(json)) == sha256 && InstrumentJson.TryRead(json, out var instrument, out _)
            ? new AssessmentService([instrument], TimeProvider.System)
            : null;

    /// <summary>Compares the events of a history with their hashes in the log.</summary>
    private void CheckHistory(CaseHistory history, RecordVerification found)
    {
        var next = 1;
        foreach (var leaf in LeavesOf(history.Reference).Where(leaf => leaf.Kind == RecordKind.Amendment))
        {
            if (BodyOf(leaf) is not { } body)
                continue;
            using var document = JsonDocument.Parse(body);
            var sequence = document.RootElement.GetProperty("first").GetInt32();
            foreach (var hash in document.RootElement.GetProperty("events").EnumerateArray().Select(one => one.GetString()))
            {
                if (sequence > history.LastSequence)
                    found.Add(At(leaf.Index, RecordProblem.OtherHistory, string.Create(CultureInfo.InvariantCulture, $"The history lacks event {sequence}, which was recorded.")));
                else if (hash != Record.HashOf(history.Events[sequence - 1]))
                    found.Add(At(leaf.Index, RecordProblem.OtherHistory, string.Create(CultureInfo.InvariantCulture, $"Event {sequence} of the history is not as it was when it was recorded.")));
                next = Math.Max(next, ++sequence);
            }
        }
        if (next <= history.LastSequence)
            found.Add(new Problem(RecordProblem.OtherHistory, "$", string.Create(CultureInfo.InvariantCulture, $"The log does not have the events from {next} of a history. Record it.")) { Severity = ProblemSeverity.Warning });
    }

    private void CheckTail(RecordVerification found)
    {
        if (_storage is not RecordFolder folder)
            return;
        foreach (var file in folder.SetAsideFiles())
            found.Add(new Problem(RecordProblem.SetAside, "$", $"'{file}' has what a process was writing when it ended, and nobody was told that it is recorded.") { Severity = ProblemSeverity.Warning });
        if (folder.TailLength() is > 0 and var length)
            found.Add(new Problem(RecordProblem.UnfinishedTail, "$", string.Create(CultureInfo.InvariantCulture, $"{length} bytes follow the last record. A process is writing them now, or ended; the next record sets them aside.")) { Severity = ProblemSeverity.Warning });
    }
}

/// <summary>What the verification of a log found.</summary>
/// <remarks>Equality is identity. It names places in the log, and nothing of a case.</remarks>
public sealed class RecordVerification
{
    private const int MostProblems = 1000;

    private readonly List<Problem> _problems = [];
    private readonly long[] _counts = new long[Enum.GetValues<RecordKind>().Length];

    internal RecordVerification()
    {
    }

    /// <summary>The checkpoint of the log; <see langword="null"/> if there is none that can be read.</summary>
    public Checkpoint? Checkpoint { get; internal set; }

    /// <summary>Whether the log is what was recorded: there is no error.</summary>
    public bool IsIntact { get; private set; } = true;

    /// <summary>Whether there was a key to check the signature with. Without one, only who kept a checkpoint elsewhere knows that nothing was changed.</summary>
    public bool IsSignatureChecked { get; internal set; }

    /// <summary>Every error and every warning; at most 1,000.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>How many records have been erased.</summary>
    public long Erased { get; private set; }

    /// <summary>How many records of a kind there are.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The number, erased ones among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public long CountOf(RecordKind kind) => (int)kind >= 0 && (int)kind < _counts.Length ? _counts[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>Whether it is intact, and the first problem.</summary>
    public override string ToString() => IsIntact ? $"intact; {Checkpoint?.ShortForm}" : $"not intact: {_problems[0]}";

    internal void Add(Problem problem)
    {
        IsIntact &= problem.Severity != ProblemSeverity.Error;
        if (_problems.Count < MostProblems)
            _problems.Add(problem);
    }

    internal void Count(RecordKind kind, bool isErased)
    {
        _counts[(int)kind]++;
        Erased += isErased ? 1 : 0;
    }
}
