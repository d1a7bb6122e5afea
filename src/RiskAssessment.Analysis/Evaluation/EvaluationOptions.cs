namespace RiskAssessment.Analysis;

/// <summary>How levels are evaluated.</summary>
/// <remarks>Immutable.</remarks>
public sealed record EvaluationOptions
{
    /// <summary>
    /// The least number of cases of which anything is published, at least <see cref="ExtentOptions.LeastThreshold"/>. The default is 5. Smaller groups are
    /// suppressed, and others with them, so that their figures cannot be worked out from those of all cases.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is too low.</exception>
    public int Threshold
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, ExtentOptions.LeastThreshold);
            field = value;
        }
    } = new ExtentOptions().Threshold;

    /// <summary>For how long the cases were followed, and in what source the outcome was looked for, in words; <see langword="null"/> (the default) if it is not stated.</summary>
    public string? FollowUp { get; init; }

    /// <summary>The threshold probabilities at which net benefit is given, each more than 0 and less than 1. The default is 0.05 to 0.5 in steps of 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public IReadOnlyList<double> NetBenefitAt
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var threshold in value)
                NetBenefit.CheckThreshold(threshold, nameof(value));
            field = value;
        }
    } = Array.AsReadOnly(Enumerable.Range(1, 10).Select(step => step / 20.0).ToArray());
}
