namespace RiskAssessment;

/// <summary>How sure it is that this person did it.</summary>
public enum Attribution
{
    /// <summary>Known, or as good as known.</summary>
    Confirmed = 0,

    /// <summary>Only suspected: every fact counts it from none to all.</summary>
    Suspected = 1,
}
