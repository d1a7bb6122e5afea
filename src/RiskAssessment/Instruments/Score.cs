namespace RiskAssessment.Instruments;

/// <summary>
/// Which number a score states while items are open. Published instruments differ in this. It never narrows the range: that runs over
/// everything that open items could still add.
/// </summary>
public enum MissingRule
{
    /// <summary>The least that the score can be. Conditions on the score are open while its interval is not decided.</summary>
    Interval = 0,

    /// <summary>
    /// The sum of the answered items, scaled up to all that apply and rounded as <see cref="Score.Rounding"/> says, within the interval. With more
    /// open items than <see cref="Score.MaxMissing"/> or <see cref="Score.MaxMissingShare"/> allows, no number is stated.
    /// </summary>
    Prorate = 1,

    /// <summary>The sum in which each open item adds the least that it could.</summary>
    AsNo = 2,

    /// <summary>The sum in which each open item adds the most that it could.</summary>
    AsYes = 3,
}

/// <summary>How a prorated score is rounded to a whole number.</summary>
public enum ScoreRounding
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>To the nearest, halves up.</summary>
    Nearest = 1,

    /// <summary>Up.</summary>
    Up = 2,

    /// <summary>Down.</summary>
    Down = 3,
}

/// <summary>A named sum of the weights of answers.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Score
{
    /// <summary>Makes a score over every item, unless <see cref="Items"/> names some.</summary>
    /// <param name="code">The code in kebab-case, unique among the scores of the instrument.</param>
    /// <param name="label">The name for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Score(string code, LocalizedText label) => (Code, Label) = (NotNull.Of(code), NotNull.Of(label));

    /// <summary>The code in kebab-case, unique among the scores of the instrument.</summary>
    public string Code { get; }

    /// <summary>The name for people.</summary>
    public LocalizedText Label { get; }

    /// <summary>The codes of the items that it adds up. If it is not set, the score adds up every item, and the list is empty.</summary>
    public IReadOnlyList<string> Items
    {
        get => field ?? [];
        init => (field, NamesItems) = (NotNull.All(value), true);
    }

    /// <summary>What it does with open items. The default is <see cref="MissingRule.Interval"/>.</summary>
    public MissingRule Missing { get; init; }

    /// <summary>Its bands in ascending order; empty, the default, if the publication has none.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; init => field = NotNull.All(value); } = [];

    /// <summary>The greatest number of items that may be open for <see cref="MissingRule.Prorate"/>; <see langword="null"/>, the default, if it is a share.</summary>
    public int? MaxMissing { get; init; }

    /// <summary>
    /// The greatest percentage, 0 to 100, of the items that apply that may be open for <see cref="MissingRule.Prorate"/>; <see langword="null"/>,
    /// the default, if it is a number.
    /// </summary>
    public int? MaxMissingShare { get; init; }

    /// <summary>How a prorated number is rounded. The default is <see cref="ScoreRounding.None"/>.</summary>
    public ScoreRounding Rounding { get; init; }

    /// <summary>Whether <see cref="Items"/> was set.</summary>
    internal bool NamesItems { get; private init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
