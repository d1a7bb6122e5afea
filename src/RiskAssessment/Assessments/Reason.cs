using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A rule that is true, with the items, facts and incidents that make it true.</summary>
/// <remarks>
/// Immutable; equality is identity. The items and facts are a minimal set: with them alone the rule is true, and without any one of them it
/// is not. Personal data.
/// </remarks>
[PersonalData]
public sealed class Reason
{
    internal Reason(Rule rule, Grade grade, ulong scopes, IReadOnlyList<string> items, IReadOnlyList<string> facts, IReadOnlyList<string> incidents) =>
        (Rule, Grade, Scopes, Items, Facts, Incidents) = (rule, grade, scopes, items, facts, incidents);

    /// <summary>The rule of the instrument, with the text that says why it matters.</summary>
    public Rule Rule { get; }

    /// <summary>The grade that the rule proves.</summary>
    public Grade Grade { get; }

    /// <summary>The codes of the items, answered or observed, that make it true, in the instrument's order.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>The codes of the facts that make it true, in the order of <see cref="Patterns.PatternFact.All"/>. Facts behind observed items are not among them.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>
    /// The ids of the incidents behind those facts and behind the observed items, in the order of time. A diary with only these, with the same
    /// answers, makes the rule true. A suspected incident is named only if the confirmed ones do not make it true.
    /// </summary>
    [PersonalData]
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>A bit for each thing for which the rule counts: the overall grade, and each outcome.</summary>
    internal ulong Scopes { get; }

    /// <summary>Rule, grade and support in one line, with the number of incidents.</summary>
    public override string ToString() => $"{Rule.Code} ({Grade}): {string.Join(", ", [.. Items, .. Facts])}{PersonalText.CountOf(Incidents, ", ")}";
}
