namespace RiskAssessment.Analysis;

/// <summary>The codes of what is counted, in files and on the command line.</summary>
internal static class ExtentCodes
{
    internal static string Of(ExtentPeriod period) => period switch
    {
        ExtentPeriod.Quarter => "quarter",
        ExtentPeriod.Month => "month",
        _ => "year",
    };

    internal static string Of(RiskLevel level) => level switch
    {
        RiskLevel.High => "high",
        RiskLevel.Medium => "medium",
        RiskLevel.Standard => "standard",
        _ => "undetermined",
    };

    internal static string Of(BehaviourCluster cluster) => cluster switch
    {
        BehaviourCluster.Hyperintimacy => "hyperintimacy",
        BehaviourCluster.MediatedContact => "mediated-contact",
        BehaviourCluster.InteractionalContact => "interactional-contact",
        BehaviourCluster.Surveillance => "surveillance",
        BehaviourCluster.Invasion => "invasion",
        BehaviourCluster.Harassment => "harassment",
        BehaviourCluster.Threat => "threat",
        _ => "violence",
    };

    internal static string Of(ExtentDimension dimension) => dimension switch
    {
        ExtentDimension.Area => "area",
        ExtentDimension.Relationship => "relationship",
        ExtentDimension.Level => "level",
        ExtentDimension.Reported => "reported",
        _ => "cluster",
    };
}
