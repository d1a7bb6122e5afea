namespace RiskAssessment;

/// <summary>A dated event that is not an incident but may trigger some: a separation, a hearing, a release.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
/// <example>
/// <code>
/// var separation = new Milestone("separation", EdtfDate.Month(2018, 1));
/// var diary = new IncidentDiary([], milestones: [separation]);
/// </code>
/// </example>
public sealed class Milestone
{
    /// <summary>Creates a milestone.</summary>
    /// <param name="kind">What it is, as a code in kebab-case, for example <c>separation</c>. Case files refuse anything that is not a code.</param>
    /// <param name="on">When it happened or is to happen.</param>
    public Milestone(string kind, EdtfDate on)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Kind = kind;
        On = on;
    }

    /// <summary>What it is, as a code in kebab-case: <c>separation</c>, <c>report</c>, <c>arrest</c>, <c>order-served</c>, <c>hearing</c>, <c>new-relationship</c>, <c>release</c> and the like.</summary>
    public string Kind { get; }

    /// <summary>When it happened or is to happen.</summary>
    public EdtfDate On { get; }

    /// <summary>What and when.</summary>
    public override string ToString() => $"{Kind} {On}";
}
