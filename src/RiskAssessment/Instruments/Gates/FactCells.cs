using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>The values of a fact, one for each interval that some condition distinguishes.</summary>
internal sealed class FactCells
{
    private readonly double[] _values;

    internal FactCells(PatternFact fact, IEnumerable<Range> asked)
    {
        var scale = fact.Scale;
        double[] cuts = [.. asked.SelectMany(range => new[] { range.Low, range.High }).Where(cut => !double.IsInfinity(cut)).Distinct().OrderBy(cut => cut)];
        _values =
        [
            .. (scale.Step == 0 ? OfAnyNumber(cuts) : OfSteps(cuts, scale.Step).Concat([scale.Least, scale.Most]))
                .Where(value => value >= scale.Least && value <= scale.Most && !double.IsInfinity(value))
                .Distinct()
                .OrderBy(value => value),
        ];
    }

    /// <summary>One value for each interval, ascending.</summary>
    internal IReadOnlyList<double> Values => _values;

    internal ValueSet All => ValueSet.OfRun(0, _values.Length - 1);

    /// <summary>The cells in a range.</summary>
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

    private static IEnumerable<double> OfSteps(double[] cuts, double length) =>
        cuts.Select(cut => Math.Floor(cut / length)).SelectMany(step => new[] { (step - 1) * length, step * length, (step + 1) * length });

    private static IEnumerable<double> OfAnyNumber(double[] cuts)
    {
        if (cuts.Length == 0)
            return [0];
        var between = cuts.Skip(1).Select((cut, i) => cuts[i] + ((cut - cuts[i]) / 2));
        return [cuts[0] - 1, .. cuts, .. between, cuts[cuts.Length - 1] + 1];
    }
}
