using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Patterns;

/// <summary>What a named number about a diary means.</summary>
/// <remarks>Immutable; equality is identity: there is one instance a code.</remarks>
public sealed class PatternFact
{
    internal PatternFact(int index, string code, FactKind kind, LocalizedText label, string definition, string source) =>
        (Index, Code, Kind, Label, Definition, Source) = (index, code, kind, label, definition, source);

    /// <summary>Every fact, in the order in which results show them: those of the diary as a whole, then one for each behaviour.</summary>
    public static IReadOnlyList<PatternFact> All => PatternFactTable.All;

    /// <summary>The stable code, for example <c>incidents.last-28-days</c>.</summary>
    public string Code { get; }

    /// <summary>The unit: occurrences, days, 1/week, count, 0/1, 1-5, % and so on.</summary>
    public string Unit => Scale.Unit;

    /// <summary>What exactly is counted or tested.</summary>
    public string Definition { get; }

    /// <summary>Where the definition comes from.</summary>
    public string Source { get; }

    /// <summary>The least number of cases from which a test speaks; 0 where there is no such limit.</summary>
    public int LeastCount => Kind.LeastCount;

    /// <summary>Whether it is a trend: falling -1, steady 0, rising 1.</summary>
    public bool IsTrend => Kind is TrendVerdict;

    internal int Index { get; }

    internal FactKind Kind { get; }

    internal FactScale Scale => Kind.Scale;

    /// <summary>The fact in a few words.</summary>
    internal LocalizedText Label { get; }

    /// <summary>The fact that is the statistic of this trend; <see langword="null"/> where it is no trend.</summary>
    internal PatternFact? Statistic => IsTrend ? field ??= StatisticOf((TrendVerdict)Kind) : null;

    /// <summary>Looks a fact up by its exact code.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out PatternFact? fact) =>
        PatternFactTable.ByCode.TryGetValue(NotNull.Of(code), out fact);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static PatternFact StatisticOf(TrendVerdict trend) => PatternFactTable.Rows.Single(fact => fact.Kind == trend.Statistic);
}
