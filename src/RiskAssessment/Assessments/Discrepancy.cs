using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>How an answer is contradicted.</summary>
public enum DiscrepancyKind
{
    /// <summary>The diary certainly shows more than was answered. What it shows is used.</summary>
    DiaryShowsMore = 0,

    /// <summary>A complete diary certainly does not show what was answered. The answer is used.</summary>
    DiaryShowsLess = 1,

    /// <summary>The question certainly does not apply, and was answered with more than its first option. The answer is used.</summary>
    DoesNotApply = 2,
}

/// <summary>An answer that the diary or another answer contradicts.</summary>
/// <remarks>Immutable; equality is identity. A person should find out which of the two is right. Personal data.</remarks>
[PersonalData]
public sealed class Discrepancy
{
    internal Discrepancy(Item item, DiscrepancyKind kind, string answer, string? observed, IReadOnlyList<string> incidents) =>
        (Item, Kind, Answer, Observed, Incidents) = (item, kind, answer, observed, incidents);

    /// <summary>The item that was answered.</summary>
    public Item Item { get; }

    /// <summary>How the answer is contradicted.</summary>
    public DiscrepancyKind Kind { get; }

    /// <summary>The code of the option that was answered; the number for a count.</summary>
    public string Answer { get; }

    /// <summary>The code of the option that the diary certainly shows; <see langword="null"/> if it certainly shows none.</summary>
    public string? Observed { get; }

    /// <summary>
    /// The ids of the incidents behind what the diary shows, in the order of time; empty if the question does not apply. A diary with only these
    /// shows the same discrepancy.
    /// </summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Item, kind, answer, what the diary shows, and the number of incidents in one line.</summary>
    public override string ToString() => $"{Item.Code} = {Answer}, {Kind}, observed {Observed ?? "nothing"}{PersonalText.CountOf(Incidents, ": ")}";
}
