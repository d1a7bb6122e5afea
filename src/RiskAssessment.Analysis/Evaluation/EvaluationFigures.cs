namespace RiskAssessment.Analysis;

/// <summary>The figures of some cases whose outcome is known.</summary>
/// <remarks>
/// Immutable; equality is identity. An undetermined level has no place in the order of levels: such cases stand by themselves, and are in the areas of <see cref="Lowest"/> and
/// <see cref="Highest"/> and in <see cref="Completions"/> by the ends of their range alone. What a case lacks keeps it out of the figures that need it, and is counted.
/// </remarks>
public sealed class EvaluationFigures
{
    internal EvaluationFigures(IReadOnlyList<EvaluationCase> cases, EvaluationColumns columns, EvaluationOptions options)
    {
        BaseRate = ShareOf(cases);
        Undetermined = cases.Count(one => one.Level == RiskLevel.Undetermined);
        WithoutLevel = cases.Count(one => one.Level is null);
        Levels = Array.AsReadOnly(Enum.GetValues<RiskLevel>().Select(level => new EvaluatedLevel(level, ShareOf([.. cases.Where(one => one.Level == level)]))).ToArray());
        Stated = AucOf(cases, EvaluatedScore.Stated);
        var scores = new List<EvaluatedScore> { EvaluatedScore.Stated };
        if (columns.Lowest is not null)
        {
            WithoutRange = cases.Count(one => one.Lowest is null || one.Highest is null);
            (Lowest, Highest) = (AucOf(cases, EvaluatedScore.Lowest), AucOf(cases, EvaluatedScore.Highest));
            var settled = cases.Where(one => one.Level > RiskLevel.Undetermined && one.Lowest == one.Highest).ToArray();
            Settled = Auc.Of([.. settled.Select(one => (double)one.Lowest!.Value)], OutcomesOf(settled));
            Completions = BoundsOf([.. cases.Where(one => one.Lowest is not null && one.Highest is not null)]);
            scores = [EvaluatedScore.Lowest, EvaluatedScore.Stated, EvaluatedScore.Highest];
        }
        Flags = Array.AsReadOnly(scores.SelectMany(score => new[] { RiskLevel.Medium, RiskLevel.High }.Select(level => new EvaluatedFlag(cases, score, level, options))).ToArray());
        if (columns.Probability is not null)
        {
            var stated = cases.Where(one => one.Probability is not null).ToArray();
            double[] probabilities = [.. stated.Select(one => one.Probability!.Value)];
            WithoutProbability = cases.Count - stated.Length;
            Probability = Auc.Of(probabilities, OutcomesOf(stated));
            Calibration = Calibration.Of(probabilities, OutcomesOf(stated));
            ProbabilityNetBenefit = EvaluatedFlag.NetBenefitOf(stated, options, (one, threshold) => one.Probability >= threshold);
            scores.Add(EvaluatedScore.Probability);
        }
        Differences = Array.AsReadOnly(scores.SelectMany((first, i) => scores.Skip(i + 1).Select(second => Compare(cases, first, second))).ToArray());
        Agreement = Array.AsReadOnly(columns.Raters.SelectMany((_, i) => Enumerable.Range(i + 1, columns.Raters.Count - i - 1).Select(j => new RaterAgreement(cases, columns, i, j))).ToArray());
        if (columns.Raters.Count > 1)
            Icc = IntraclassCorrelation.Of([.. cases.Where(one => one.Ratings.All(rating => rating > RiskLevel.Undetermined)).Select(one => one.Ratings.Select(rating => (double)rating!.Value).ToArray())]);
    }

    /// <summary>How many of all cases have the outcome.</summary>
    public Share BaseRate { get; }

    /// <summary>How many cases are undetermined.</summary>
    public long Undetermined { get; }

    /// <summary>How many cases have no level.</summary>
    public long WithoutLevel { get; }

    /// <summary>How many cases lack the lowest or the highest level; 0 if there are no columns for them.</summary>
    public long WithoutRange { get; }

    /// <summary>How many cases have no probability; 0 if there is no column for it.</summary>
    public long WithoutProbability { get; }

    /// <summary>How many cases of each level have the outcome, undetermined first.</summary>
    public IReadOnlyList<EvaluatedLevel> Levels { get; }

    /// <summary>The area under the curve of the stated level, of cases that have one.</summary>
    public Auc Stated { get; }

    /// <summary>That of the lowest possible level; <see langword="null"/> if there is no column for it.</summary>
    public Auc? Lowest { get; }

    /// <summary>That of the highest possible level; <see langword="null"/> if there is no column for it.</summary>
    public Auc? Highest { get; }

    /// <summary>That of the cases alone that have a stated level and no other possible one; <see langword="null"/> if there are no columns for them.</summary>
    public Auc? Settled { get; }

    /// <summary>That of the probability; <see langword="null"/> if there is no column for it.</summary>
    public Auc? Probability { get; }

    /// <summary>
    /// The least and the greatest area over all completions: all ways to put one level between its lowest and its highest in place of each range. <see langword="null"/> if there are no columns for them, or no case with or
    /// without the outcome.
    /// </summary>
    public Interval? Completions { get; }

    /// <summary>Each two of the scores that are there, compared on the cases that have both.</summary>
    public IReadOnlyList<ScoreDifference> Differences { get; }

    /// <summary>What comes of flagging the cases at or above medium, and high: by the lowest level (if it is there), the stated one and the highest.</summary>
    public IReadOnlyList<EvaluatedFlag> Flags { get; }

    /// <summary>How well the probability agrees with what came about; <see langword="null"/> if there is no column for it.</summary>
    public Calibration? Calibration { get; }

    /// <summary>The net benefit of flagging the cases whose probability is at least the threshold; empty if there is none.</summary>
    public IReadOnlyList<NetBenefit> ProbabilityNetBenefit { get; } = [];

    /// <summary>How far each two assessors agree.</summary>
    public IReadOnlyList<RaterAgreement> Agreement { get; }

    /// <summary>How far the assessors agree on the cases to which each of them gave a level; <see langword="null"/> if there are fewer than two.</summary>
    public IntraclassCorrelation? Icc { get; }

    /// <summary>The base rate, and the area of the stated level.</summary>
    public override string ToString() => $"{BaseRate}; AUC {Stated}";

    /// <summary>The score of a case; <see langword="null"/> where it has none. A stated level that is undetermined is none.</summary>
    internal static double? ScoreOf(EvaluationCase one, EvaluatedScore score) => score switch
    {
        EvaluatedScore.Lowest => (double?)one.Lowest,
        EvaluatedScore.Highest => (double?)one.Highest,
        EvaluatedScore.Probability => one.Probability,
        _ => one.Level == RiskLevel.Undetermined ? null : (double?)one.Level,
    };

    internal static bool[] OutcomesOf(IReadOnlyList<EvaluationCase> cases) => [.. cases.Select(one => one.Outcome!.Value)];

    private static Share ShareOf(IReadOnlyList<EvaluationCase> cases) => new(cases.Count(one => one.Outcome == true), cases.Count);

    /// <summary>Each pair of a case with and one without the outcome is least in order if the first is at its lowest and the second at its highest level, which all pairs can have at once; and the other way round.</summary>
    private static Interval? BoundsOf(EvaluationCase[] cases)
    {
        var outcomes = OutcomesOf(cases);
        var least = Auc.Of([.. cases.Select(one => (double)(one.Outcome!.Value ? one.Lowest : one.Highest)!.Value)], outcomes).Value;
        var greatest = Auc.Of([.. cases.Select(one => (double)(one.Outcome!.Value ? one.Highest : one.Lowest)!.Value)], outcomes).Value;
        return least is { } low && greatest is { } high ? new Interval(low, high) : null;
    }

    private static Auc AucOf(IReadOnlyList<EvaluationCase> cases, EvaluatedScore score)
    {
        var with = cases.Where(one => ScoreOf(one, score) is not null).ToArray();
        return Auc.Of([.. with.Select(one => ScoreOf(one, score)!.Value)], OutcomesOf(with));
    }

    private static ScoreDifference Compare(IReadOnlyList<EvaluationCase> cases, EvaluatedScore first, EvaluatedScore second)
    {
        var both = cases.Where(one => ScoreOf(one, first) is not null && ScoreOf(one, second) is not null).ToArray();
        return new ScoreDifference(first, second, Auc.Compare([.. both.Select(one => ScoreOf(one, first)!.Value)], [.. both.Select(one => ScoreOf(one, second)!.Value)], OutcomesOf(both)));
    }
}
