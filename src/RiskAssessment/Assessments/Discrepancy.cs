using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An answer that the diary contradicts: the diary shows more than was answered, or, if it is complete, less.</summary>
/// <remarks>
/// Immutable; equality is identity. The assessment uses the answer in either case; a person should find out which of the two is right.
/// </remarks>
public sealed class Discrepancy
{
    internal Discrepancy(Item item, string answer, string observed, IReadOnlyList<string> incidents) =>
        (Item, Answer, Observed, Incidents) = (item, answer, observed, incidents);

    /// <summary>The item that was answered.</summary>
    public Item Item { get; }

    /// <summary>The code of the option that was answered.</summary>
    public string Answer { get; }

    /// <summary>The code of the option that the diary certainly shows; of the item's first option if it certainly shows none.</summary>
    public string Observed { get; }

    /// <summary>The ids of the incidents behind what the diary shows, in the order of time. A diary with only these shows the same discrepancy.</summary>
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Item, answer, what the diary shows, and incidents in one line.</summary>
    public override string ToString() => $"{Item.Code} = {Answer}, observed {Observed}: {string.Join(", ", Incidents)}";
}
