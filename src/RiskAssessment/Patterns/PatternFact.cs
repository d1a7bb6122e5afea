using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Patterns;

/// <summary>The definition of a fact: of a number about a diary that has a code.</summary>
/// <remarks>Immutable; equality is identity: there is one instance for each code. docs/facts.md lists them all.</remarks>
public sealed class PatternFact
{
    internal PatternFact(int index, string code, FactKind kind, LocalizedText label, string definition, string source) =>
        (Index, Code, Kind, Label, Definition, Source) = (index, code, kind, label, definition, source);

    /// <summary>Every fact, in the order in which results show them: those of the diary as a whole, then one for each behaviour.</summary>
    public static IReadOnlyList<PatternFact> All => PatternFactTable.All;

    /// <summary>The stable code: words in kebab-case with dots between them, for example <c>incidents.last-28-days</c>.</summary>
    public string Code { get; }

    /// <summary>
    /// The unit, for people: <c>occurrences</c>, <c>days</c>, <c>1/week</c>, <c>count</c>, <c>0/1</c> (no or yes), <c>1-5</c> (severity),
    /// <c>%</c>, <c>trend</c> (-1 falling, 0 steady, 1 rising) or <c>statistic</c>.
    /// </summary>
    public string Unit => Scale.Unit;

    /// <summary>What exactly is counted or tested, in English.</summary>
    public string Definition { get; }

    /// <summary>The publication or decision from which the definition comes, in English.</summary>
    public string Source { get; }

    /// <summary>The least number of observations from which the fact says anything; 0 if there is no such limit.</summary>
    public int LeastCount => Kind.LeastCount;

    /// <summary>Whether it is a trend, with the values -1 (falling), 0 (steady) and 1 (rising).</summary>
    public bool IsTrend => Kind is TrendVerdict;

    internal int Index { get; }

    internal FactKind Kind { get; }

    internal FactScale Scale => Kind.Scale;

    /// <summary>The fact in a few words.</summary>
    public LocalizedText Label { get; }

    /// <summary>The fact that is the statistic of this trend; <see langword="null"/> if it is not a trend.</summary>
    internal PatternFact? Statistic => IsTrend ? field ??= StatisticOf((TrendVerdict)Kind) : null;

    /// <summary>Finds the definition with a code.</summary>
    /// <param name="code">The code, compared letter by letter.</param>
    /// <param name="fact">The definition; <see langword="null"/> if there is none with this code.</param>
    /// <returns>Whether there is a fact with this code.</returns>
    public static bool TryGet(string code, [NotNullWhen(true)] out PatternFact? fact) =>
        PatternFactTable.ByCode.TryGetValue(NotNull.Of(code), out fact);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static PatternFact StatisticOf(TrendVerdict trend) => PatternFactTable.Rows.Single(fact => fact.Kind == trend.Statistic);
}
