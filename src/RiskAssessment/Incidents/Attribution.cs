namespace RiskAssessment;

/// <summary>How sure it is that the person under assessment did it.</summary>
public enum Attribution
{
    /// <summary>Known, or as good as known. The default.</summary>
    Confirmed = 0,

    /// <summary>Only suspected. Facts cover both cases: that it was this person, and that it was not.</summary>
    Suspected = 1,
}
