namespace RiskAssessment;

/// <summary>How sure it is that the person under assessment did it.</summary>
public enum Attribution
{
    /// <summary>Known, or as good as known. This is the default.</summary>
    Confirmed,

    /// <summary>Only suspected. Facts cover both cases: that it was this person, and that it was not.</summary>
    Suspected,
}
