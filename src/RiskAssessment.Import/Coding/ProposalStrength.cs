namespace RiskAssessment.Import;

/// <summary>How plainly words name a behaviour.</summary>
public enum ProposalStrength
{
    /// <summary>The words often mean something else, too.</summary>
    Possible = 0,

    /// <summary>The words mean the behaviour in most of their uses.</summary>
    Clear = 1,
}
