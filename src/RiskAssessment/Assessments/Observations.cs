using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>What the diary says of items.</summary>
internal static class Observations
{
    internal static IReadOnlyList<ObservedAnswer> Filled(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial)
    {
        var count = 0;
        for (var item = 0; item < instrument.Items.Count; item++)
            count += IsFilled(evaluation, item) ? 1 : 0;
        var filled = new ObservedAnswer[count];
        for (var item = instrument.Items.Count - 1; count > 0; item--)
            if (IsFilled(evaluation, item))
                filled[--count] = new ObservedAnswer(
                    instrument.Items[item], OptionOf(instrument, item, evaluation.Observed(item)), Incidents(instrument, evaluation, pattern, trial, item));
        return Array.AsReadOnly(filled);
    }

    internal static IReadOnlyList<Discrepancy> Discrepancies(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial)
    {
        var count = 0;
        for (var item = 0; item < instrument.Items.Count; item++)
            count += IsContradicted(instrument.Program, evaluation, item) ? 1 : 0;
        var discrepancies = new Discrepancy[count];
        for (var item = instrument.Items.Count - 1; count > 0; item--)
            if (IsContradicted(instrument.Program, evaluation, item))
                discrepancies[--count] = new Discrepancy(
                    instrument.Items[item],
                    OptionOf(instrument, item, evaluation.Given[item]),
                    OptionOf(instrument, item, Math.Max(0, evaluation.Observed(item))),
                    Incidents(instrument, evaluation, pattern, trial, item));
        return Array.AsReadOnly(discrepancies);
    }

    internal static bool IsFilled(Evaluation evaluation, int item) => evaluation.Given[item] < 0 && evaluation.Observed(item) >= 0;

    internal static bool IsContradicted(GateProgram program, Evaluation evaluation, int item) =>
        evaluation.Given[item] >= 0 && (evaluation.Observed(item) > evaluation.Given[item] || ShowsLess(program, evaluation, item));

    private static IReadOnlyList<string> Incidents(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial, int item)
    {
        if (pattern.Diary is not { } diary)
            return [];
        using var marks = new EntryMarks(diary);
        var evidence = new Evidence(instrument.Program, evaluation, pattern, diary, trial, marks);
        evidence.AddItem(item);
        return evidence.For(Claim.OfItem(item));
    }

    /// <summary>Whether the diary certainly does not show what was answered, though it could.</summary>
    private static bool ShowsLess(GateProgram program, Evaluation evaluation, int item)
    {
        foreach (var (option, gate) in program.CompiledItems[item].Observed)
            if (option == evaluation.Given[item] && evaluation.TruthOf(gate) == Truth.False)
                return evaluation.Observed(item) < option;
        return false;
    }

    private static string OptionOf(Instrument instrument, int item, int option) => instrument.Items[item].Options[option].Code;
}
