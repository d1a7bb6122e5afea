using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Changes of a case that together reach a grade. It is minimal: with a part of them alone the grade is not reached.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ChangeSet
{
    internal ChangeSet(IReadOnlyList<NeededChange> changes, IReadOnlyList<Rule> rules) => (Changes, Rules) = (changes, rules);

    /// <summary>
    /// The changes, one to three: items in the instrument's order, then facts in the order of <see cref="Patterns.PatternFact.All"/>. Any of the answers and
    /// numbers of one will do with any of those of the others.
    /// </summary>
    public IReadOnlyList<NeededChange> Changes { get; }

    /// <summary>The rules that they make true, in the instrument's order; at least one.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Whether they only answer what is open, and change nothing that is known.</summary>
    public bool IsOpen => Changes.All(change => change.IsOpen);

    /// <summary>The changes in one line.</summary>
    public override string ToString() => string.Join("; ", Changes);
}
