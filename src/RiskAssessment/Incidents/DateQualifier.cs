namespace RiskAssessment;

/// <summary>How sure a written date is. Any qualifier widens the date by one unit of its precision on both sides.</summary>
public enum DateQualifier
{
    /// <summary>The date is as it is written.</summary>
    None = 0,

    /// <summary>Approximate, written as <c>~</c>: about then.</summary>
    Approximate = 1,

    /// <summary>Uncertain, written as <c>?</c>: perhaps then.</summary>
    Uncertain = 2,

    /// <summary>Both, written as <c>%</c>.</summary>
    UncertainAndApproximate = 3,
}
