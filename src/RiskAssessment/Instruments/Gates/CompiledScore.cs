namespace RiskAssessment.Instruments;

/// <summary>A sum over the items with a weight, and its missing-data rule.</summary>
internal sealed record CompiledScore(int[] Items, Score Definition)
{
    /// <summary>Whether conditions on it are decided by the number that it states.</summary>
    internal bool IsDecidedByRule => Definition.Missing != MissingRule.Interval;

    /// <summary>The number that its missing-data rule states; <see langword="null"/> if it states none.</summary>
    internal double? StatedBy(in ScoreTally tally) => Definition.Missing switch
    {
        _ when tally.Low == tally.High => tally.Low,
        MissingRule.AsYes => tally.High,
        MissingRule.Prorate when tally.Answered == 0 || IsTooMuch(tally.Open, tally.Answered + tally.Open) => null,
        MissingRule.Prorate => Math.Min(Math.Max(tally.Low, Prorated(tally)), tally.High),
        _ => tally.Low,
    };

    /// <summary>What an item adds to that number.</summary>
    internal double? StatedOf(ItemRange item) => Definition.Missing switch
    {
        _ when item.Low == item.High => item.Low,
        MissingRule.AsYes => item.High,
        MissingRule.Prorate => null,
        _ => item.Low,
    };

    private bool IsTooMuch(int open, int applying) =>
        open > Definition.MaxMissing || 100L * open > (long?)Definition.MaxMissingShare * applying;

    /// <summary>Rounded in whole numbers, so that no quotient that is a half by definition is a little less.</summary>
    private double Prorated(in ScoreTally tally)
    {
        var (sum, count) = (tally.AnsweredSum * (tally.Answered + tally.Open), (long)tally.Answered);
        return Definition.Rounding switch
        {
            ScoreRounding.Nearest => Floor((2 * sum) + count, 2 * count),
            ScoreRounding.Up => -Floor(-sum, count),
            ScoreRounding.Down => Floor(sum, count),
            _ => (double)sum / count,
        };
    }

    private static long Floor(long number, long divisor) => (number / divisor) - (number % divisor < 0 ? 1 : 0);
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
