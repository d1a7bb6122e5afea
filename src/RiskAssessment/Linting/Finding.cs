namespace RiskAssessment.Instruments;

/// <summary>Whether something occurs in any completion.</summary>
internal enum Finding
{
    /// <summary>Proved: in none.</summary>
    Never,

    /// <summary>Proved: there is one.</summary>
    Sometimes,

    /// <summary>The budget ended before either was proved.</summary>
    NotDecided,
}
