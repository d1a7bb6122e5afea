namespace RiskAssessment.Batch;

/// <summary>How far a batch is, or how it ended.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class BatchProgress
{
    internal BatchProgress(long skipped, long assessed, long refused, long bytes) => (Skipped, Assessed, Refused, Bytes) = (skipped, assessed, refused, bytes);

    /// <summary>The number of cases that an earlier run had written.</summary>
    public long Skipped { get; }

    /// <summary>The number of cases that were assessed.</summary>
    public long Assessed { get; }

    /// <summary>The number of cases that were refused, for which problems were written.</summary>
    public long Refused { get; }

    /// <summary>The number of bytes of input that are done, those of skipped cases included.</summary>
    public long Bytes { get; }

    /// <summary>The numbers of cases.</summary>
    public override string ToString() => FormattableString.Invariant($"{Assessed} assessed, {Refused} refused, {Skipped} done before");
}
