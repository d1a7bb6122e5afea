namespace RiskAssessment.Instruments;

/// <summary>What a score does with items that are open. Published instruments differ, so all four are there.</summary>
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

/// <summary>A named sum over items.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Score
{
    /// <summary>A sum over every item, unless <see cref="Items"/> are named.</summary>
    public Score(string code, LocalizedText label) => (Code, Label) = (NotNull.Of(code), NotNull.Of(label));

    /// <summary>The code, unique among scores.</summary>
    public string Code { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; }

    /// <summary>Codes of the items that it adds up.</summary>
    public IReadOnlyList<string> Items
    {
        get => field ?? [];
        init => (field, NamesItems) = (NotNull.All(value), true);
    }

    /// <summary>What it does with open items.</summary>
    public MissingRule Missing { get; init; }

    /// <summary>Its bands in ascending order; none where the publication has none.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; init => field = NotNull.All(value); } = [];

    /// <summary>The most items that may be open for <see cref="MissingRule.Prorate"/>.</summary>
    public int MaxMissing { get; init; }

    /// <summary>Whether its items are named; without, it adds up every item.</summary>
    internal bool NamesItems { get; private init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
