namespace RiskAssessment.Batch;

/// <summary>How the cases of a batch are assessed.</summary>
/// <remarks>Immutable; a copy with changes is made by <c>with</c>.</remarks>
public sealed record BatchOptions
{
    /// <summary>The instant as of which every case is assessed; <see langword="null"/>, the default, for that of each case, or else the time at which the batch starts.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The BCP 47 tag of the language of texts. The default is <c>en</c>.</summary>
    public string Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "en";

    /// <summary>Is called for each case with a problem, error or warning, in the order of the cases; <see langword="null"/>, the default, for nothing.</summary>
    public Action<BatchCase, IReadOnlyList<Problem>>? OnProblems { get; init; }
}
