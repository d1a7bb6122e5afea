namespace RiskAssessment.Records;

/// <summary>How a log is kept.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class RecordLogOptions
{
    /// <summary>
    /// Signs every checkpoint. <see langword="null"/> (the default) for a log without signatures, which shows that nothing was changed only to who kept a checkpoint elsewhere. A log
    /// that has been signed can be changed only with a key.
    /// </summary>
    public NoteKey? Key { get; init; }

    /// <summary>
    /// What tells a new log from others, such as <c>example.org/records</c>: not empty, without white space, control characters or a plus sign. <see langword="null"/> (the default) for the name of the key, or
    /// without one for a name at random. A log keeps its origin for ever.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>Gives the time of records that do not say theirs; by default the clock of the system.</summary>
    public TimeProvider Clock { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TimeProvider.System;
}
