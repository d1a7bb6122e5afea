using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A rule that holds, with what makes it hold and nothing else.</summary>
/// <remarks>
/// Equality is identity of its parts. The support is minimal: without any one of its items or facts the rule no longer holds, and with
/// the support alone it still does.
/// </remarks>
/// <param name="Rule">The rule.</param>
/// <param name="Grade">The grade that it proves.</param>
/// <param name="Items">Codes of the items, answered or observed, on which it rests.</param>
/// <param name="Facts">Codes of the facts on which it rests itself.</param>
/// <param name="Incidents">The ids of the incidents behind those facts and behind the observed items, in the order of time.</param>
public readonly record struct Reason(
    Rule Rule, Grade Grade, IReadOnlyList<string> Items, IReadOnlyList<string> Facts, IReadOnlyList<string> Incidents);
