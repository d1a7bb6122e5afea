namespace RiskAssessment.Analysis;

/// <summary>How cases are counted, and what is done so that no person can be known by the numbers.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ExtentOptions
{
    /// <summary>The least threshold: 3. With less, hidden numbers would be known.</summary>
    public const int LeastThreshold = 3;

    /// <summary>By what periods. The default is by year.</summary>
    public ExtentPeriod By { get; init; } = ExtentPeriod.Year;

    /// <summary>The name of the label that says in which area a case is; <see langword="null"/> (the default) for no breakdown by area.</summary>
    public string? AreaLabel { get; init; }

    /// <summary>
    /// Whether cases are counted by area and relationship together, too. The default is no. Without <see cref="AreaLabel"/> there is no such table. The other numbers are the same with it and without it.
    /// </summary>
    public bool CrossAreaByRelationship { get; init; }

    /// <summary>
    /// The least count that is published as it is, at least <see cref="LeastThreshold"/>. The default is 5. A smaller one, but for 0, is suppressed, and others with it, so that it cannot be worked out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is too low.</exception>
    public int Threshold
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastThreshold);
            field = value;
        }
    } = 5;

    /// <summary>
    /// The base to which every count is rounded in place of suppression, at least 2; <see langword="null"/> (the default) to suppress.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 2.</exception>
    public int? RoundTo
    {
        get;
        init
        {
            if (value is { } to)
                ArgumentOutOfRangeException.ThrowIfLessThan(to, 2, nameof(value));
            field = value;
        }
    }

    /// <summary>How many people live in an area in a period, for rates. The default is none.</summary>
    public IReadOnlyList<AreaPopulation> Populations { get; init; } = [];

    /// <summary>Periods with which a series breaks, such as one in which counting rules changed, by their labels. The default is none. No change is worked out across a break.</summary>
    public IReadOnlyList<string> Breaks { get; init; } = [];

    /// <summary>The item whose answer says who the person is to the victim. The default is <c>relationship</c>.</summary>
    public string RelationshipItem { get; init; } = "relationship";
}

/// <summary>How many people live in an area.</summary>
/// <param name="Area">The area, as the label of the cases has it; empty for all areas together.</param>
/// <param name="Period">The period, such as <c>2017</c>; empty for all periods.</param>
/// <param name="People">How many people, more than 0.</param>
public sealed record AreaPopulation(string Area, string Period, long People);
