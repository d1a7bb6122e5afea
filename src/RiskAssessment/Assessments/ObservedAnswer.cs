using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An open item that the diary filled.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ObservedAnswer
{
    internal ObservedAnswer(Item item, string answer, IReadOnlyList<string> incidents) => (Item, Answer, Incidents) = (item, answer, incidents);

    /// <summary>The item.</summary>
    public Item Item { get; }

    /// <summary>The option that the diary certainly shows.</summary>
    public string Answer { get; }

    /// <summary>The ids of the incidents that show it, in the order of time: the diary reduced to them shows the same answer.</summary>
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Item, answer and incidents in one line.</summary>
    public override string ToString() => $"{Item.Code} = {Answer}: {string.Join(", ", Incidents)}";
}
