using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What a score adds up to so far, in whole numbers, so that an item may come and go in any order.</summary>
internal struct ScoreSum
{
    private long _low;
    private long _high;
    private long _answeredSum;
    private int _answered;
    private int _open;

    /// <summary>Adds what an item in some state adds (times 1), or takes it away (times -1).</summary>
    internal void Add(ItemProgram item, int state, int times)
    {
        var (low, high) = Of(item, state);
        _low += times * low;
        _high += times * high;
        if (state >= 0)
        {
            _answeredSum += times * low;
            _answered += times;
        }
        else if (state != Evaluation.NotApplicable)
        {
            _open += times;
        }
    }

    /// <summary>What the score is by its rule for items that are open.</summary>
    internal readonly Interval In(ScoreProgram score) => score.Missing switch
    {
        MissingRule.AsNo => Interval.Point(_low),
        MissingRule.AsYes => Interval.Point(_high),
        MissingRule.Prorate when _answered > 0 && _open <= score.MaxMissing =>
            Interval.Point((double)_answeredSum * (_answered + _open) / _answered),
        _ => new Interval(_low, _high),
    };

    /// <summary>What an item adds: a point when answered, nothing when it does not apply, else all that it could still be.</summary>
    internal static (long Low, long High) Of(ItemProgram item, int state)
    {
        if (state >= 0)
        {
            var weight = item.IsCount ? (long)state * item.CountWeight : item.Weights[state];
            return (weight, weight);
        }
        return state switch
        {
            Evaluation.NotApplicable => (0, 0),
            Evaluation.OpenIfApplicable => (Math.Min(0, item.LeastWeight), Math.Max(0, item.MostWeight)),
            _ => (item.LeastWeight, item.MostWeight),
        };
    }
}
