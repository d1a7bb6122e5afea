namespace RiskAssessment.Batch;

/// <summary>A case of a batch: the bytes of a case file or of a history, and where they come from.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class BatchCase
{
    /// <summary>Makes a case of a batch.</summary>
    /// <param name="utf8">The case file, or the history. The bytes are not copied.</param>
    /// <param name="line">Its line in the file that it comes from, or its number among the files; from 1.</param>
    /// <param name="file">The name of its file; <see langword="null"/> where all cases are lines of one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line is less than 1.</exception>
    public BatchCase(ReadOnlyMemory<byte> utf8, int line, string? file = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        (Utf8, Line, File) = (utf8, line, file);
    }

    /// <summary>The case file, or the history.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Its line in the file that it comes from, or its number among the files; from 1.</summary>
    public int Line { get; }

    /// <summary>The name of its file; <see langword="null"/> where all cases are lines of one.</summary>
    [PersonalData]
    public string? File { get; }

    /// <summary>Why it could not be read from its file, so that it has no bytes; <see langword="null"/>, the default, if it could.</summary>
    public Problem? Unreadable { get; init; }

    /// <summary>The line, and nothing of the case.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}");
}
