using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Why a case does not have a grade: what each rule of that grade or above lacks, and the smallest sets of changes that would reach it.</summary>
/// <remarks>
/// Immutable; equality is identity. It explains, and advises nothing: a change says what would have to be learned, or be otherwise. Facts are
/// treated as independent of each other. docs/concepts.md states exactly what is changed, and in which order. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(new AnswerSheet(("violence-now", Answer.Yes)), diary: null, asOf: DateTimeOffset.UtcNow);
/// var whyNot = assessment.WhyNot(RiskLevel.High);
///
/// foreach (var rule in whyNot.Rules)
///     Console.WriteLine($"{rule.Rule.Code} lacks {string.Join(", ", rule.Blockers)}");
/// foreach (var set in whyNot.Nearest)
///     Console.WriteLine($"{set} would make {string.Join(", ", set.Rules)} true");
/// if (!whyNot.IsDecided)
///     Console.WriteLine("There may be other sets: the search ended before all were tried.");
/// </code>
/// </example>
[PersonalData]
public sealed class WhyNotResult
{
    /// <summary>The default of the most changes that are tried for one rule: 20,000.</summary>
    public const int DefaultBudget = 20_000;

    internal WhyNotResult(Assessment assessment, Grade grade, bool isReached, IReadOnlyList<BlockedRule> rules, IReadOnlyList<ChangeSet> nearest, bool isDecided) =>
        (Assessment, Grade, IsReached, Rules, Nearest, IsDecided) = (assessment, grade, isReached, rules, nearest, isDecided);

    /// <summary>The assessment of which this was asked.</summary>
    public Assessment Assessment { get; }

    /// <summary>The grade that was asked about.</summary>
    public Grade Grade { get; }

    /// <summary>Whether the grade is reached already: <see cref="Assessment.Lowest"/> is that grade or above.</summary>
    public bool IsReached { get; }

    /// <summary>
    /// The rules of the grade or above that are not true and count for the overall grade: the lowest grade first, then in the instrument's order.
    /// </summary>
    public IReadOnlyList<BlockedRule> Rules { get; }

    /// <summary>
    /// All minimal sets of up to three changes that would reach the grade, the nearest first: those that only answer what is open before those that
    /// change what is known, then those with fewer changes, then those with fewer changes of what is known, then in the order of what they change,
    /// then in that of the values. Empty if the grade is reached already.
    /// </summary>
    public IReadOnlyList<ChangeSet> Nearest { get; }

    /// <summary>
    /// Whether <see cref="Nearest"/> has all of them. If not, the budget ended before everything was tried: some may be missing, so that a part of another may
    /// be enough.
    /// </summary>
    public bool IsDecided { get; }

    /// <summary>The grade, and the nearest set of changes.</summary>
    public override string ToString() =>
        $"{Grade}: {(IsReached ? "reached" : Nearest.Count > 0 ? $"{Nearest[0]}" : IsDecided ? "not by up to three changes" : "not decided")}";
}
