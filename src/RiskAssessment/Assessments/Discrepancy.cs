using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Where the diary shows more than an answer admits, or a complete diary less than it says.</summary>
/// <remarks>
/// Immutable; equality is identity. The answer stands for the item in either case: what a diary does not hold answers nothing, but
/// somebody should look.
/// </remarks>
public sealed class Discrepancy
{
    internal Discrepancy(Item item, string answer, string observed, IReadOnlyList<string> incidents) =>
        (Item, Answer, Observed, Incidents) = (item, answer, observed, incidents);

    /// <summary>The item.</summary>
    public Item Item { get; }

    /// <summary>What was answered.</summary>
    public string Answer { get; }

    /// <summary>The option that the diary certainly shows; the item's lowest where it certainly shows none.</summary>
    public string Observed { get; }

    /// <summary>The ids of the incidents behind what it shows, in the order of time: the diary reduced to them shows the same discrepancy.</summary>
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Item, answer, what the diary shows, and incidents in one line.</summary>
    public override string ToString() => $"{Item.Code} = {Answer}, observed {Observed}: {string.Join(", ", Incidents)}";
}
