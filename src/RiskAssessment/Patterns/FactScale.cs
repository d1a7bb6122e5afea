namespace RiskAssessment.Patterns;

/// <summary>On which scale a fact is a number.</summary>
/// <param name="Unit">The unit, as results name it.</param>
/// <param name="Step">The distance between two neighbouring values; 0 where there may be any value between two others.</param>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be, whatever happened that the diary does not hold.</param>
internal sealed record FactScale(string Unit, double Step = 1, double Least = 0, double Most = double.PositiveInfinity)
{
    internal static FactScale Occurrences { get; } = new("occurrences");

    internal static FactScale Days { get; } = new("days");

    internal static FactScale PerWeek { get; } = new("1/week", Step: 0.25);

    internal static FactScale Severity { get; } = new("1-5", Most: 5);

    internal static FactScale Clusters { get; } = new("count", Most: EntrySums.Clusters);

    internal static FactScale Percent { get; } = new("%", Most: 100);

    /// <summary>Whether something is so: 1, or 0.</summary>
    internal static FactScale Flag { get; } = new("0/1", Most: 1);

    /// <summary>Falling -1, steady 0, rising 1.</summary>
    internal static FactScale Trend { get; } = new("trend", Least: -1, Most: 1);

    /// <summary>The statistic of a test.</summary>
    internal static FactScale Statistic { get; } = new("statistic", Step: 0, Least: double.NegativeInfinity);
}
