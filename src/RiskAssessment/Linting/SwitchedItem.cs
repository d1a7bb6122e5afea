namespace RiskAssessment.Instruments;

/// <summary>
/// Two completions that differ in one item: the second is the first with another answer to it, all else equal. An item that was not asked
/// and is now gets any answer; given answers are kept, because askWhen never removes an answer.
/// </summary>
internal sealed class SwitchedItem
{
    internal SwitchedItem(CompletionModel model, int item)
    {
        (Item, First, Second) = (item, model.FirstValues[item], model.FirstValues[item] with { MayNotApply = model.Program.CompiledItems[item].MayNotApply });
        var dependents = model.Program.Dependents[item];
        Reaches = new bool[model.Program.Gates.Length];
        MayBecomeAsked = new bool[model.FirstValues.Length];
        foreach (var gate in dependents)
            Reaches[gate] = true;
        foreach (var other in model.Conditional)
            MayBecomeAsked[other] = other != item && Reaches[model.Program.CompiledItems[other].AskWhen];
    }

    internal int Item { get; }

    /// <summary>The item's values in the first completion.</summary>
    internal ValueSet First { get; init; }

    /// <summary>The item's values in the second completion.</summary>
    internal ValueSet Second { get; init; }

    /// <summary>Whether the second value must be the greater.</summary>
    internal bool Rises { get; init; }

    /// <summary>For each gate whether the item may change it, through askWhen too.</summary>
    internal bool[] Reaches { get; }

    /// <summary>For each item whether its askWhen depends on the switched item.</summary>
    internal bool[] MayBecomeAsked { get; }
}
