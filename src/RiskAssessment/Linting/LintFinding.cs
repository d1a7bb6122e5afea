namespace RiskAssessment.Instruments;

/// <summary>What <see cref="InstrumentLint"/> found in an instrument, with cases that show it.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class LintFinding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="problem">What was found.</param>
    /// <param name="examples">The cases that show it.</param>
    public LintFinding(Problem problem, params IEnumerable<InstrumentExample> examples) =>
        (Problem, Examples) = (NotNull.Of(problem), Array.AsReadOnly(NotNull.All(examples)));

    /// <summary>What was found: a warning, or an error of a file.</summary>
    public Problem Problem { get; }

    /// <summary>
    /// Cases that show it, each with what the instrument gives for it, in the form of the worked examples of an instrument. Of a change there are
    /// two: before it and after it. Empty if no case can show it, since it says that something never occurs, or if none was found.
    /// </summary>
    public IReadOnlyList<InstrumentExample> Examples { get; }

    /// <summary>The problem in one line.</summary>
    public override string ToString() => Problem.ToString();
}
