namespace RiskAssessment.Analysis;

/// <summary>A case with what was said of it and what came of it. <see langword="null"/> stands for an empty cell.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EvaluationCase
{
    internal EvaluationCase(int line) => Line = line;

    /// <summary>The line of the file on which the case begins, from 2.</summary>
    public int Line { get; }

    /// <summary>Whether the outcome came about.</summary>
    public bool? Outcome { get; internal init; }

    /// <summary>The stated level.</summary>
    public RiskLevel? Level { get; internal init; }

    /// <summary>The lowest level that was possible; never <see cref="RiskLevel.Undetermined"/>.</summary>
    public RiskLevel? Lowest { get; internal init; }

    /// <summary>The highest level that was possible; never <see cref="RiskLevel.Undetermined"/>, and not below <see cref="Lowest"/>.</summary>
    public RiskLevel? Highest { get; internal init; }

    /// <summary>The probability of the outcome that somebody stated, from 0 to 1.</summary>
    public double? Probability { get; internal init; }

    /// <summary>The level of each assessor, in the order of <see cref="EvaluationColumns.Raters"/>.</summary>
    public IReadOnlyList<RiskLevel?> Ratings { get; internal init; } = [];

    /// <summary>The group in each column of <see cref="EvaluationColumns.Groups"/>; empty for cases that do not say.</summary>
    [PersonalData]
    public IReadOnlyList<string> Groups { get; internal init; } = [];

    /// <summary>The line, the level and the outcome.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}: {Level?.ToString() ?? "no level"}, {(Outcome is { } known ? known ? "with the outcome" : "without the outcome" : "outcome not known")}");
}
