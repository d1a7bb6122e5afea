using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an item adds to a score.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Contribution
{
    private Contribution(Item item, Score score, Interval value, double? stated) => (Item, Score, Value, Stated) = (item, score, value, stated);

    /// <summary>The item that adds.</summary>
    public Item Item { get; }

    /// <summary>The score to which it adds.</summary>
    public Score Score { get; }

    /// <summary>A single value if the item is answered or does not apply; else the interval of all values that it could still add.</summary>
    public Interval Value { get; }

    /// <summary>
    /// What it adds to the stated number of the score; <see langword="null"/> if it is open and the score is prorated, since then no single item
    /// adds anything.
    /// </summary>
    public double? Stated { get; }

    /// <summary>Item, value and score in one line.</summary>
    public override string ToString() => $"{Item.Code} adds {Value} to {Score.Code}";

    /// <summary>What an item adds to a score in a state.</summary>
    internal static Contribution Of(Instrument instrument, int item, int score, int state)
    {
        var adds = instrument.Program.CompiledItems[item].At(state);
        return new Contribution(
            instrument.Items[item], instrument.Scores[score], new Interval(adds.Low, adds.High), instrument.Program.Scores[score].StatedOf(adds));
    }
}
