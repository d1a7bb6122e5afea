using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>How much must be answered before the lowest grade may be stated.</summary>
/// <remarks>Equality is by value. The default value requires no answer.</remarks>
public readonly record struct Sufficiency
{
    /// <summary>Whether every critical item that applies must be answered. The default is <see langword="false"/>.</summary>
    public bool CriticalAnswered { get; init; }

    /// <summary>The percentage, from 0 to 100, of the scored items that apply that must be answered. The default is 0.</summary>
    public int ScoredPercent { get; init; }

    /// <summary>What must be answered.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}% of the scored items{1}", ScoredPercent, CriticalAnswered ? ", every critical item" : "");
}
