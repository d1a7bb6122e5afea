namespace RiskAssessment;

/// <summary>The exception for input data that is not valid. <see cref="Problems"/> lists every problem.</summary>
/// <remarks>It is not an <see cref="ArgumentException"/>: that is for errors of the calling code.</remarks>
public sealed class InvalidInputException : Exception
{
    /// <summary>Makes an exception for problems. Its message has one line for each.</summary>
    /// <param name="problems">The problems, in the order of their places.</param>
    /// <exception cref="ArgumentNullException">The list or one of its problems is <see langword="null"/>.</exception>
    public InvalidInputException(IReadOnlyList<Problem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>All problems, in the order of their places.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Describe(IReadOnlyList<Problem> problems) => string.Join<Problem>(Environment.NewLine, NotNull.All(problems));
}
