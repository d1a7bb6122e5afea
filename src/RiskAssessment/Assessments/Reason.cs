using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A rule that holds, with what makes it hold and nothing else.</summary>
/// <remarks>
/// Immutable; equality is identity. The support is minimal: without any one of its items or facts the rule no longer holds, and with
/// the support alone it still does.
/// </remarks>
public sealed class Reason
{
    internal Reason(Rule rule, Grade grade, IReadOnlyList<string> items, IReadOnlyList<string> facts, IReadOnlyList<string> incidents) =>
        (Rule, Grade, Items, Facts, Incidents) = (rule, grade, items, facts, incidents);

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The grade that it proves.</summary>
    public Grade Grade { get; }

    /// <summary>Codes of the items, answered or observed, on which it rests.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>Codes of the facts on which it rests itself.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>
    /// The ids of the incidents behind those facts and behind the observed items, in the order of time. The diary reduced to them, with the same
    /// answers, makes the rule true. A suspected incident is named only where the confirmed ones do not.
    /// </summary>
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>Rule, grade and support in one line.</summary>
    public override string ToString() => $"{Rule.Code} ({Grade}): {string.Join(", ", [.. Items, .. Facts, .. Incidents])}";
}
