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
        var rules = new SortedDictionary<int, List<Rule>>();
        for (var i = 0; i < program.Rules.Length; i++)
            if (MayRaise(program, evaluation, i))
                foreach (var fact in OpenFactsBelow(program, evaluation, program.Rules[i].Gate).Distinct())
                {
                    if (!rules.TryGetValue(fact, out var resting))
                        rules.Add(fact, resting = []);
                    resting.Add(instrument.Rules[i]);
                }
        var ask = pattern.Diary is not { } diary ? NoDiary : diary.Coverage == Coverage.Partial ? IsPartial : IsVague;
        return rules.Count == 0 ? [] : Array.AsReadOnly([.. rules.Select(open => new OpenFact(PatternFactTable.Rows[open.Key], open.Value.AsReadOnly(), ask))]);
    }

    /// <summary>Whether a rule is open and of a higher grade than the lowest of something for which it counts.</summary>
    private static bool MayRaise(GateProgram program, Evaluation evaluation, int rule)
    {
        if (evaluation.TruthOf(program.Rules[rule].Gate) != Truth.Open)
            return false;
        for (var scope = 1UL; scope != 0 && scope <= program.RuleScopes[rule]; scope <<= 1)
            if ((program.RuleScopes[rule] & scope) != 0 && program.RuleGrades[rule] > evaluation.Range(scope).Lowest)
                return true;
        return false;
    }

    private static IEnumerable<int> OpenFactsBelow(GateProgram program, Evaluation evaluation, int index)
    {
        var gate = program.Gates[index];
        if (evaluation.TruthOf(index) != Truth.Open)
            return [];
        return gate.Kind switch
        {
            GateKind.Fact => [gate.Subject],
            GateKind.Group => gate.Below.SelectMany(part => OpenFactsBelow(program, evaluation, part)),
            _ => [],
        };
    }
}
