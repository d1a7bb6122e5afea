using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>The net benefit of flagging some cases (Vickers and Elkin 2006), beside that of flagging all.</summary>
/// <remarks>
/// Immutable; equality is identity. The threshold probability says what a reader holds a missed case to be worth: at 0.1, one case found is worth nine flagged without need. It
/// is a choice, and no probability of a case. To flag none has a net benefit of 0.
/// </remarks>
public sealed class NetBenefit
{
    /// <summary>Works out the net benefit of a rule.</summary>
    /// <param name="threshold">The threshold probability, more than 0 and less than 1.</param>
    /// <param name="flaggedPositives">How many cases with the outcome are flagged, from 0 to all of them.</param>
    /// <param name="flaggedNegatives">How many cases without the outcome are flagged, from 0 to all of them.</param>
    /// <param name="positives">How many cases have the outcome.</param>
    /// <param name="negatives">How many cases do not have the outcome. There must be a case.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public NetBenefit(double threshold, long flaggedPositives, long flaggedNegatives, long positives, long negatives)
    {
        CheckThreshold(threshold, nameof(threshold));
        ArgumentOutOfRangeException.ThrowIfLessThan(flaggedPositives, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(flaggedNegatives, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(positives, flaggedPositives);
        ArgumentOutOfRangeException.ThrowIfLessThan(negatives, flaggedNegatives);
        ArgumentOutOfRangeException.ThrowIfLessThan(positives + negatives, 1, nameof(negatives));
        Threshold = threshold;
        double cases = positives + negatives, odds = threshold / (1 - threshold);
        Value = (flaggedPositives / cases) - (flaggedNegatives / cases * odds);
        FlagAll = (positives / cases) - (negatives / cases * odds);
        Avoided = (Value - FlagAll) / odds;
    }

    /// <summary>The threshold probability.</summary>
    public double Threshold { get; }

    /// <summary>The net benefit of the rule, at most the base rate: cases found, less those flagged without need at the rate of exchange, for each case.</summary>
    public double Value { get; }

    /// <summary>The net benefit of flagging every case.</summary>
    public double FlagAll { get; }

    /// <summary>How many flags fewer than for all there are for each case, net of what is missed by that; negative if the rule is worse than flagging all.</summary>
    public double Avoided { get; }

    /// <summary>The threshold and the net benefits.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "at {0:0.##}: {1:0.000}, all {2:0.000}", Threshold, Value, FlagAll);

    internal static void CheckThreshold(double threshold, string name)
    {
        if (!(threshold > 0 && threshold < 1))
            throw new ArgumentOutOfRangeException(name, threshold, "A threshold probability must be more than 0 and less than 1.");
    }
}
