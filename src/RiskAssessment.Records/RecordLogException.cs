namespace RiskAssessment.Records;

/// <summary>A log cannot be used: it is damaged, or it is not the one that was asked for.</summary>
/// <remarks>The message names a place in the log, and nothing of a case.</remarks>
public sealed class RecordLogException : IOException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="problem">What is wrong, and where. Its path names the record, such as <c>$[17]</c>.</param>
    public RecordLogException(Problem problem)
        : base(problem?.ToString())
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>What is wrong, and where.</summary>
    public Problem Problem { get; }
}
