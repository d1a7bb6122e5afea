namespace RiskAssessment.Records;

/// <summary>
/// Where a log and the contents of its records are kept: a folder (<see cref="RecordFolder"/>), or the host's own store, such as its database, so that records and cases
/// are written in one transaction and are in one backup.
/// </summary>
/// <remarks>
/// Several processes may use the same store at once. Nothing in a store is trusted: whoever opens the log computes its hashes anew.
/// </remarks>
public interface IRecordStorage
{
    /// <summary>The last checkpoint that was stored.</summary>
    /// <returns>The whole note; <see langword="null"/> if there is no log yet.</returns>
    string? ReadCheckpoint();

    /// <summary>Reads leaves in the order of the log.</summary>
    /// <param name="first">The index of the first.</param>
    /// <param name="count">How many. They are covered by a checkpoint.</param>
    /// <returns>The leaves, as they were given to <see cref="Change"/>; fewer only where the store has lost some.</returns>
    /// <exception cref="RecordLogException">A leaf is damaged.</exception>
    IEnumerable<ReadOnlyMemory<byte>> ReadLeaves(long first, long count);

    /// <summary>Reads a content.</summary>
    /// <param name="name">Its name, such as <c>bodies/</c> and the id of a record.</param>
    /// <returns>The bytes; <see langword="null"/> if there is none of this name.</returns>
    byte[]? ReadContent(string name);

    /// <summary>Changes the log, while nobody else does.</summary>
    /// <param name="decide">
    /// Gets the last checkpoint, as <see cref="ReadCheckpoint"/> gives it, and says what to store; <see langword="null"/> for nothing. If it throws, nothing is stored.
    /// </param>
    /// <remarks>
    /// All of the change is stored and durable when this returns. If it throws or the process ends, either all of it is stored or, to a reader, nothing: what the last
    /// checkpoint does not cover does not count, and is set aside by the next change. What is erased is gone only after the rest is durable.
    /// </remarks>
    void Change(Func<string?, RecordChange?> decide);
}

/// <summary>What is to be stored at once.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class RecordChange
{
    internal RecordChange(string checkpoint) => Checkpoint = checkpoint;

    /// <summary>The new checkpoint, which takes the place of the last one.</summary>
    public string Checkpoint { get; }

    /// <summary>The index of the first leaf: how many the log has before.</summary>
    public long First { get; internal init; }

    /// <summary>The leaves to append, in their order: one line of JSON each, without a line feed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Leaves { get; internal init; } = [];

    /// <summary>The contents to store, by name. None of the names is in use, but for those whose content is the same.</summary>
    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Contents { get; internal init; } = [];

    /// <summary>The names of contents to erase, so that they cannot be read again.</summary>
    public IReadOnlyList<string> Erased { get; internal init; } = [];

    /// <summary>How much is appended; nothing of what is in it.</summary>
    public override string ToString() => $"{Leaves.Count} leaves, {Contents.Count} contents";
}
