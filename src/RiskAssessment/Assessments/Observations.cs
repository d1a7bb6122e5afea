using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>An open item that the diary filled.</summary>
/// <summary>What the diary says of items.</summary>
internal static class Observations
{
    internal static IReadOnlyList<ObservedAnswer> Filled(Instrument instrument, Evaluation evaluation, PatternProfile pattern)
    {
        var count = 0;
        for (var item = 0; item < instrument.Items.Count; item++)
            count += IsFilled(evaluation, item) ? 1 : 0;
        var filled = new ObservedAnswer[count];
        for (var item = instrument.Items.Count - 1; count > 0; item--)
            if (IsFilled(evaluation, item))
                filled[--count] = new ObservedAnswer(
                    instrument.Items[item], OptionOf(instrument, item, evaluation.Observed(item)), Incidents(instrument, evaluation, pattern, item));
        return Array.AsReadOnly(filled);
    }

    internal static IReadOnlyList<Discrepancy> Discrepancies(Instrument instrument, Evaluation evaluation, PatternProfile pattern)
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
                    Incidents(instrument, evaluation, pattern, item));
        return Array.AsReadOnly(discrepancies);
    }

    /// <summary>The incidents behind some facts and behind what the diary shows of some items, in the order of time.</summary>
    internal static IReadOnlyList<string> Incidents(
        Instrument instrument, Evaluation evaluation, PatternProfile pattern, ReadOnlySpan<ulong> items, ReadOnlySpan<ulong> facts)
    {
        if (pattern.Diary is not { } diary)
            return [];
        using var entries = new EntryMarks(diary);
        for (var fact = Bits.Next(facts, 0); fact >= 0; fact = Bits.Next(facts, fact + 1))
            FactSupport.Mark(fact, pattern, diary, entries);
        for (var item = Bits.Next(items, 0); item >= 0; item = Bits.Next(items, item + 1))
            foreach (var (option, step) in instrument.Program.ItemPrograms[item].Observed)
                if (option == evaluation.Observed(item))
                    MarkWhatHolds(step, instrument.Program, evaluation, pattern, diary, entries);
        return entries.Ids();
    }

    private static IReadOnlyList<string> Incidents(Instrument instrument, Evaluation evaluation, PatternProfile pattern, int item)
    {
        Span<ulong> items = stackalloc ulong[Bits.WordsFor(instrument.Items.Count)];
        items.Clear();
        Bits.Set(items, item);
        return Incidents(instrument, evaluation, pattern, items, []);
    }

    internal static bool IsFilled(Evaluation evaluation, int item) => evaluation.Given[item] < 0 && evaluation.Observed(item) >= 0;

    private static bool IsContradicted(InstrumentProgram program, Evaluation evaluation, int item) =>
        evaluation.Given[item] >= 0 && (evaluation.Observed(item) > evaluation.Given[item] || ShowsLess(program, evaluation, item));

    /// <summary>Whether the diary certainly does not show what was answered, though it could.</summary>
    private static bool ShowsLess(InstrumentProgram program, Evaluation evaluation, int item)
    {
        foreach (var (option, step) in program.ItemPrograms[item].Observed)
            if (option == evaluation.Given[item] && evaluation.TruthOf(step) == Truth.False)
                return evaluation.Observed(item) < option;
        return false;
    }

    /// <summary>Marks the entries behind the facts that certainly hold in a condition that does.</summary>
    private static void MarkWhatHolds(
        int index, InstrumentProgram program, Evaluation evaluation, PatternProfile pattern, IncidentDiary diary, EntryMarks entries)
    {
        ref readonly var step = ref program.Steps[index];
        if (evaluation.TruthOf(index) != Truth.True)
            return;
        if (step.Kind == StepKind.FactIn)
            FactSupport.Mark(step.A, pattern, diary, entries);
        else if (step.Kind != StepKind.Not)
            foreach (var operand in program.Operands.AsSpan(step.A, step.B))
                MarkWhatHolds(operand, program, evaluation, pattern, diary, entries);
    }

    private static string OptionOf(Instrument instrument, int item, int option) => instrument.Items[item].Options[option].Code;
}
