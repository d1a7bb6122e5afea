using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>The data for every check: the instrument, its completions, the search, and cases that show what it found.</summary>
internal sealed class Proofs
{
    private readonly SearchBudget _budget;

    internal Proofs(Instrument instrument, int budget)
    {
        Instrument = instrument;
        Model = new CompletionModel(instrument.Program);
        _budget = new SearchBudget(budget, QuestionsOf(instrument.Program));
        Search = new CompletionSearch(Model, _budget);
        Witnesses = new Witnesses(this);
    }

    internal Instrument Instrument { get; }

    internal CompletionModel Model { get; }

    internal CompletionSearch Search { get; }

    internal Witnesses Witnesses { get; }

    internal GateProgram Program => Instrument.Program;

    internal LintFinding NotDecided(string path, string question) => InstrumentLint.Warning(
        InstrumentLint.NotDecided,
        path,
        string.Format(
            CultureInfo.InvariantCulture,
            "It could not be decided whether {0}: the search ended at its budget (at most {1} steps). Allow more steps, or simplify the conditions.",
            question,
            _budget.StepsPerQuestion));

    /// <summary>The largest number of questions: whether each limit is in reach, each rule fires and is overridden, each item is asked, has an effect and is monotone.</summary>
    private static int QuestionsOf(GateProgram program) =>
        program.Gates.Count(gate => gate.Kind is GateKind.Score or GateKind.Fact || (gate.Kind == GateKind.Answer && program.CompiledItems[gate.Subject].IsCount)) + (2 * program.Rules.Length) + (3 * program.CompiledItems.Length);
}
