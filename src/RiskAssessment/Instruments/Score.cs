namespace RiskAssessment.Instruments;

/// <summary>What a score does with items that are open. Published instruments differ in this.</summary>
public enum MissingRule
{
    /// <summary>An open item spans all that it could still add.</summary>
    Interval = 0,

    /// <summary>
    /// The answered items are scaled up to all that apply, as long as no more than <see cref="Score.MaxMissing"/> are open; beyond
    /// that the score is an interval.
    /// </summary>
    Prorate = 1,

    /// <summary>An open item adds the least that it could.</summary>
    AsNo = 2,

    /// <summary>An open item adds the most that it could.</summary>
    AsYes = 3,
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

    /// <summary>The greatest number of items that may be open for <see cref="MissingRule.Prorate"/>. The default is 0.</summary>
    public int MaxMissing { get; init; }

    /// <summary>Whether <see cref="Items"/> was set.</summary>
    internal bool NamesItems { get; private init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
