using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An open item that the diary answers.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ObservedAnswer
{
    internal ObservedAnswer(Item item, string answer, IReadOnlyList<string> incidents) => (Item, Answer, Incidents) = (item, answer, incidents);

    /// <summary>The item, which has no answer of its own, or one that is unknown or declined.</summary>
    public Item Item { get; }

    /// <summary>The code of the option that the diary certainly shows, and that the assessment uses.</summary>
    public string Answer { get; }

    /// <summary>The ids of the incidents that show it, in the order of time. A diary with only these shows the same answer.</summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Item, answer and the number of incidents in one line.</summary>
    public override string ToString() => $"{Item.Code} = {Answer}{PersonalText.CountOf(Incidents, ": ")}";
}
