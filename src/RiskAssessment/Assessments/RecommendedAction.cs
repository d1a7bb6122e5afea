using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Something to do, with what calls for it.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class RecommendedAction
{
    internal RecommendedAction(ActionRule rule, IReadOnlyList<string> because) => (Rule, Because) = (rule, because);

    /// <summary>The instrument's action: what, for whom and how urgent.</summary>
    public ActionRule Rule { get; }

    /// <summary>Codes of the rules that hold and call for it; empty for what is to be done in any case.</summary>
    public IReadOnlyList<string> Because { get; }

    /// <summary>The action, and the rules that call for it, in one line.</summary>
    public override string ToString() => Because.Count == 0 ? Rule.Code : $"{Rule.Code}: {string.Join(", ", Because)}";
}
