namespace RiskAssessment;

/// <summary>The order of levels for judgements and for what counts as a fall: not known is not low.</summary>
internal static class LevelOrder
{
    /// <summary>The place of a level: standard, undetermined, medium, high.</summary>
    internal static int Of(RiskLevel level) => level switch
    {
        RiskLevel.Standard => 0,
        RiskLevel.Undetermined => 1,
        RiskLevel.Medium => 2,
        _ => 3,
    };

    internal static RiskLevel Higher(RiskLevel one, RiskLevel other) => Of(one) >= Of(other) ? one : other;
}
