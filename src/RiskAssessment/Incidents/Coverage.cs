namespace RiskAssessment;

/// <summary>How much of what happened a diary holds.</summary>
public enum Coverage
{
    /// <summary>Everything, as far as the reporter knows, so that counts have an upper end.</summary>
    Complete,

    /// <summary>Only a part: what is not in it may still have happened.</summary>
    Partial,
}
