namespace RiskAssessment.Analysis;

/// <summary>By what the cases of a period are broken down.</summary>
public enum ExtentDimension
{
    /// <summary>By the value of a label of the case, such as an area.</summary>
    Area = 0,

    /// <summary>By the answer to the question who the person is to the victim.</summary>
    Relationship = 1,

    /// <summary>By level. <c>undetermined</c> is a value of its own, and never counted as another.</summary>
    Level = 2,

    /// <summary>By whether anything was reported: <c>reported</c>, <c>never-reported</c> or <c>not-known</c>.</summary>
    Reported = 3,

    /// <summary>By cluster of behaviours. A case counts in each cluster that its diary certainly shows, so the counts do not add up to the cases.</summary>
    Cluster = 4,
}
