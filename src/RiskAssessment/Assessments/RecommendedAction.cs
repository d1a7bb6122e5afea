using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Something to do, with what calls for it.</summary>
/// <remarks>Equality is identity of its parts.</remarks>
/// <param name="Rule">The instrument's action: what, for whom and how urgent.</param>
/// <param name="Because">Codes of the rules that hold and call for it; empty for what is to be done in any case.</param>
public readonly record struct RecommendedAction(ActionRule Rule, IReadOnlyList<string> Because);
