using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>
/// The values that a fact can have, one for each stretch that some condition tells from the others. Counts, days and shares are whole
/// numbers from 0, the frequency a whole number of quarters, a trend -1, 0 or 1; only a test's statistic is any number.
/// </summary>
internal sealed class FactCells
{
    private readonly double[] _values;

    internal FactCells(PatternFact fact, IEnumerable<Range> asked)
    {
        var grain = fact.Unit switch { "statistic" => 0, "1/week" => 0.25, _ => 1.0 };
        var least = grain == 0 ? double.NegativeInfinity : fact.IsTrend ? -1 : 0;
        double[] cuts = [.. asked.SelectMany(range => new[] { range.Low, range.High }).Where(cut => !double.IsInfinity(cut)).Distinct().OrderBy(cut => cut)];
        _values =
        [
            .. (grain == 0 ? OfAnyNumber(cuts) : OfSteps(cuts, grain).Concat([least, fact.Most]))
                .Where(value => value >= least && value <= fact.Most && !double.IsInfinity(value))
                .Distinct()
                .OrderBy(value => value),
        ];
    }

    internal ValueSet All => ValueSet.OfRun(0, _values.Length - 1);

    /// <summary>The cells that lie in a range.</summary>
    internal ValueSet Within(Range range)
    {
        var low = 0;
        while (low < _values.Length && _values[low] < range.Low)
            low++;
        var high = _values.Length - 1;
        while (high >= 0 && _values[high] > range.High)
            high--;
        return ValueSet.OfRun(low, high);
    }

    private static IEnumerable<double> OfSteps(double[] cuts, double grain) =>
        cuts.Select(cut => Math.Floor(cut / grain)).SelectMany(step => new[] { (step - 1) * grain, step * grain, (step + 1) * grain });

    private static IEnumerable<double> OfAnyNumber(double[] cuts)
    {
        if (cuts.Length == 0)
            return [0];
        var between = cuts.Skip(1).Select((cut, i) => cuts[i] + ((cut - cuts[i]) / 2));
        return [cuts[0] - 1, .. cuts, .. between, cuts[cuts.Length - 1] + 1];
    }
}
