namespace RiskAssessment.Instruments;

/// <summary>Options of a choice that the instrument does not distinguish: no condition uses them, and they have the same weight.</summary>
internal static class OptionLint
{
    internal static IEnumerable<LintFinding> Check(Instrument instrument)
    {
        var asked = new ulong[instrument.Items.Count];
        foreach (var gate in instrument.Program.Gates)
            if (gate.Kind == GateKind.Answer)
                asked[gate.Subject] |= gate.Values.Options;
        for (var item = 0; item < asked.Length; item++)
            if (instrument.Items[item].Kind == ItemKind.Choice && instrument.Program.Matters[item] && !instrument.InformsJudgement(item))
                foreach (var alike in Alike(instrument, item, asked[item]))
                    yield return InstrumentLint.Warning(
                        InstrumentLint.UnusedOption,
                        $"$.items[{item}].options[{alike[1]}]",
                        $"No condition uses {Names(instrument.Items[item], alike)} of '{instrument.Items[item].Code}', and no threshold distinguishes their weights: it makes no difference which is chosen. Use them in a condition, or combine them.");
    }

    private static IEnumerable<int[]> Alike(Instrument instrument, int item, ulong asked)
    {
        var weighs = instrument.Program.Gates.Any(gate => gate.Kind == GateKind.Score && instrument.Program.Scores[gate.Subject].Items.Contains(item));
        return
            from option in Enumerable.Range(0, instrument.Items[item].Options.Count)
            where (asked >> option & 1) == 0
            group option by weighs ? instrument.Items[item].Options[option].Weight : 0 into alike
            where alike.Count() > 1
            select alike.ToArray();
    }

    private static string Names(Item item, int[] options) =>
        $"{string.Join(", ", options.Take(options.Length - 1).Select(option => $"'{item.Options[option].Code}'"))} or '{item.Options[options[options.Length - 1]].Code}'";
}
