using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>When enough has been asked for the lowest grade to be stated.</summary>
/// <remarks>Equality is by value. The default value asks nothing.</remarks>
/// <param name="CriticalAnswered">Whether every critical item that applies must be answered.</param>
/// <param name="ScoredPercent">The share of the scored items that apply that must be answered, from 0 to 100.</param>
public readonly record struct Sufficiency(bool CriticalAnswered, int ScoredPercent)
{
    /// <summary>What must be answered.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}% of the scored items{1}", ScoredPercent, CriticalAnswered ? ", every critical item" : "");
}
