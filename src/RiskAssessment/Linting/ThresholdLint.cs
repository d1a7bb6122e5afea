using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>Limits of a score, a count or a fact that are always or never true.</summary>
internal static class ThresholdLint
{
    internal static IEnumerable<LintFinding> Check(Proofs proofs)
    {
        var words = new LimitInWords();
        var known = new Dictionary<int, (Finding Holds, Finding Fails)>();
        foreach (var (path, condition) in ConditionPlaces.Of(proofs.Instrument))
        {
            if (condition.Accept(words) is not { } what)
                continue;
            var gate = proofs.Program.GateOf[condition];
            if (!known.TryGetValue(gate, out var found))
                known[gate] = found = Findings(proofs, gate);
            if (found.Holds == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.ThresholdOutOfReach, path, $"Out of reach: {what} is never true. Change the limit.");
            else if (found.Fails == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.ThresholdOutOfReach, path, $"Out of reach: {what} is always true, so the condition has no effect. Change the limit, or remove the condition.");
            else if (found.Holds == Finding.NotDecided || found.Fails == Finding.NotDecided)
                yield return proofs.NotDecided(path, $"{what} can be both true and false");
        }
    }

    private static (Finding, Finding) Findings(Proofs proofs, int gate)
    {
        proofs.Search.StartQuestion();
        return (proofs.Search.Find(new Demand(gate)), proofs.Search.Find(new Demand(gate, Wanted: false)));
    }

    /// <summary>None for conditions without a limit.</summary>
    private sealed class LimitInWords : ConditionVisitor<string?>
    {
        internal override string? Of(GroupCondition condition) => null;

        internal override string? Of(NotCondition condition) => null;

        internal override string? Of(ItemCondition condition) => null;

        internal override string? Of(CountCondition condition) => $"count '{condition.Item}' {Limit(condition.Range)}";

        internal override string? Of(ScoreCondition condition) => $"score '{condition.Score}' {Limit(condition.Range)}";

        internal override string? Of(FactCondition condition) => $"fact '{condition.Fact}' {Limit(condition.Range)}";

        private static string Limit(Range range) => (range.Low, range.High) switch
        {
            (_, double.PositiveInfinity) => string.Format(CultureInfo.InvariantCulture, "at least {0}", range.Low),
            (double.NegativeInfinity, _) => string.Format(CultureInfo.InvariantCulture, "at most {0}", range.High),
            ((int)Trend.Rising, _) => "rising",
            ((int)Trend.Falling, _) => "falling",
            _ => "steady",
        };
    }
}
