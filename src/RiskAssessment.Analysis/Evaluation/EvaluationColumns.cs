namespace RiskAssessment.Analysis;

/// <summary>Which columns of a table say what of a case.</summary>
/// <remarks>Immutable. Names are compared exactly, but for white space around them.</remarks>
public sealed record EvaluationColumns
{
    /// <summary>The column of the outcome: 1 or 0, yes or no, true or false; empty if it is not known.</summary>
    public required string Outcome { get; init; }

    /// <summary>The column of the stated level: standard, medium, high or undetermined; empty if there is none.</summary>
    public required string Level { get; init; }

    /// <summary>The column of the lowest level that is still possible; <see langword="null"/> (the default) for none. It needs <see cref="Highest"/>.</summary>
    public string? Lowest { get; init; }

    /// <summary>The column of the highest level that is still possible; <see langword="null"/> (the default) for none. It needs <see cref="Lowest"/>.</summary>
    public string? Highest { get; init; }

    /// <summary>The column of a probability of the outcome, from 0 to 1, that somebody else worked out; <see langword="null"/> (the default) for none.</summary>
    public string? Probability { get; init; }

    /// <summary>The columns of the levels that several assessors gave, each independently; none by default.</summary>
    public IReadOnlyList<string> Raters { get; init; } = [];

    /// <summary>The columns by which all is broken down, such as age band; none by default.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}
