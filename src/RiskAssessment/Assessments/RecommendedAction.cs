using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An action that the assessment recommends, with the rules that call for it.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class RecommendedAction
{
    internal RecommendedAction(ActionRule rule, IReadOnlyList<string> because) => (Rule, Because) = (rule, because);

    /// <summary>The action of the instrument: its text, for whom it is and how urgent it is.</summary>
    public ActionRule Rule { get; }

    /// <summary>
    /// The codes of the true rules that call for it, in the order of <see cref="Assessment.Reasons"/>; empty if no rule does, for example because
    /// the action is for every case.
    /// </summary>
    public IReadOnlyList<string> Because { get; }

    /// <summary>The action, and the rules that call for it, in one line.</summary>
    public override string ToString() => Because.Count == 0 ? Rule.Code : $"{Rule.Code}: {string.Join(", ", Because)}";
}
