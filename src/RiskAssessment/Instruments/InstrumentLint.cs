namespace RiskAssessment.Instruments;

/// <summary>
/// Warnings about an instrument that may be loaded but does not say what its author meant: rules that never matter, items that change
/// nothing, thresholds out of reach. Each is proved over all completions; what is not decided is said to be so, and never guessed.
/// </summary>
/// <remarks>
/// In a completion every item has an answer, or does not apply where its askWhen is false, and every fact has one of its possible values,
/// free of the others. Each warning has a section with an example in docs/diagnostics.md.
/// </remarks>
public static class InstrumentLint
{
    /// <summary>The steps of search that each question is given where nothing else is said: 20,000.</summary>
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

    /// <summary>Looks through an instrument and gives every warning, with its path in the file.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="budget">The most steps of search for one question. All questions together have fifty times as many, which they share evenly.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
    public static IReadOnlyList<Problem> Check(Instrument instrument, int budget = DefaultBudget)
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
        ]);
    }

    internal static Problem Warning(string code, string path, string message) => new(code, path, message) { Severity = ProblemSeverity.Warning };
}
