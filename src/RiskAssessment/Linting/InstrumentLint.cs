namespace RiskAssessment.Instruments;

/// <summary>
/// Warnings about an instrument that can be loaded but may not say what its author meant: rules without effect, items that change
/// nothing, thresholds that cannot be reached. Each is proved over all completions; what is not decided within the budget is reported as such.
/// </summary>
/// <remarks>
/// In a completion every item has an answer, or does not apply if its <c>askWhen</c> is false, and every fact has one of its possible values,
/// independently of the others. docs/diagnostics.md has a section with an example for each warning.
/// </remarks>
public static class InstrumentLint
{
    /// <summary>The default number of search steps for each question: 20,000.</summary>
    public const int DefaultBudget = 20_000;

    internal const string DeadRule = "SRA0151";
    internal const string OutdoneRule = "SRA0152";
    internal const string IdleItem = "SRA0153";
    internal const string ThresholdOutOfReach = "SRA0154";
    internal const string UnusedOption = "SRA0155";
    internal const string NeverAsked = "SRA0156";
    internal const string NotMonotone = "SRA0157";
    internal const string MissingTranslation = "SRA0158";
    internal const string NotDecided = "SRA0159";
    internal const string NoExamples = "SRA0161";

    /// <summary>Checks an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="budget">The greatest number of search steps for one question. All questions together have fifty times as many, which they share evenly.</param>
    /// <returns>Every warning, with its path in the file and cases that show it, by kind of check and then in the order of the instrument; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException">The instrument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
    public static IReadOnlyList<LintFinding> Check(Instrument instrument, int budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        if (budget < 0)
            throw new ArgumentOutOfRangeException(nameof(budget), budget, "The budget cannot be negative.");
        var proofs = new Proofs(instrument, budget);
        return Array.AsReadOnly(
        [
            .. TranslationLint.Check(instrument),
            .. OptionLint.Check(instrument),
            .. AskWhenLint.Check(proofs),
            .. ThresholdLint.Check(proofs),
            .. RuleLint.Check(proofs),
            .. ItemLint.Check(proofs),
            .. MonotoneLint.Check(proofs),
            .. ExampleLint(instrument),
        ]);
    }

    private static LintFinding[] ExampleLint(Instrument instrument) => instrument.Examples.Count > 0
        ? []
        : [Warning(NoExamples, "$", "The instrument has no worked examples, so nobody can see that it gives what its author meant. Add some under 'examples'.")];

    internal static LintFinding Warning(string code, string path, string message, params IReadOnlyList<InstrumentExample> examples) =>
        new(new Problem(code, path, message) { Severity = ProblemSeverity.Warning }, examples);
}
