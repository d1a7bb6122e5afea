using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What a score is, given the states of its items and its rule for those that are open.</summary>
internal static class ScoreInterval
{
    internal static Interval Of(ScoreProgram score, ItemProgram[] items, int[] states)
    {
        long low = 0, high = 0, answeredSum = 0;
        int answered = 0, open = 0;
        foreach (var item in score.Items)
        {
            var contribution = Of(items[item], states[item]);
            low += (long)contribution.Low;
            high += (long)contribution.High;
            if (states[item] >= 0)
            {
                answeredSum += (long)contribution.Low;
                answered++;
            }
            else if (states[item] != Evaluation.NotApplicable)
            {
                open++;
            }
        }
        return score.Missing switch
        {
            MissingRule.AsNo => Interval.Point(low),
            MissingRule.AsYes => Interval.Point(high),
            MissingRule.Prorate when answered > 0 && open <= score.MaxMissing =>
                Interval.Point((double)answeredSum * (answered + open) / answered),
            _ => new Interval(low, high),
        };
    }

    /// <summary>What an item adds: a point when answered, nothing when it does not apply, else all that it could still be.</summary>
    internal static Interval Of(ItemProgram item, int state) => state switch
    {
        >= 0 => Interval.Point(item.IsCount ? state * item.CountWeight : item.Weights[state]),
        Evaluation.NotApplicable => Interval.Point(0),
        Evaluation.OpenIfApplicable => new Interval(Math.Min(0, item.LeastWeight), Math.Max(0, item.MostWeight)),
        _ => new Interval(item.LeastWeight, item.MostWeight),
    };
}
