namespace RiskAssessment;

/// <summary>A dated event that is no incident but may set something off: a separation, a hearing, a release.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Milestone
{
    /// <summary>Records a milestone.</summary>
    /// <param name="kind">What it is, as a code, for example <c>separation</c>.</param>
    /// <param name="on">When.</param>
    public Milestone(string kind, EdtfDate on)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Kind = kind;
        On = on;
    }

    /// <summary>What it is: <c>separation</c>, <c>report</c>, <c>arrest</c>, <c>order-served</c>, <c>hearing</c>, <c>new-relationship</c>, <c>release</c> and the like.</summary>
    public string Kind { get; }

    /// <summary>When.</summary>
    public EdtfDate On { get; }

    /// <summary>What and when.</summary>
    public override string ToString() => $"{Kind} {On}";
}
