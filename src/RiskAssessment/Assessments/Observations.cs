using System.Globalization;
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

    /// <summary>What contradicts an answer, in the instrument's order of items, and of one item in the order of kinds.</summary>
    internal static IReadOnlyList<Discrepancy> Discrepancies(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial)
    {
        var discrepancies = new List<Discrepancy>();
        for (var item = 0; item < instrument.Items.Count; item++)
        {
            if (evaluation.Given[item] == ItemState.Open)
                continue;
            if (IsRaised(evaluation, item))
                Add(DiscrepancyKind.DiaryShowsMore, item);
            if (ShowsLess(instrument.Program, evaluation, item))
                Add(DiscrepancyKind.DiaryShowsLess, item);
            if (DoesNotApply(instrument.Program, evaluation, item))
                Add(DiscrepancyKind.DoesNotApply, item);
        }
        return discrepancies.Count == 0 ? [] : discrepancies.AsReadOnly();

        void Add(DiscrepancyKind kind, int item) => discrepancies.Add(new Discrepancy(
            instrument.Items[item],
            kind,
            AnswerOf(instrument, item, evaluation.Given[item]),
            evaluation.Observed(item) is >= 0 and var shown ? OptionOf(instrument, item, shown) : null,
            kind == DiscrepancyKind.DoesNotApply ? [] : Incidents(instrument, evaluation, pattern, trial, item)));
    }

    internal static bool IsFilled(Evaluation evaluation, int item) => evaluation.Given[item] == ItemState.Open && evaluation.Observed(item) >= 0;

    /// <summary>Whether the diary shows more than was answered, so that what it shows is in effect.</summary>
    internal static bool IsRaised(Evaluation evaluation, int item) =>
        evaluation.Given[item] != ItemState.Open && evaluation.Observed(item) is >= 0 and var shown && shown > evaluation.Given[item];

    private static IReadOnlyList<string> Incidents(Instrument instrument, Evaluation evaluation, PatternProfile pattern, Evaluation trial, int item)
    {
        if (pattern.Diary is not { } diary)
            return [];
        using var marks = new EntryMarks(diary);
        var evidence = new Evidence(instrument.Program, evaluation, pattern, diary, trial, marks);
        evidence.AddItem(item);
        return evidence.For(Claim.OfItem(item));
    }

    /// <summary>Whether the diary certainly does not show the option above the first that was answered, nor a higher one.</summary>
    internal static bool ShowsLess(GateProgram program, Evaluation evaluation, int item)
    {
        foreach (var (option, gate) in program.CompiledItems[item].Observed)
            if (option > 0 && option == evaluation.Given[item] && evaluation.TruthOf(gate) == Truth.False)
                return evaluation.Observed(item) < option;
        return false;
    }

    /// <summary>Whether an option above the first, or a count above 0, was answered although the item certainly does not apply.</summary>
    private static bool DoesNotApply(GateProgram program, Evaluation evaluation, int item) =>
        evaluation.Given[item] > 0 && program.CompiledItems[item].AskWhen is >= 0 and var askWhen && evaluation.TruthOf(askWhen) == Truth.False;

    private static string AnswerOf(Instrument instrument, int item, int given) =>
        given == ItemState.NotApplicable ? Answer.NotApplicable.Option!
        : instrument.Items[item].Kind == ItemKind.Count ? given.ToString(CultureInfo.InvariantCulture) : OptionOf(instrument, item, given);

    private static string OptionOf(Instrument instrument, int item, int option) => instrument.Items[item].Options[option].Code;
}
