namespace RiskAssessment.Instruments;

/// <summary>A rule that proves a grade. The stated grade is the highest of all rules that hold; the order of rules does not matter.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Rule
{
    /// <summary>Makes a rule that proves a grade if its condition holds.</summary>
    /// <param name="code">The code in kebab-case, unique among the rules of the instrument.</param>
    /// <param name="grade">The code of the grade.</param>
    /// <param name="when">The condition.</param>
    /// <param name="because">Why it matters, in words for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Rule(string code, string grade, Condition when, LocalizedText because) =>
        (Code, Grade, When, Because) = (NotNull.Of(code), NotNull.Of(grade), NotNull.Of(when), NotNull.Of(because));

    /// <summary>The code in kebab-case, unique among the rules of the instrument.</summary>
    public string Code { get; }

    /// <summary>The code of the grade that it proves.</summary>
    public string Grade { get; }

    /// <summary>The condition under which it holds.</summary>
    public Condition When { get; }

    /// <summary>Why it matters, in words for people.</summary>
    public LocalizedText Because { get; }

    /// <summary>
    /// Whether no professional judgement may go below its grade. The default is <see langword="false"/>. A rule that does not count for the overall
    /// grade is no floor of it.
    /// </summary>
    public bool IsFloor { get; init; }

    /// <summary>Whether it counts for the overall grade. The default is <see langword="true"/>. If not, it counts for its <see cref="Outcomes"/> alone.</summary>
    public bool IsOverall { get; init; } = true;

    /// <summary>The codes of the outcomes for which it counts; empty, the default, for none.</summary>
    public IReadOnlyList<string> Outcomes { get; init => field = NotNull.All(value); } = [];

    /// <summary>The codes of the sources that it cites; empty by default.</summary>
    public IReadOnlyList<string> Sources { get; init => field = NotNull.All(value); } = [];

    /// <summary>Code and grade.</summary>
    public override string ToString() => $"{Code} ({Grade})";
}
