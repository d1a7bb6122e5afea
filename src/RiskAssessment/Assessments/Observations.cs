using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An open item that the diary filled.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Item">The item.</param>
/// <param name="Answer">The option that the diary certainly shows.</param>
/// <param name="Incidents">The ids of the incidents that show it, in the order of time.</param>
public sealed record ObservedAnswer(Item Item, string Answer, IReadOnlyList<string> Incidents);

/// <summary>Where the diary shows more than an answer admits, or a complete diary less than it says.</summary>
/// <remarks>
/// Equality is identity of its parts. The answer stands for the item in either case: what a diary does not hold answers nothing, but
/// somebody should look.
/// </remarks>
/// <param name="Item">The item.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Observed">The option that the diary certainly shows; the item's lowest where it certainly shows none.</param>
/// <param name="Incidents">The ids of the incidents behind what it shows, in the order of time.</param>
public sealed record Discrepancy(Item Item, string Answer, string Observed, IReadOnlyList<string> Incidents);

/// <summary>What the diary says of items.</summary>
internal static class Observations
{
    internal static IReadOnlyList<ObservedAnswer> Filled(Instrument instrument, Evaluation evaluation, PatternProfile pattern) =>
        Array.AsReadOnly(
        [
            .. from i in Enumerable.Range(0, instrument.Items.Count)
               where IsFilled(evaluation, i)
               select new ObservedAnswer(instrument.Items[i], OptionOf(instrument, i, evaluation.Observed[i]), Incidents(instrument, evaluation, pattern, [i], [])),
        ]);

    internal static IReadOnlyList<Discrepancy> Discrepancies(Instrument instrument, Evaluation evaluation, PatternProfile pattern) =>
        Array.AsReadOnly(
        [
            .. from i in Enumerable.Range(0, instrument.Items.Count)
               where evaluation.Given[i] >= 0 && (evaluation.Observed[i] > evaluation.Given[i] || ShowsLess(instrument.Program, evaluation, i))
               select new Discrepancy(
                   instrument.Items[i],
                   OptionOf(instrument, i, evaluation.Given[i]),
                   OptionOf(instrument, i, Math.Max(0, evaluation.Observed[i])),
                   Incidents(instrument, evaluation, pattern, [i], [])),
        ]);

    /// <summary>Whether the diary certainly does not show what was answered, though it could.</summary>
    private static bool ShowsLess(InstrumentProgram program, Evaluation evaluation, int item)
    {
        foreach (var (option, step) in program.ItemPrograms[item].Observed)
            if (option == evaluation.Given[item] && evaluation.TruthOf(step) == Truth.False)
                return evaluation.Observed[item] < option;
        return false;
    }

    internal static bool IsFilled(Evaluation evaluation, int item) => evaluation.Given[item] < 0 && evaluation.Observed[item] >= 0;

    /// <summary>The incidents behind some facts and behind what the diary shows of some items, in the order of time.</summary>
    internal static IReadOnlyList<string> Incidents(
        Instrument instrument, Evaluation evaluation, PatternProfile pattern, IEnumerable<int> items, IEnumerable<int> facts)
    {
        if (pattern.Diary is null)
            return [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts.Concat(items.SelectMany(item => FactsThatShow(instrument.Program, evaluation, item))))
            ids.UnionWith(pattern.IncidentsFor(fact));
        return Array.AsReadOnly([.. from incident in pattern.Diary.Incidents where ids.Contains(incident.Id) select incident.Id]);
    }

    /// <summary>The facts that certainly hold among those by which the diary shows an item's option.</summary>
    private static IEnumerable<int> FactsThatShow(InstrumentProgram program, Evaluation evaluation, int item)
    {
        var open = new Stack<int>(
            from observed in program.ItemPrograms[item].Observed
            where observed.Option == evaluation.Observed[item]
            select observed.Step);
        while (open.Count > 0)
        {
            var index = open.Pop();
            var step = program.Steps[index];
            if (evaluation.TruthOf(index) != Truth.True)
                continue;
            if (step.Kind == StepKind.FactIn)
                yield return step.A;
            else if (step.Kind != StepKind.Not)
                foreach (var operand in new ArraySegment<int>(program.Operands, step.A, step.B))
                    open.Push(operand);
        }
    }

    private static string OptionOf(Instrument instrument, int item, int option) => instrument.Items[item].Options[option].Code;
}
