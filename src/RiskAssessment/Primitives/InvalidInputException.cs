namespace RiskAssessment;

/// <summary>An input was refused; <see cref="Problems"/> has everything that is wrong with it.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>Refuses an input for its problems.</summary>
    public InvalidInputException(IReadOnlyList<Problem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>All problems, in the order of their places.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Describe(IReadOnlyList<Problem> problems) => string.Join<Problem>(Environment.NewLine, NotNull.All(problems));
}
