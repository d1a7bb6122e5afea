using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Patterns;

/// <summary>What a named number about a diary means.</summary>
/// <remarks>Immutable; equality is identity: there is one instance a code.</remarks>
public sealed class PatternFact
{
    internal PatternFact(int index, string code, string unit, string definition, string source, int leastCount = 0, bool isTrend = false, double most = double.PositiveInfinity)
    {
        Index = index;
        Code = code;
        Unit = unit;
        Definition = definition;
        Source = source;
        LeastCount = leastCount;
        IsTrend = isTrend;
        Most = most;
    }

    /// <summary>Every fact, in the order in which results show them: those of the diary as a whole, then one for each behaviour.</summary>
    public static IReadOnlyList<PatternFact> All => PatternFactTable.All;

    /// <summary>The stable code, for example <c>incidents.last-28-days</c>.</summary>
    public string Code { get; }

    /// <summary>The unit: occurrences, days, 1/week, count, 0/1, 1-5, % and so on.</summary>
    public string Unit { get; }

    /// <summary>What exactly is counted or tested.</summary>
    public string Definition { get; }

    /// <summary>Where the definition comes from.</summary>
    public string Source { get; }

    /// <summary>The least number of cases from which a test speaks; 0 where there is no such limit.</summary>
    public int LeastCount { get; }

    /// <summary>Whether it is a trend: falling -1, steady 0, rising 1.</summary>
    public bool IsTrend { get; }

    internal int Index { get; }

    /// <summary>The most that it can be, whatever happened that the diary does not hold.</summary>
    internal double Most { get; }

    /// <summary>Looks a fact up by its exact code.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out PatternFact? fact) =>
        PatternFactTable.ByCode.TryGetValue(NotNull.Of(code), out fact);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
