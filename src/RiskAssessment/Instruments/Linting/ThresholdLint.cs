using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>Limits of a score, a count or a fact that it always keeps to, or never can.</summary>
internal static class ThresholdLint
{
    internal static IEnumerable<Problem> Check(Proofs proofs)
    {
        var steps = new Dictionary<Step, int>();
        for (var i = 0; i < proofs.Program.Steps.Length; i++)
            steps[proofs.Program.Steps[i]] = i;
        var known = new Dictionary<int, (Finding Holds, Finding Fails)>();
        foreach (var (path, condition) in ConditionPlaces.Of(proofs.Instrument))
        {
            if (Describe(proofs, condition) is not var (what, step))
                continue;
            if (!known.TryGetValue(steps[step], out var found))
                known[steps[step]] = found = Findings(proofs, steps[step]);
            if (found.Holds == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.ThresholdOutOfReach, path, $"Out of reach: {what} never holds. Change the limit.");
            else if (found.Fails == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.ThresholdOutOfReach, path, $"Out of reach: {what} always holds, so that it asks nothing. Change the limit, or take the condition out.");
            else if (found.Holds == Finding.NotDecided || found.Fails == Finding.NotDecided)
                yield return proofs.NotDecided(path, $"{what} can both hold and fail");
        }
    }

    private static (Finding, Finding) Findings(Proofs proofs, int step)
    {
        proofs.Search.StartQuestion();
        return (proofs.Search.Find(new Demand(step)), proofs.Search.Find(new Demand(step, Wanted: false)));
    }

    private static (string What, Step Step)? Describe(Proofs proofs, Condition condition) => condition switch
    {
        ScoreCondition score => ($"score '{score.Score}' {Limit(score.Range)}", StepOf(StepKind.ScoreIn, IndexOf(proofs.Instrument.Scores, score.Score), score.Range)),
        CountCondition count => ($"count '{count.Item}' {Limit(count.Range)}", StepOf(StepKind.CountIn, proofs.Program.Items[count.Item], count.Range)),
        FactCondition fact => ($"fact '{fact.Fact}' {Limit(fact.Range)}", StepOf(StepKind.FactIn, IndexOf(fact.Fact), fact.Range)),
        _ => null,
    };

    private static Step StepOf(StepKind kind, int index, Range range) => new(kind, index, Low: range.Low, High: range.High);

    private static int IndexOf(IReadOnlyList<Score> scores, string code) => Enumerable.Range(0, scores.Count).First(i => scores[i].Code == code);

    private static int IndexOf(string fact) => Patterns.PatternFact.TryGet(fact, out var known) ? known.Index : -1;

    private static string Limit(Range range) => (range.Low, range.High) switch
    {
        (_, double.PositiveInfinity) => string.Format(CultureInfo.InvariantCulture, "at least {0}", range.Low),
        (double.NegativeInfinity, _) => string.Format(CultureInfo.InvariantCulture, "at most {0}", range.High),
        ((int)Trend.Rising, _) => "rising",
        ((int)Trend.Falling, _) => "falling",
        _ => "steady",
    };
}
