using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>What every check of an instrument needs: the instrument, its completions, and a search through them.</summary>
internal sealed record Proofs(Instrument Instrument, CompletionModel Model, CompletionSearch Search, int Budget)
{
    internal InstrumentProgram Program => Instrument.Program;

    /// <summary>Demands that no rule which proves the grade or a higher one holds.</summary>
    internal IEnumerable<Demand> NoneFrom(int grade, int world = 0, int except = -1) =>
        from rule in Enumerable.Range(0, Program.Rules.Length)
        where rule != except && Program.RuleGrades[rule] >= grade
        select new Demand(Program.Rules[rule].Step, Wanted: false, world);

    internal Problem NotDecided(string path, string question) => InstrumentLint.Warning(
        InstrumentLint.NotDecided,
        path,
        string.Format(
            CultureInfo.InvariantCulture,
            "It is not decided whether {0}: the search ended at its budget of {1} steps. Allow more, or make the conditions simpler.",
            question,
            Budget));
}
