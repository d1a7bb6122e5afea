namespace RiskAssessment.Analysis;

/// <summary>What comes of flagging the cases at or above a level.</summary>
/// <remarks>Immutable; equality is identity. By the stated level, undetermined cases are left out: they are in neither part. By the lowest and the highest they are in.</remarks>
public sealed class EvaluatedFlag
{
    internal EvaluatedFlag(IReadOnlyList<EvaluationCase> cases, EvaluatedScore score, RiskLevel atLeast, EvaluationOptions options)
    {
        (Score, AtLeast) = (score, atLeast);
        var with = cases.Where(one => EvaluationFigures.ScoreOf(one, score) is not null).ToArray();
        var counts = new FlagCounts(with, IsFlagged);
        Flagged = new Share(counts.FlaggedPositives + counts.FlaggedNegatives, with.Length);
        Sensitivity = new Share(counts.FlaggedPositives, counts.Positives);
        Specificity = new Share(counts.Negatives - counts.FlaggedNegatives, counts.Negatives);
        PositivePredictive = new Share(counts.FlaggedPositives, Flagged.Count);
        NegativePredictive = new Share(counts.Negatives - counts.FlaggedNegatives, with.Length - Flagged.Count);
        NetBenefit = NetBenefitOf(with, options, (one, _) => IsFlagged(one));

        bool IsFlagged(EvaluationCase one) => EvaluationFigures.ScoreOf(one, score) >= (double)atLeast;
    }

    /// <summary>By which score the cases are flagged.</summary>
    public EvaluatedScore Score { get; }

    /// <summary>The least level that is flagged.</summary>
    public RiskLevel AtLeast { get; }

    /// <summary>How many of the cases are flagged.</summary>
    public Share Flagged { get; }

    /// <summary>How many of the cases with the outcome are flagged.</summary>
    public Share Sensitivity { get; }

    /// <summary>How many of the cases without the outcome are not flagged.</summary>
    public Share Specificity { get; }

    /// <summary>How many of the flagged cases have the outcome.</summary>
    public Share PositivePredictive { get; }

    /// <summary>How many of the cases that are not flagged do not have the outcome.</summary>
    public Share NegativePredictive { get; }

    /// <summary>The net benefit of flagging them, at each threshold probability; empty if there are no cases.</summary>
    public IReadOnlyList<NetBenefit> NetBenefit { get; }

    /// <summary>The rule, with its sensitivity and specificity.</summary>
    public override string ToString() => $"{Score} at least {AtLeast}: sensitivity {Sensitivity}; specificity {Specificity}";

    internal static IReadOnlyList<NetBenefit> NetBenefitOf(IReadOnlyList<EvaluationCase> cases, EvaluationOptions options, Func<EvaluationCase, double, bool> isFlagged) => cases.Count == 0 ? []
        : Array.AsReadOnly(options.NetBenefitAt.Select(threshold =>
        {
            var counts = new FlagCounts(cases, one => isFlagged(one, threshold));
            return new NetBenefit(threshold, counts.FlaggedPositives, counts.FlaggedNegatives, counts.Positives, counts.Negatives);
        }).ToArray());

    private readonly struct FlagCounts
    {
        internal FlagCounts(IReadOnlyList<EvaluationCase> cases, Func<EvaluationCase, bool> isFlagged)
        {
            foreach (var one in cases)
            {
                if (one.Outcome == true)
                    (Positives, FlaggedPositives) = (Positives + 1, FlaggedPositives + (isFlagged(one) ? 1 : 0));
                else
                    (Negatives, FlaggedNegatives) = (Negatives + 1, FlaggedNegatives + (isFlagged(one) ? 1 : 0));
            }
        }

        internal long Positives { get; }

        internal long Negatives { get; }

        internal long FlaggedPositives { get; }

        internal long FlaggedNegatives { get; }
    }
}
