namespace RiskAssessment;

/// <summary>How much of what happened a diary holds.</summary>
public enum Coverage
{
    /// <summary>Only a part: what is not in it may still have happened. The default.</summary>
    Partial = 0,

    /// <summary>Everything, as far as the reporter knows, so that counts have an upper end.</summary>
    Complete = 1,
}
