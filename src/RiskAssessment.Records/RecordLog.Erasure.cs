namespace RiskAssessment.Records;

/// <content>Erasure, holds and what is due.</content>
public sealed partial class RecordLog
{
    /// <summary>
    /// Erases the content and the salt of a record for good. That there was a record, when, and of which kind stays provable, and another record says who erased it and why.
    /// </summary>
    /// <param name="index">The index of the record.</param>
    /// <param name="by">Who decided it: an opaque id of the host's. It stays in the log for ever.</param>
    /// <param name="why">Why, in at most 500 characters. It stays in the log for ever, so it must not name anybody.</param>
    /// <param name="at">When; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>The record of the erasure. Where it is recorded already and the content is still there, because a process ended, the content is erased and a second record says so.</returns>
    /// <exception cref="InvalidInputException">There is no such record, it is held, or it has no content (any more).</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">It could not be recorded, and nothing is erased; or it could not be erased, and <see cref="Verify"/> says so.</exception>
    public AppendedRecords Erase(long index, string by, string why, DateTimeOffset? at = null) => Append(RecordKind.Erasure, index, by, why, at);

    /// <summary>Holds a record, so that it cannot be erased until it is released: for an inquiry, a trial, a complaint.</summary>
    /// <param name="index">The index of the record.</param>
    /// <param name="by">Who decided it: an opaque id of the host's. It stays in the log for ever.</param>
    /// <param name="why">Why, in at most 500 characters. It stays in the log for ever, so it must not name anybody.</param>
    /// <param name="at">When; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>The record of the hold.</returns>
    /// <exception cref="InvalidInputException">There is no such record, or it has no content (any more).</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">It could not be recorded.</exception>
    public AppendedRecords Hold(long index, string by, string why, DateTimeOffset? at = null) => Append(RecordKind.Hold, index, by, why, at);

    /// <summary>Ends the hold of a record.</summary>
    /// <param name="index">The index of the record.</param>
    /// <param name="by">Who decided it: an opaque id of the host's. It stays in the log for ever.</param>
    /// <param name="why">Why, in at most 500 characters. It stays in the log for ever, so it must not name anybody.</param>
    /// <param name="at">When; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>The record of the release.</returns>
    /// <exception cref="InvalidInputException">There is no such record, or it is not held.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">It could not be recorded.</exception>
    public AppendedRecords Release(long index, string by, string why, DateTimeOffset? at = null) => Append(RecordKind.Release, index, by, why, at);

    /// <summary>The records whose content is due to be erased by a rule of the host, in the order of the log. What is erased already is left out.</summary>
    /// <param name="keepUntil">
    /// Until when a record is kept; <see langword="null"/> for ever. It gets the leaf; records of one case have the same <see cref="RecordLeaf.CaseCode"/>.
    /// </param>
    /// <param name="now">The instant by which it is due.</param>
    /// <returns>Each with the day since when it is due, and whether a hold keeps it.</returns>
    /// <exception cref="RecordLogException">The log is damaged.</exception>
    public IReadOnlyList<DueRecord> Due(Func<RecordLeaf, DateTimeOffset?> keepUntil, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keepUntil);
        var size = ReadCheckpoint()?.Size ?? 0;
        var state = ErasureState.Of(LeavesUntil(0, size));
        return
        [
            .. from leaf in LeavesUntil(0, size)
               where leaf.Commitment is not null && !state.Erased.Contains(leaf.Index)
               let due = keepUntil(leaf)
               where due <= now
               select new DueRecord(leaf, due.Value, state.Held.Contains(leaf.Index)),
        ];
    }

    private AppendedRecords Append(RecordKind kind, long index, string by, string why, DateTimeOffset? at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        if (why.Length > RecordLeaf.MostReason)
            throw new InvalidInputException([new Problem(RecordProblem.TooLong, "$.why", $"The reason is too long. Give at most {RecordLeaf.MostReason} characters.")]);
        return AppendPending(size =>
        {
            if (index >= size)
                throw new InvalidInputException([NoSuchRecord(index)]);
            var (leaf, state) = (LeavesUntil(index, index + 1).First(), ErasureState.Of(LeavesUntil(0, size)));
            if (FaultOf(kind, leaf, state.Held.Contains(index)) is { } problem)
                throw new InvalidInputException([problem]);
            return [new Pending { Kind = kind, About = index, By = by, Why = why, RecordedAt = at, CaseCode = leaf.CaseCode, ErasedName = kind == RecordKind.Erasure ? leaf.ContentName : null }];
        });
    }

    private Problem? FaultOf(RecordKind kind, RecordLeaf leaf, bool isHeld) => kind switch
    {
        RecordKind.Release when !isHeld => At(leaf.Index, RecordProblem.NoSuchRecord, "It is not held."),
        RecordKind.Release => null,
        _ when ContentOf(leaf) is null => At(leaf.Index, RecordProblem.NothingToErase, "It has no content, or its content was erased."),
        RecordKind.Erasure when isHeld => At(leaf.Index, RecordProblem.Held, "It is held and must not be erased. Release it first, if that is allowed."),
        _ => null,
    };

    /// <summary>Which records are erased and which are held.</summary>
    private sealed record ErasureState(HashSet<long> Erased, HashSet<long> Held)
    {
        internal static ErasureState Of(IEnumerable<RecordLeaf> leaves)
        {
            var state = new ErasureState([], []);
            foreach (var leaf in leaves)
                state.Add(leaf);
            return state;
        }

        internal void Add(RecordLeaf leaf)
        {
            if (leaf.Kind == RecordKind.Erasure)
                Erased.Add(leaf.About!.Value);
            else if (leaf.Kind == RecordKind.Hold)
                Held.Add(leaf.About!.Value);
            else if (leaf.Kind == RecordKind.Release)
                Held.Remove(leaf.About!.Value);
        }
    }
}

/// <summary>A record whose content is due to be erased.</summary>
/// <remarks>Immutable; equality is identity. Personal data as far as the leaf is.</remarks>
[PersonalData]
public sealed class DueRecord
{
    internal DueRecord(RecordLeaf leaf, DateTimeOffset since, bool isHeld) => (Leaf, Since, IsHeld) = (leaf, since, isHeld);

    /// <summary>The leaf of the record.</summary>
    public RecordLeaf Leaf { get; }

    /// <summary>Since when it is due.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Whether a hold keeps it, so that it must not be erased.</summary>
    public bool IsHeld { get; }

    /// <summary>The record, and whether it is held.</summary>
    public override string ToString() => $"{Leaf}{(IsHeld ? ", held" : "")}";
}
