namespace RiskAssessment.Instruments;

/// <summary>A sum over the items with a weight, and its missing-data rule.</summary>
internal sealed record CompiledScore(int[] Items, MissingRule Missing, int MaxMissing)
{
    /// <summary>The score by its missing-data rule.</summary>
    internal Interval ValueOf(in ScoreTally tally) => Missing switch
    {
        MissingRule.AsNo => Interval.Point(tally.Low),
        MissingRule.AsYes => Interval.Point(tally.High),
        MissingRule.Prorate when tally.Answered > 0 && tally.Open <= MaxMissing =>
            Interval.Point((double)tally.AnsweredSum * (tally.Answered + tally.Open) / tally.Answered),
        _ => new Interval(tally.Low, tally.High),
    };
}

/// <summary>The running sum of the items of a score, in whole numbers, so that items can be added and removed in any order.</summary>
internal struct ScoreTally
{
    internal long Low { get; private set; }

    internal long High { get; private set; }

    /// <summary>The sum of the items that have an answer.</summary>
    internal long AnsweredSum { get; private set; }

    internal int Answered { get; private set; }

    /// <summary>How many apply, or may apply, and have no answer.</summary>
    internal int Open { get; private set; }

    /// <summary>Adds an item in some state (times 1), or removes it (times -1).</summary>
    internal void Add(in ItemRange item, int state, int times)
    {
        Low += times * item.Low;
        High += times * item.High;
        if (state >= 0)
        {
            AnsweredSum += times * item.Low;
            Answered += times;
        }
        else if (state != ItemState.NotApplicable)
        {
            Open += times;
        }
    }
}
