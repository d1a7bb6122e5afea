using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>A fact of the diary that keeps the range open: it is not known well enough, and a rule that could raise the grade rests on it.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class OpenFact
{
    private static readonly LocalizedText NoDiary = LocalizedText.EnglishAndWelsh(
        "There is no diary. Add what happened, and when.",
        "Nid oes dyddiadur. Ychwanegwch yr hyn a ddigwyddodd, a phryd.");

    private static readonly LocalizedText IsPartial = LocalizedText.EnglishAndWelsh(
        "The diary may lack something. Add what is missing, or say that it is complete.",
        "Efallai fod rhywbeth ar goll o'r dyddiadur. Ychwanegwch yr hyn sydd ar goll, neu dywedwch ei fod yn gyflawn.");

    private static readonly LocalizedText IsVague = LocalizedText.EnglishAndWelsh(
        "When was it, and was it more than once? Was it surely this person? Give the dates as exactly as they are known.",
        "Pryd oedd hyn, ac a ddigwyddodd fwy nag unwaith? Ai'r person hwn ydoedd yn sicr? Rhowch y dyddiadau mor fanwl ag y maent yn hysbys.");

    private OpenFact(PatternFact fact, IReadOnlyList<Rule> rules, LocalizedText ask) => (Fact, Rules, Ask) = (fact, rules, ask);

    /// <summary>The fact.</summary>
    public PatternFact Fact { get; }

    /// <summary>The open rules that could raise the overall grade, or that of an outcome, and ask for the fact, in the instrument's order; at least one.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What would settle it, in English and Welsh (the Welsh awaits a fluent speaker's review).</summary>
    public LocalizedText Ask { get; }

    /// <summary>The fact and the rules.</summary>
    public override string ToString() => $"{Fact}: {string.Join(", ", Rules)}";

    /// <summary>Those of an assessment, in the order of <see cref="PatternFact.All"/>.</summary>
    internal static IReadOnlyList<OpenFact> Of(Instrument instrument, Evaluation evaluation, PatternProfile pattern)
    {
        var program = instrument.Program;
        SortedDictionary<int, List<Rule>>? rules = null;
        Span<int> lowest = stackalloc int[instrument.Outcomes.Count + 1];
        for (var scope = 0; scope < lowest.Length; scope++)
            lowest[scope] = evaluation.Range(GateProgram.Overall << scope).Lowest;
        Span<ulong> facts = stackalloc ulong[Bits.WordsFor(PatternFactTable.Rows.Length)];
        for (var i = 0; i < program.Rules.Length; i++)
        {
            if (evaluation.TruthOf(program.Rules[i].Gate) != Truth.Open || !MayRaise(program, i, lowest))
                continue;
            facts.Clear();
            AddOpenFacts(program, evaluation, program.Rules[i].Gate, facts);
            for (var fact = Bits.Next(facts, 0); fact >= 0; fact = Bits.Next(facts, fact + 1))
            {
                rules ??= [];
                if (!rules.TryGetValue(fact, out var resting))
                    rules.Add(fact, resting = []);
                resting.Add(instrument.Rules[i]);
            }
        }
        if (rules is null)
            return [];
        var ask = pattern.Diary is not { } diary ? NoDiary : diary.Coverage == Coverage.Partial ? IsPartial : IsVague;
        return Array.AsReadOnly([.. rules.Select(open => new OpenFact(PatternFactTable.Rows[open.Key], open.Value.AsReadOnly(), ask))]);
    }

    /// <summary>Whether a rule is of a higher grade than the lowest of something for which it counts: the overall grade, or an outcome.</summary>
    private static bool MayRaise(GateProgram program, int rule, ReadOnlySpan<int> lowest)
    {
        for (var scope = 0; scope < lowest.Length; scope++)
            if ((program.RuleScopes[rule] & (GateProgram.Overall << scope)) != 0 && program.RuleGrades[rule] > lowest[scope])
                return true;
        return false;
    }

    private static void AddOpenFacts(GateProgram program, Evaluation evaluation, int index, Span<ulong> facts)
    {
        ref readonly var gate = ref program.Gates[index];
        if (evaluation.TruthOf(index) != Truth.Open)
            return;
        if (gate.Kind == GateKind.Fact)
            Bits.Set(facts, gate.Subject);
        else if (gate.Kind == GateKind.Group)
            foreach (var part in gate.Below)
                AddOpenFacts(program, evaluation, part, facts);
    }
}
