using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A rule that is not true, with what it lacks.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class BlockedRule
{
    internal BlockedRule(Rule rule, Grade grade, bool isOpen, IReadOnlyList<NeededChange> blockers, bool isDecided) =>
        (Rule, Grade, IsOpen, Blockers, IsDecided) = (rule, grade, isOpen, blockers, isDecided);

    /// <summary>The rule of the instrument.</summary>
    public Rule Rule { get; }

    /// <summary>The grade that the rule would prove.</summary>
    public Grade Grade { get; }

    /// <summary>Whether the rule is open: neither true nor ruled out.</summary>
    public bool IsOpen { get; }

    /// <summary>
    /// What it lacks: a minimal set of changes with which it is true. It is the nearest one if that has up to three changes; if more are needed, there may be
    /// a smaller one. The order is that of <see cref="ChangeSet.Changes"/>. Empty if no changes of answers or facts make it true, or if none were found.
    /// </summary>
    public IReadOnlyList<NeededChange> Blockers { get; }

    /// <summary>Whether everything was tried: if not, there may be a nearer set than the blockers, or one where there are no blockers.</summary>
    public bool IsDecided { get; }

    /// <summary>The rule and what it lacks, in one line.</summary>
    public override string ToString() => $"{Rule.Code} ({Grade}): {(Blockers.Count > 0 ? string.Join("; ", Blockers) : IsDecided ? "cannot become true" : "not decided")}";
}
